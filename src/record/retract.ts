import type { Transaction } from '../store/database';
import { execute, select, type SqlBuilder } from '../store/sql';
import type { ArticlePlan } from './articles';
import { mentionedIn } from './mentioned';
import { deleteRows, deleteUnmentioned, unreferenced } from './orphans';
import { reviewsOf, type Reviewed } from './reviewed-quotes';

/** A quote that an article had before it is recorded anew. */
export interface EarlierQuote {
  slug: string;
  /** In the form of `QuoteEntity.segments`. */
  segments: string;
  text: string;
}

/** What an article stated before it is recorded anew. */
export interface Retracted {
  quotes: EarlierQuote[];
  speakerIds: number[];
  membershipIds: number[];
  /** Editors' decisions, if they are kept. */
  reviewed: Reviewed | null;
}

/** What articles of the graph stated before, by their ids. */
export type RetractedArticles = ReadonlyMap<number, Retracted>;

/**
 * Deletes what the articles stated, except what other articles state too. If the new findings are extracted, quotes
 * that editors accepted or corrected stay.
 */
export async function retractArticles(
  transaction: Transaction,
  plans: readonly ArticlePlan[],
): Promise<RetractedArticles> {
  const retracted = new Map<number, Retracted>();
  for (const { known, findings } of plans) {
    const keepsReviews = findings.provenance.method === 'EXTRACTED';
    if (known) retracted.set(known.id, await retractArticle(transaction, known.id, keepsReviews));
  }
  if (retracted.size > 0) await deleteUnmentioned(transaction, [...retracted.values()]);
  return retracted;
}

async function retractArticle(transaction: Transaction, articleId: number, keepsReviews: boolean): Promise<Retracted> {
  const isOfArticle = (sql: SqlBuilder) =>
    `article_id = ${sql.bind(articleId)}${keepsReviews ? " AND method <> 'REVIEWED'" : ''}`;
  const quotes = await select<EarlierQuote & { id: number }>(
    transaction,
    (sql) => `SELECT id, slug, segments, text FROM quote WHERE ${isOfArticle(sql)} ORDER BY id`,
  );
  const reviewed = keepsReviews ? await reviewsOf(transaction, articleId) : null;
  const mentioned = await mentionedIn(transaction, articleId);
  await execute(
    transaction,
    (sql) =>
      'UPDATE speaker SET quote_count = quote_count - ' +
      `(SELECT COUNT(*) FROM quote q WHERE q.speaker_id = speaker.id AND ${isOfArticle(sql)}) ` +
      `WHERE id IN (SELECT q.speaker_id FROM quote q WHERE q.article_id = ${sql.bind(articleId)})`,
  );
  await transaction.removeFromIndex(
    'quote_search',
    quotes.map(({ id }) => id),
  );
  await execute(transaction, (sql) => `DELETE FROM quote WHERE ${isOfArticle(sql)}`);
  if (keepsReviews)
    await execute(
      transaction,
      (sql) => `UPDATE quote SET occasion_id = NULL WHERE article_id = ${sql.bind(articleId)}`,
    );
  await retractEvents(transaction, articleId);
  for (const table of ['country_mention', 'article_speaker', 'membership_evidence'])
    await execute(transaction, (sql) => `DELETE FROM ${table} WHERE article_id = ${sql.bind(articleId)}`);
  await execute(transaction, (sql) => `UPDATE article SET publisher_id = NULL WHERE id = ${sql.bind(articleId)}`);
  return { quotes, reviewed, ...mentioned };
}

/** Deletes the article's evidence of events, and the events for which there is no other. */
async function retractEvents(transaction: Transaction, articleId: number): Promise<void> {
  const stated = await select<{ id: number }>(
    transaction,
    (sql) => `SELECT DISTINCT event_id AS id FROM event_evidence WHERE article_id = ${sql.bind(articleId)}`,
  );
  await execute(transaction, (sql) => `DELETE FROM event_evidence WHERE article_id = ${sql.bind(articleId)}`);
  const ids = await unreferenced(
    transaction,
    'event',
    stated.map(({ id }) => id),
    [
      ['event_evidence', 'event_id'],
      ['quote', 'occasion_id'],
    ],
  );
  await transaction.removeFromIndex('event_search', ids);
  await deleteRows(transaction, 'event', ids);
}
