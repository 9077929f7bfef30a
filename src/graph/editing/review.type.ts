import { Field, ObjectType } from 'type-graphql';
import { QuoteType } from '../quote/quote.type';
import { RevisionType } from '../revision/revision.type';

@ObjectType('ReviewQuotePayload', { description: 'What a review changed.', simpleResolvers: true })
export class ReviewQuotePayload {
  @Field(() => QuoteType, { nullable: true, description: 'The quote as it is now; null where it was rejected.' })
  quote: object | null;

  @Field(() => RevisionType, { description: 'The revision that the review made.' })
  revision: RevisionType;
}
