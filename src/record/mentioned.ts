import type { Transaction } from '../store/database';
import { select, type SqlBuilder } from '../store/sql';

/** Ids of the speakers and offices that an article mentions. */
export async function mentionedIn(
  transaction: Transaction,
  articleId: number,
): Promise<{ speakerIds: number[]; membershipIds: number[] }> {
  const idsOf = async (statements: (sql: SqlBuilder) => string[]): Promise<number[]> => {
    const rows = await select<{ id: number | null }>(transaction, (sql) => statements(sql).join(' UNION '));
    return rows.flatMap(({ id }) => (id === null ? [] : [id]));
  };
  const ofQuotes = (sql: SqlBuilder, table: string) =>
    `SELECT o.speaker_id FROM ${table} o JOIN quote q ON q.id = o.quote_id WHERE q.article_id = ${sql.bind(articleId)}`;
  return {
    speakerIds: await idsOf((sql) => [
      `SELECT speaker_id AS id FROM article_speaker WHERE article_id = ${sql.bind(articleId)}`,
      `SELECT publisher_id FROM article WHERE id = ${sql.bind(articleId)}`,
      `SELECT speaker_id FROM quote WHERE article_id = ${sql.bind(articleId)}`,
      `SELECT addressee_id FROM quote WHERE article_id = ${sql.bind(articleId)}`,
      ofQuotes(sql, 'quote_speaker'),
      ofQuotes(sql, 'quote_reported_by'),
      'SELECT p.speaker_id FROM participation p JOIN event_evidence e ON e.event_id = p.event_id ' +
        `WHERE e.article_id = ${sql.bind(articleId)}`,
    ]),
    membershipIds: await idsOf((sql) => [
      `SELECT membership_id AS id FROM membership_evidence WHERE article_id = ${sql.bind(articleId)}`,
      `SELECT membership_id FROM quote WHERE article_id = ${sql.bind(articleId)}`,
    ]),
  };
}
