import { Field, ObjectType } from 'type-graphql';
import { QuoteType } from '../quote/quote.type';
import { RevisionType } from '../revision/revision.type';

@ObjectType('ReviewQuotePayload', { description: 'The result of a review.', simpleResolvers: true })
export class ReviewQuotePayload {
  @Field(() => QuoteType, { nullable: true, description: 'The quote after the review; null if it was rejected.' })
  quote: object | null;

  @Field(() => RevisionType, { description: 'The revision that the review created.' })
  revision: RevisionType;
}
