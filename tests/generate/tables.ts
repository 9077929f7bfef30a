import { createHash } from 'node:crypto';
import { columnsOf, tableOf } from '../../src/store/columns';
import { ENTITIES } from '../../src/store/data-source';
import type { Database } from '../../src/store/database';

/** Every row of every table in one form for both engines: what two databases hold is the same where these are. */
export async function hashesOfTables({ reader }: Database): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const entity of ENTITIES) {
    const columns = columnsOf(entity).map(({ column }) => column);
    const rows = await reader.query<Record<string, unknown>>(
      `SELECT ${columns.join(', ')} FROM ${tableOf(entity)} ORDER BY ${columns.map((_, at) => at + 1).join(', ')}`,
    );
    const hash = createHash('sha256');
    for (const row of rows)
      hash.update(
        `${JSON.stringify(columns.map((column) => (typeof row[column] === 'boolean' ? Number(row[column]) : row[column])))}\n`,
      );
    hashes[tableOf(entity)] = `${rows.length} rows ${hash.digest('hex')}`;
  }
  return hashes;
}
