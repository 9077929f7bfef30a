import { QuoteReviewEntity, type ReviewDecision } from '../graph/editing/review.entity';
import { QuoteEntity } from '../graph/quote/quote.entity';
import { InputError } from '../kernel/errors';
import type { Transaction } from '../store/database';
import { execute, select } from '../store/sql';
import type { Batch } from './batch';
import { CORRECTION, correctedQuote, type QuoteCorrection } from './correct-quote';
import { replaceMentions } from './mentions-of-quote';
import { countQuotes, searchCopies, textCopies } from './quote-copies';
import { addSpeakers, renumber } from './quotes-of-article';
import { inRevision } from './revision';
import { rowById } from './row-by-id';

/** An editor's decision about a quote. */
export interface QuoteReview {
  /** Node id. */
  quote: string;
  decision: ReviewDecision;
  correction?: QuoteCorrection | null;
  note?: string | null;
}

/**
 * Records an editor's decision as one revision.
 * @returns the quote's slug, or null where it was rejected, and the number of the revision
 * @throws InputError where the quote or a speaker is not in the graph, or the correction does not fit the article
 */
export async function reviewQuote(
  transaction: Transaction,
  review: QuoteReview,
  now: Date,
): Promise<{ slug: string | null; revision: number }> {
  const { decision, correction } = review;
  checkDecision(review);
  const before = await rowById<QuoteEntity>(transaction, 'Quote', QuoteEntity, review.quote, ['input', 'quote']);
  const after = correction ? await correctedQuote(transaction, before, correction) : before;
  const speaker = await slugOf(transaction, before.speakerId);
  const summary = `review: ${decision.toLowerCase()} ${before.slug}`;
  const { revision } = await inRevision(transaction, { summary, now }, async (batch) => {
    batch.add(QuoteReviewEntity, {
      revisionNumber: batch.revision,
      articleId: before.articleId,
      quoteSlug: before.slug,
      decision,
      note: review.note ?? null,
      before: JSON.stringify({ ...before, speaker }),
    });
    if (decision === 'REJECT') await deleteQuote(transaction, before);
    else await replaceQuote(batch, before, after);
  });
  return { slug: decision === 'REJECT' ? null : before.slug, revision };
}

function checkDecision({ decision, correction }: QuoteReview): void {
  if (decision === 'CORRECT' && correction == null) throw new InputError('CORRECT requires a correction.', CORRECTION);
  if (decision !== 'CORRECT' && correction != null)
    throw new InputError(`${decision} does not accept a correction.`, CORRECTION);
}

async function slugOf(transaction: Transaction, speakerId: number | null): Promise<string | null> {
  if (speakerId === null) return null;
  const [speaker] = await select<{ slug: string }>(
    transaction,
    (sql) => `SELECT slug FROM speaker WHERE id = ${sql.bind(speakerId)}`,
  );
  return speaker?.slug ?? null;
}

async function deleteQuote(transaction: Transaction, { id, speakerId, articleId }: QuoteEntity): Promise<void> {
  await transaction.removeFromIndex('quote_search', [id]);
  await execute(transaction, (sql) => `DELETE FROM quote WHERE id = ${sql.bind(id)}`);
  await renumber(transaction, articleId);
  await countQuotes(transaction, [speakerId], -1);
}

/** What is copied or derived of a quote elsewhere changes with it. */
async function replaceQuote(batch: Batch, before: QuoteEntity, after: QuoteEntity): Promise<void> {
  const { transaction } = batch;
  batch.updateLast(QuoteEntity, { ...after, method: 'REVIEWED', confidence: 1, revisionNumber: batch.revision });
  if (after.text !== before.text || after.saidLatest !== before.saidLatest)
    batch.index('quote_search', after.id, textCopies(after.text).words, searchCopies(after));
  if (after.segments !== before.segments) await replaceMentions(batch, before, after);
  await batch.flush();
  await renumber(transaction, after.articleId);
  await addSpeakers(transaction, after.articleId);
  if (after.speakerId === before.speakerId) return;
  await countQuotes(transaction, [before.speakerId], -1);
  await countQuotes(transaction, [after.speakerId], 1);
}
