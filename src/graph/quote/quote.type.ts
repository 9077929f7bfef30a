import { Field, ID, ObjectType } from 'type-graphql';
import { QUOTE_KIND_MEANINGS, type QuoteKind } from '../../kernel/vocabulary';
import { enumType } from '../schema/enum';
import { NodeType } from '../schema/node.type';

export const QuoteKindEnum = enumType<QuoteKind>(
  'QuoteKind',
  'How a text reports what somebody said.',
  QUOTE_KIND_MEANINGS,
);

@ObjectType('Quote', {
  implements: NodeType,
  description: 'Something that an article says somebody said.',
  simpleResolvers: true,
})
export class QuoteType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => String, { description: 'A readable identifier for URLs. It never changes.' })
  slug: string;

  @Field(() => String, {
    description: 'The attributed words without quotation marks. The parts of a split quote are joined by a space.',
  })
  text: string;

  @Field(() => Boolean, {
    description:
      'Whether the words state, ask or demand something; false for a noun phrase alone, such as "the announcement".',
  })
  isStatement: boolean;

  @Field(() => QuoteKindEnum, { description: 'Direct, indirect or mixed.' })
  kind: QuoteKind;

  @Field(() => String, { nullable: true, description: 'Where it was said, in the words of the text.' })
  place: string | null;
}
