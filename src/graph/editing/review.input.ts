import { Field, ID, InputType, Int } from 'type-graphql';
import type { QuoteKind } from '../../kernel/vocabulary';
import { QuoteKindEnum } from '../quote/quote.type';
import { enumType } from '../schema/enum';
import { GraphQLEDTF } from '../schema/scalars';
import type { ReviewDecision } from './review.entity';

export const ReviewDecisionEnum = enumType<ReviewDecision>('ReviewDecision', 'What an editor decides about a quote.', {
  ACCEPT: 'It is right as it is.',
  CORRECT: 'It is right with these corrections.',
  REJECT: 'It is no quote: it leaves the graph, and the log of reviews keeps it.',
});

@InputType('SpanInput', { description: 'Characters of the article: offsets are UTF-16 units of `Article.text`.' })
export class SpanInput {
  @Field(() => Int, { description: 'Offset of the first character, from 0.' }) start: number;
  @Field(() => Int, { description: 'Offset behind the last character.' }) end: number;
}

@InputType('QuoteCorrection', {
  description: 'What is otherwise than recorded; what is left out stays, and null takes back.',
})
export class QuoteCorrection {
  @Field(() => QuoteKindEnum, { nullable: true, description: 'Direct, indirect or mixed.' }) kind?: QuoteKind;
  @Field(() => [SpanInput], { nullable: true, description: 'Where the words stand, in the order of the text.' })
  segments?: SpanInput[];
  @Field(() => ID, { nullable: true, description: 'Who said it; null where nobody can be named.' }) speaker?:
    string | null;
  @Field(() => ID, { nullable: true, description: 'Whom it was said to; null where the text does not tell.' })
  addressee?: string | null;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'When it was said; null where the text does not tell.' })
  said?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where it was said, in words of the article; null where the text does not tell.',
  })
  place?: string | null;
}

@InputType('ReviewQuoteInput', { description: "An editor's decision about a quote." })
export class ReviewQuoteInput {
  @Field(() => ID, { description: 'The quote.' }) quote: string;
  @Field(() => ReviewDecisionEnum, { description: 'What is decided.' }) decision: ReviewDecision;
  @Field(() => QuoteCorrection, {
    nullable: true,
    description: 'The corrections: needed to correct, and refused otherwise.',
  })
  correction?: QuoteCorrection | null;
  @Field(() => String, { nullable: true, description: 'Why, for those who read the log of reviews.' }) note?:
    string | null;
}
