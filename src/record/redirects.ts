import type { Reader } from '../store/database';
import { select } from '../store/sql';

/**
 * The slugs to which slugs of merged speakers lead now.
 * @param speakerIds speakers of whom all former slugs are wanted
 */
export async function redirectsOf(
  reader: Reader,
  slugs: readonly string[],
  speakerIds: readonly number[] = [],
): Promise<Map<string, string>> {
  if (slugs.length + speakerIds.length === 0) return new Map();
  const rows = await select<{ slug: string; to: string }>(
    reader,
    (sql) =>
      'SELECT r.slug, s.slug AS "to" FROM speaker_redirect r JOIN speaker s ON s.id = r.speaker_id ' +
      `WHERE ${sql.isAnyOf('r.slug', slugs, 'text')} OR ${sql.isAnyOf('r.speaker_id', speakerIds, 'int')}`,
  );
  return new Map(rows.map(({ slug, to }) => [slug, to]));
}
