import { Field, ID, ObjectType } from 'type-graphql';
import type { Branch, SpeakerKind } from '../../kernel/findings';
import { enumType } from '../schema/enum';
import { NodeType } from '../schema/node.type';

export const SpeakerKindEnum = enumType<SpeakerKind>('SpeakerKind', 'What kind of speaker somebody is.', {
  PERSON: 'A single person.',
  ORGANIZATION: 'An organisation: a government, an army, a company, a newspaper.',
  GROUP: 'People without an organisation of their own: "U.S. officials".',
});

export const BranchEnum = enumType<Branch>('Branch', 'The part of public life to which an office belongs.', {
  EXECUTIVE: 'The government of a state and its administration.',
  LEGISLATIVE: 'The parliament of a state.',
  JUDICIAL: 'The courts of a state.',
  MILITARY: 'The armed forces of a state.',
  PARTY: 'A political party.',
  BUSINESS: 'A company.',
  MEDIA: 'A newspaper, an agency, a broadcaster.',
  CIVIL: 'A civil organisation, a university, a church.',
  INTERNATIONAL: 'An organisation of several states.',
  NON_STATE_ARMED: 'An armed group that belongs to no state.',
  OTHER: 'None of these, or not known.',
});

@ObjectType('Speaker', {
  implements: NodeType,
  description: 'A person, an organisation or a group that speaks, acts or is spoken about.',
  simpleResolvers: true,
})
export class SpeakerType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => String, { description: 'The name in addresses: it never changes.' })
  slug: string;

  @Field(() => String, { description: 'The fullest name that is known.' })
  name: string;

  @Field(() => SpeakerKindEnum, { description: 'Person, organisation or group.' })
  kind: SpeakerKind;

  @Field(() => Boolean, {
    description:
      'Whether they hold, or held when last heard of, a public office: government, legislature, court or armed forces of a state.',
  })
  isOfficial: boolean;

  countryCode: string | null;
}
