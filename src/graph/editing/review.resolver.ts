import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphContext } from '../context';
import { loadQuoteBySlug } from '../quote/quote.loader';
import { revisionByNumber } from '../revision/revision.repository';
import { ReviewQuoteInput } from './review.input';
import { reviewQuote } from '../../record/review-quote';
import { ReviewQuotePayload } from './review.type';

@Resolver()
export class ReviewResolver {
  @Mutation(() => ReviewQuotePayload, {
    description: "Records an editor's decision about a quote. Requires the editor token.",
  })
  async reviewQuote(
    @Arg('input', () => ReviewQuoteInput, { description: 'The decision.' }) input: ReviewQuoteInput,
    @Ctx() { editor }: GraphContext,
  ): Promise<ReviewQuotePayload> {
    const { result, session } = await editor().write((transaction) => reviewQuote(transaction, input, new Date()));
    return {
      quote: result.slug === null ? null : await loadQuoteBySlug(session, result.slug),
      revision: await revisionByNumber(session, result.revision),
    };
  }
}
