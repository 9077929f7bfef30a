import type { DataSource } from 'typeorm';
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

/**
 * The search tables whose rows are not exactly those of the tables that they index, and rows that say other than
 * those.
 */
export async function indexFaults(database: Database): Promise<string[]> {
  const faults: string[] = [];
  for (const table of SEARCH_TABLES) {
    const idsIn = async (from: string, id: string) =>
      (await database.reader.query<{ id: number }>(`SELECT ${id} AS id FROM ${from} ORDER BY 1`)).map((row) => row.id);
    const [indexed, rows] = [
      await idsIn(table, database.engine === 'sqlite' ? 'rowid' : 'id'),
      await idsIn(table.replace('_search', ''), 'id'),
    ];
    if (JSON.stringify(indexed) !== JSON.stringify(rows)) faults.push(`${table}: ${indexed.join()} for ${rows.join()}`);
  }
  if (database.engine === 'sqlite') return faults;
  const others = await database.reader.query<{ id: number }>(
    'SELECT q.id FROM quote q JOIN quote_search s ON s.id = q.id WHERE s.said_latest <> q.said_latest',
  );
  return [...faults, ...others.map(({ id }) => `quote_search: ${id} is of another day`)];
}

/** A table as its database knows it. */
export interface TableFacts {
  /** By name: "null" or "not null". */
  columns: Record<string, string>;
  primaryKey: string[];
  /** `column -> table (column) ON DELETE`, sorted. */
  foreignKeys: string[];
  /** Columns of each unique constraint, sorted. */
  uniques: string[];
}

export async function tablesOf(source: DataSource): Promise<Map<string, TableFacts>> {
  return source.options.type === 'postgres' ? postgresTables(source) : sqliteTables(source);
}

/** Everything that makes up the schema, in the engine's own words. */
export async function dumpOf(source: DataSource): Promise<unknown[]> {
  if (source.options.type !== 'postgres')
    return source.query('SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2');
  const columns: unknown[] = await source.query(
    `SELECT table_name, column_name, data_type, is_nullable, collation_name, ordinal_position FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 6`,
  );
  const indexes: unknown[] = await source.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
  );
  const constraints: unknown[] = await source.query(
    `SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`,
  );
  return [...columns, ...indexes, ...constraints];
}

async function sqliteTables(source: DataSource): Promise<Map<string, TableFacts>> {
  const query = <Row>(sql: string): Promise<Row[]> => source.query(sql);
  const names = await query<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name",
  );
  const tables = new Map<string, TableFacts>();
  for (const { name } of names) {
    const columns = await query<{ name: string; notnull: number; pk: number }>(`PRAGMA table_info(${name})`);
    const keys = await query<{ table: string; from: string; to: string; on_delete: string }>(
      `PRAGMA foreign_key_list(${name})`,
    );
    const indexes = await query<{ name: string; unique: number; origin: string }>(`PRAGMA index_list(${name})`);
    const uniques: string[] = [];
    for (const index of indexes.filter(({ unique, origin }) => unique === 1 && origin !== 'pk')) {
      uniques.push(
        (await query<{ name: string }>(`PRAGMA index_info(${index.name})`)).map((column) => column.name).join(),
      );
    }
    tables.set(name, {
      // SQLite allows null in a primary key of text, if it is not told otherwise; nothing here writes one.
      columns: Object.fromEntries(
        columns.map((column) => [column.name, column.notnull === 1 || column.pk > 0 ? 'not null' : 'null']),
      ),
      primaryKey: columns
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((column) => column.name),
      foreignKeys: keys
        .map(({ table, from, to, on_delete: onDelete }) => `${from} -> ${table} (${to}) ${onDelete}`)
        .sort(),
      uniques: uniques.sort(),
    });
  }
  return tables;
}

const ACTIONS: Record<string, string> = {
  a: 'NO ACTION',
  c: 'CASCADE',
  n: 'SET NULL',
  r: 'RESTRICT',
  d: 'SET DEFAULT',
};

async function postgresTables(source: DataSource): Promise<Map<string, TableFacts>> {
  const query = <Row>(sql: string): Promise<Row[]> => source.query(sql);
  const columns = await query<{ table: string; name: string; nullable: string }>(
    `SELECT table_name AS table, column_name AS name, is_nullable AS nullable FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, ordinal_position`,
  );
  const constraints = await query<{
    table: string;
    kind: string;
    columns: string[];
    other: string | null;
    keys: string[] | null;
    action: string;
  }>(
    `SELECT c.conrelid::regclass::text AS table, c.contype AS kind, c.confrelid::regclass::text AS other, c.confdeltype AS action,
       (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.conkey) WITH ORDINALITY k(num, n) JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num) AS columns,
       (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(c.confkey) WITH ORDINALITY k(num, n) JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num) AS keys
     FROM pg_constraint c WHERE c.connamespace = 'public'::regnamespace`,
  );
  const tables = new Map<string, TableFacts>();
  for (const table of new Set(columns.map((column) => column.table))) {
    const of = (kind: string) =>
      constraints.filter((constraint) => constraint.table === table && constraint.kind === kind);
    tables.set(table, {
      columns: Object.fromEntries(
        columns
          .filter((column) => column.table === table)
          .map(({ name, nullable }) => [name, nullable === 'YES' ? 'null' : 'not null']),
      ),
      primaryKey: of('p')[0]?.columns ?? [],
      foreignKeys: of('f')
        .map((key) => `${key.columns.join()} -> ${key.other} (${key.keys!.join()}) ${ACTIONS[key.action]}`)
        .sort(),
      uniques: of('u')
        .map((unique) => unique.columns.join())
        .sort(),
    });
  }
  return tables;
}
