import { Field, ID, InputType, Int } from 'type-graphql';
import type { QuoteKind } from '../../kernel/vocabulary';
import { QuoteKindEnum } from '../quote/quote.type';
import { enumType } from '../schema/enum';
import { GraphQLEDTF } from '../schema/scalars';
import type { ReviewDecision } from './review.entity';

export const ReviewDecisionEnum = enumType<ReviewDecision>('ReviewDecision', 'What an editor decides about a quote.', {
  ACCEPT: 'The quote is right.',
  CORRECT: 'The quote is right with these corrections.',
  REJECT: 'It is not a quote. It is removed from the graph and kept in the review log.',
});

@InputType('SpanInput', { description: 'Characters of the article: offsets are UTF-16 units of `Article.text`.' })
export class SpanInput {
  @Field(() => Int, { description: 'Offset of the first character, from 0.' }) start: number;
  @Field(() => Int, { description: 'Offset after the last character.' }) end: number;
}

@InputType('QuoteCorrection', {
  description: 'The fields to change. Omitted fields keep their values; null clears a value.',
})
export class QuoteCorrection {
  @Field(() => QuoteKindEnum, { nullable: true, description: 'Direct, indirect or mixed.' }) kind?: QuoteKind;
  @Field(() => [SpanInput], {
    nullable: true,
    description: 'The spans that contain the words, in the order of the text.',
  })
  segments?: SpanInput[];
  @Field(() => ID, { nullable: true, description: 'Who said it; null if unknown.' }) speaker?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who it was said to; null if the text does not say.' })
  addressee?: string | null;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'When it was said; null if the text does not say.' })
  said?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where it was said, in the words of the article; null if the text does not say.',
  })
  place?: string | null;
}

@InputType('ReviewQuoteInput', { description: "An editor's decision about a quote." })
export class ReviewQuoteInput {
  @Field(() => ID, { description: 'The quote.' }) quote: string;
  @Field(() => ReviewDecisionEnum, { description: 'The decision.' }) decision: ReviewDecision;
  @Field(() => QuoteCorrection, {
    nullable: true,
    description: 'The corrections: required for CORRECT, rejected otherwise.',
  })
  correction?: QuoteCorrection | null;
  @Field(() => String, { nullable: true, description: 'The reason, kept in the review log.' }) note?: string | null;
}
