import { Field, ObjectType } from 'type-graphql';
import type { Branch } from '../../kernel/vocabulary';
import { BranchEnum } from './speaker.type';

@ObjectType('Membership', {
  description: "Popolo's Membership: a person in a role in an organisation, on behalf of a country.",
  simpleResolvers: true,
})
export class MembershipType {
  id: number;
  speakerId: number;
  organizationId: number | null;
  countryCode: string | null;
  startEdtf: string | null;
  startText: string | null;
  endEdtf: string | null;
  endText: string | null;

  @Field(() => String, { description: 'The role, in the words of the text: `chief of staff`.' })
  role: string;

  @Field(() => BranchEnum, { description: 'The sector of public life that the office belongs to.' })
  branch: Branch;

  @Field(() => Boolean, {
    description: 'Whether it is a public office: government, legislature, court or armed forces of a state.',
  })
  isOfficial: boolean;
}
