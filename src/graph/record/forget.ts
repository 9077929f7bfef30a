import type { Transaction } from '../../store/database';

/** What an article said before it is recorded anew. */
export interface Forgotten {
  /** The slugs of its quotes, by where their words stand. */
  quoteSlugs: Map<string, string>;
  /** How many quotes each speaker loses. */
  quotesBySpeaker: Map<number, number>;
}

/** Takes back what the article stated; what other articles state as well stays. */
export async function forgetArticle(transaction: Transaction, articleId: number): Promise<Forgotten> {
  const at = transaction.dialect.placeholder(1);
  const quotes = await transaction.query<{ id: number; slug: string; segments: string; speakerId: number | null }>(
    `SELECT id, slug, segments, speaker_id AS "speakerId" FROM quote WHERE article_id = ${at} ORDER BY id`, [articleId]);
  const quotesBySpeaker = new Map<number, number>();
  for (const { speakerId } of quotes) {
    if (speakerId !== null) quotesBySpeaker.set(speakerId, (quotesBySpeaker.get(speakerId) ?? 0) + 1);
  }
  await transaction.removeFromIndex('quote_search', quotes.map(({ id }) => id));
  await transaction.execute(`DELETE FROM quote WHERE article_id = ${at}`, [articleId]);
  await forgetEvents(transaction, articleId);
  for (const table of ['country_mention', 'article_speaker', 'membership_evidence']) {
    await transaction.execute(`DELETE FROM ${table} WHERE article_id = ${at}`, [articleId]);
  }
  return { quoteSlugs: new Map(quotes.map(({ segments, slug }) => [segments, slug])), quotesBySpeaker };
}

/** Events that nothing but this article states are recorded anew from its findings, or gone. */
async function forgetEvents(transaction: Transaction, articleId: number): Promise<void> {
  const { dialect } = transaction;
  const stated = await transaction.query<{ id: number }>(
    `SELECT DISTINCT event_id AS id FROM event_evidence WHERE article_id = ${dialect.placeholder(1)}`, [articleId]);
  await transaction.execute(`DELETE FROM event_evidence WHERE article_id = ${dialect.placeholder(1)}`, [articleId]);
  const among = dialect.isAnyOf('id', dialect.placeholder(1), 'int');
  const gone = await transaction.query<{ id: number }>(
    `SELECT id FROM event WHERE ${among} AND id NOT IN (SELECT event_id FROM event_evidence) `
      + 'AND id NOT IN (SELECT occasion_id FROM quote WHERE occasion_id IS NOT NULL)', [stated.map(({ id }) => id)]);
  const ids = gone.map(({ id }) => id);
  await transaction.removeFromIndex('event_search', ids);
  await transaction.execute(`DELETE FROM event WHERE ${among}`, [ids]);
}

/**
 * Removes offices that no words state any more, and speakers that nothing in the graph speaks of any more: a correction
 * of a curated file leaves no trace of the mistake.
 */
export async function removeUnstated(transaction: Transaction): Promise<void> {
  await transaction.execute(
    'DELETE FROM membership WHERE id NOT IN (SELECT membership_id FROM membership_evidence) '
      + 'AND id NOT IN (SELECT membership_id FROM quote WHERE membership_id IS NOT NULL)');
  const references = [
    ['article_speaker', 'speaker_id'], ['quote', 'speaker_id'], ['quote', 'addressee_id'], ['quote_speaker', 'speaker_id'],
    ['quote_reported_by', 'speaker_id'], ['participation', 'speaker_id'], ['membership', 'organization_id'], ['article', 'publisher_id'],
  ];
  const unreferenced = references
    .map(([table, column]) => `NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.${column} = speaker.id)`).join(' AND ');
  const gone = await transaction.query<{ id: number }>(`SELECT id FROM speaker WHERE ${unreferenced}`);
  if (gone.length === 0) return;
  const ids = gone.map(({ id }) => id);
  await transaction.removeFromIndex('speaker_search', ids);
  const { dialect } = transaction;
  await transaction.execute(`DELETE FROM speaker WHERE ${dialect.isAnyOf('id', dialect.placeholder(1), 'int')}`, [ids]);
}
