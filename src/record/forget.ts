import type { Transaction } from '../store/database';
import { reviewsOf, type Reviewed } from './reviewed';

/** A quote that an article had before it is recorded anew. */
export interface EarlierQuote {
  slug: string;
  /** As `QuoteEntity` holds them. */
  segments: string;
  text: string;
}

/** What an article said before it is recorded anew, and what it spoke of. */
export interface Forgotten {
  quotes: EarlierQuote[];
  speakerIds: number[];
  membershipIds: number[];
  /** What editors decided, where that stays. */
  reviewed: Reviewed | null;
}

/**
 * Takes back what the article stated; what other articles state as well stays.
 * @param keepsReviews whether the quotes that editors accepted or corrected stay too
 */
export async function forgetArticle(
  transaction: Transaction,
  articleId: number,
  keepsReviews: boolean,
): Promise<Forgotten> {
  const [at, again] = [1, 2].map((position) => transaction.dialect.placeholder(position));
  const isForgotten = keepsReviews ? " AND method <> 'REVIEWED'" : '';
  const quotes = await transaction.query<EarlierQuote & { id: number }>(
    `SELECT id, slug, segments, text FROM quote WHERE article_id = ${at}${isForgotten} ORDER BY id`,
    [articleId],
  );
  const reviewed = keepsReviews ? await reviewsOf(transaction, articleId) : null;
  const forgotten: Forgotten = { quotes, reviewed, ...(await mentioned(transaction, articleId)) };
  await transaction.execute(
    'UPDATE speaker SET quote_count = quote_count - ' +
      `(SELECT COUNT(*) FROM quote q WHERE q.speaker_id = speaker.id AND q.article_id = ${at}${isForgotten}) ` +
      `WHERE id IN (SELECT q.speaker_id FROM quote q WHERE q.article_id = ${again})`,
    [articleId, articleId],
  );
  await transaction.removeFromIndex(
    'quote_search',
    quotes.map(({ id }) => id),
  );
  await transaction.execute(`DELETE FROM quote WHERE article_id = ${at}${isForgotten}`, [articleId]);
  if (keepsReviews)
    await transaction.execute(`UPDATE quote SET occasion_id = NULL WHERE article_id = ${at}`, [articleId]);
  await forgetEvents(transaction, articleId);
  for (const table of ['country_mention', 'article_speaker', 'membership_evidence']) {
    await transaction.execute(`DELETE FROM ${table} WHERE article_id = ${at}`, [articleId]);
  }
  await transaction.execute(`UPDATE article SET publisher_id = NULL WHERE id = ${at}`, [articleId]);
  return forgotten;
}

/** The speakers and the offices that the article speaks of. */
async function mentioned(
  transaction: Transaction,
  articleId: number,
): Promise<Pick<Forgotten, 'speakerIds' | 'membershipIds'>> {
  const idsOf = async (statements: readonly string[]): Promise<number[]> => {
    const text = statements
      .map((statement, at) => statement.replace('?', transaction.dialect.placeholder(at + 1)))
      .join(' UNION ');
    const rows = await transaction.query<{ id: number | null }>(
      text,
      statements.map(() => articleId),
    );
    return rows.flatMap(({ id }) => (id === null ? [] : [id]));
  };
  return {
    speakerIds: await idsOf([
      'SELECT speaker_id AS id FROM article_speaker WHERE article_id = ?',
      'SELECT publisher_id FROM article WHERE id = ?',
      'SELECT speaker_id FROM quote WHERE article_id = ?',
      'SELECT addressee_id FROM quote WHERE article_id = ?',
      'SELECT s.speaker_id FROM quote_speaker s JOIN quote q ON q.id = s.quote_id WHERE q.article_id = ?',
      'SELECT r.speaker_id FROM quote_reported_by r JOIN quote q ON q.id = r.quote_id WHERE q.article_id = ?',
      'SELECT p.speaker_id FROM participation p JOIN event_evidence e ON e.event_id = p.event_id WHERE e.article_id = ?',
    ]),
    membershipIds: await idsOf([
      'SELECT membership_id AS id FROM membership_evidence WHERE article_id = ?',
      'SELECT membership_id FROM quote WHERE article_id = ?',
    ]),
  };
}

/** Events that nothing but this article states are recorded anew from its findings, or gone. */
async function forgetEvents(transaction: Transaction, articleId: number): Promise<void> {
  const { dialect } = transaction;
  const stated = await transaction.query<{ id: number }>(
    `SELECT DISTINCT event_id AS id FROM event_evidence WHERE article_id = ${dialect.placeholder(1)}`,
    [articleId],
  );
  await transaction.execute(`DELETE FROM event_evidence WHERE article_id = ${dialect.placeholder(1)}`, [articleId]);
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
  await remove(transaction, 'event', ids);
}

const SPEAKER_REFERENCES: [table: string, column: string][] = [
  ['article_speaker', 'speaker_id'],
  ['quote', 'speaker_id'],
  ['quote', 'addressee_id'],
  ['quote_speaker', 'speaker_id'],
  ['quote_reported_by', 'speaker_id'],
  ['participation', 'speaker_id'],
  ['membership', 'organization_id'],
  ['article', 'publisher_id'],
  // An editor found somebody to be this speaker: that outlasts what an article states.
  ['speaker_redirect', 'speaker_id'],
];

/**
 * Removes, of what forgotten articles spoke of, the offices that no words state any more and the speakers that nothing in
 * the graph speaks of any more: they are recorded anew as the articles now state them, or gone, so that a correction
 * leaves no trace of the mistake.
 */
export async function removeUnstated(transaction: Transaction, forgotten: readonly Forgotten[]): Promise<void> {
  const offices = await unreferenced(
    transaction,
    'membership',
    forgotten.flatMap(({ membershipIds }) => membershipIds),
    [
      ['membership_evidence', 'membership_id'],
      ['quote', 'membership_id'],
    ],
  );
  const { dialect } = transaction;
  const organizations = await transaction.query<{ id: number }>(
    `SELECT DISTINCT organization_id AS id FROM membership WHERE organization_id IS NOT NULL AND ${dialect.isAnyOf('id', dialect.placeholder(1), 'int')}`,
    [offices],
  );
  await remove(transaction, 'membership', offices);
  const candidates = [...forgotten.flatMap(({ speakerIds }) => speakerIds), ...organizations.map(({ id }) => id)];
  const speakers = await unreferenced(transaction, 'speaker', candidates, SPEAKER_REFERENCES);
  await transaction.removeFromIndex('speaker_search', speakers);
  await remove(transaction, 'speaker', speakers);
}

/** Those of the rows that none of the columns refers to. */
async function unreferenced(
  transaction: Transaction,
  table: string,
  ids: readonly number[],
  references: readonly [string, string][],
): Promise<number[]> {
  if (ids.length === 0) return [];
  const { dialect } = transaction;
  const conditions = references.map(
    ([other, column]) => `NOT EXISTS (SELECT 1 FROM ${other} r WHERE r.${column} = t.id)`,
  );
  const rows = await transaction.query<{ id: number }>(
    `SELECT t.id FROM ${table} t WHERE ${dialect.isAnyOf('t.id', dialect.placeholder(1), 'int')} AND ${conditions.join(' AND ')}`,
    [[...new Set(ids)]],
  );
  return rows.map(({ id }) => id);
}

async function remove(transaction: Transaction, table: string, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { dialect } = transaction;
  await transaction.execute(`DELETE FROM ${table} WHERE ${dialect.isAnyOf('id', dialect.placeholder(1), 'int')}`, [
    ids,
  ]);
}
