import type { Reader } from '../store/database';
import { select } from '../store/sql';

/** A text that the graph holds. */
export interface RecordedText {
  slug: string;
  /** Whether a program extracted what the graph knows of it. False also where that is nothing. */
  isExtracted: boolean;
}

/** The articles among these texts, by SHA-256, that the graph holds already. */
export async function recordedTexts(reader: Reader, hashes: readonly string[]): Promise<Map<string, RecordedText>> {
  const rows = await select<{ sha256: string; slug: string; isExtracted: boolean | number }>(
    reader,
    (sql) =>
      `SELECT sha256, slug, ${isExtracted('article.id')} AS "isExtracted" FROM article ` +
      `WHERE ${sql.isAnyOf('sha256', hashes, 'text')}`,
  );
  return new Map(rows.map(({ sha256, slug, isExtracted: is }) => [sha256, { slug, isExtracted: Boolean(is) }]));
}

/** Whether an article has an extracted quote, or an extracted event that no other article states. */
function isExtracted(id: string): string {
  const isOnlySource = `NOT EXISTS (SELECT 1 FROM event_evidence o WHERE o.event_id = e.id AND o.article_id <> ${id})`;
  return (
    `(EXISTS (SELECT 1 FROM quote q WHERE q.article_id = ${id} AND q.extractor IS NOT NULL) ` +
    'OR EXISTS (SELECT 1 FROM event_evidence v JOIN event e ON e.id = v.event_id ' +
    `WHERE v.article_id = ${id} AND e.extractor IS NOT NULL AND ${isOnlySource}))`
  );
}
