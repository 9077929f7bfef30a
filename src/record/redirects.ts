import type { Transaction } from '../store/database';
import { select } from '../store/sql';

/** The slugs to which slugs of merged speakers lead now. */
export async function redirectsOf(transaction: Transaction, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await select<{ slug: string; to: string }>(
    transaction,
    (sql) =>
      'SELECT r.slug, s.slug AS "to" FROM speaker_redirect r JOIN speaker s ON s.id = r.speaker_id ' +
      `WHERE ${sql.isAnyOf('r.slug', slugs, 'text')}`,
  );
  return new Map(rows.map(({ slug, to }) => [slug, to]));
}
