import { SEARCH_TABLES } from '../../src/store/migrations/1750000000000-knowledge-graph';
import type { Database } from '../../src/store/database';
import { tableOf } from '../../src/store/columns';
import { ENTITIES } from '../../src/store/data-source';

/** How many rows each table has. */
export async function countRows(database: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ENTITIES.map(tableOf)) {
    const rows = await database.reader.query<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`);
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}

/** The search tables whose rows are not exactly those of the tables that they index. */
export async function indexFaults(database: Database): Promise<string[]> {
  const faults: string[] = [];
  for (const table of SEARCH_TABLES) {
    const idsIn = async (from: string, id: string) =>
      (await database.reader.query<{ id: number }>(`SELECT ${id} AS id FROM ${from} ORDER BY 1`)).map((row) => row.id);
    const [indexed, rows] = [await idsIn(table, database.engine === 'sqlite' ? 'rowid' : 'id'), await idsIn(table.replace('_search', ''), 'id')];
    if (JSON.stringify(indexed) !== JSON.stringify(rows)) faults.push(`${table}: ${indexed.join()} for ${rows.join()}`);
  }
  return faults;
}
