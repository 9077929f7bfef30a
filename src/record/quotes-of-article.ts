import { ArticleSpeakerEntity } from '../graph/article/article.entity';
import { decodeSegments } from '../kernel/segments';
import type { Transaction } from '../store/database';
import { execute, select } from '../store/sql';

/** Lists who speaks and who is spoken to in an article's quotes among its speakers. */
export async function addSpeakers(transaction: Transaction, articleId: number): Promise<void> {
  const missing = await select<{ id: number }>(
    transaction,
    (sql) =>
      `SELECT speaker_id AS id FROM quote WHERE article_id = ${sql.bind(articleId)} AND speaker_id IS NOT NULL ` +
      `UNION SELECT addressee_id FROM quote WHERE article_id = ${sql.bind(articleId)} AND addressee_id IS NOT NULL ` +
      `EXCEPT SELECT speaker_id FROM article_speaker WHERE article_id = ${sql.bind(articleId)} ORDER BY 1`,
  );
  await transaction.insert(
    ArticleSpeakerEntity,
    missing.map(({ id }) => ({ articleId, speakerId: id })),
  );
}

/** Numbers the article's quotes in the order of its text. */
export async function renumber(transaction: Transaction, articleId: number): Promise<void> {
  const rows = await select<{ id: number; segments: string; position: number }>(
    transaction,
    (sql) => `SELECT id, segments, position FROM quote WHERE article_id = ${sql.bind(articleId)}`,
  );
  const start = (segments: string): number => decodeSegments(segments)[0]?.start ?? 0;
  rows.sort((a, b) => start(a.segments) - start(b.segments) || a.id - b.id);
  for (const [position, row] of rows.entries()) {
    if (row.position === position) continue;
    await execute(
      transaction,
      (sql) => `UPDATE quote SET position = ${sql.bind(position)} WHERE id = ${sql.bind(row.id)}`,
    );
  }
}
