import { Field, ID, Int, ObjectType } from 'type-graphql';
import { BRANCH_MEANINGS, SPEAKER_KIND_MEANINGS, type Branch, type SpeakerKind } from '../../kernel/vocabulary';
import { enumType } from '../schema/enum';
import { NodeType } from '../schema/node.type';

export const SpeakerKindEnum = enumType<SpeakerKind>('SpeakerKind', 'The kind of a speaker.', SPEAKER_KIND_MEANINGS);

export const BranchEnum = enumType<Branch>(
  'Branch',
  'The sector of public life that an office belongs to.',
  BRANCH_MEANINGS,
);

@ObjectType('Speaker', {
  implements: NodeType,
  description: 'A person, an organisation or a group that speaks, acts or is mentioned.',
  simpleResolvers: true,
})
export class SpeakerType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => String, { description: 'A readable identifier for URLs. It never changes.' })
  slug: string;

  @Field(() => String, { description: 'The most complete name that is known.' })
  name: string;

  @Field(() => SpeakerKindEnum, { description: 'Person, organisation or group.' })
  kind: SpeakerKind;

  @Field(() => Boolean, {
    description:
      'Whether they hold a public office, or held one when last reported: government, legislature, court or ' +
      'armed forces of a state.',
  })
  isOfficial: boolean;

  @Field(() => Int, { description: 'How many quotes are attributed to them.' })
  quoteCount: number;

  countryCode: string | null;
}
