import { Field, ID, ObjectType } from 'type-graphql';
import { BRANCH_MEANINGS, SPEAKER_KIND_MEANINGS, type Branch, type SpeakerKind } from '../../kernel/vocabulary';
import { enumType } from '../schema/enum';
import { NodeType } from '../schema/node.type';

export const SpeakerKindEnum = enumType<SpeakerKind>(
  'SpeakerKind',
  'What kind of speaker somebody is.',
  SPEAKER_KIND_MEANINGS,
);

export const BranchEnum = enumType<Branch>(
  'Branch',
  'The part of public life to which an office belongs.',
  BRANCH_MEANINGS,
);

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
