import type DataLoader from 'dataloader';
import { selectList } from '../../store/columns';
import type { Reader } from '../../store/database';
import type { SqlType } from '../../store/engine';
import { selectedWithJoins, takeJoined } from './joins';
import type { GraphSession } from './session';
import { SqlBuilder } from '../../store/sql';
import type { RequestedColumns, Table } from './table';

/**
 * The rows that a unique column names; null if there is none.
 * @param requested what is wanted of them; all without it
 */
export function rowsBy<Row extends { id: number }>(
  session: GraphSession,
  table: Table<Row>,
  column: 'id' | 'slug' | 'code',
  requested?: RequestedColumns,
): DataLoader<string | number, Row | null> {
  const properties = requested && new Set([...requested.properties, column]);
  return session.loader(`${table.name} by ${column} ${requested?.name}`, async (keys: readonly (string | number)[]) => {
    const { reader } = session;
    const type: SqlType = column === 'id' ? 'int' : 'text';
    const sql = new SqlBuilder(reader.dialect);
    const condition = sql.isAnyOf(`t.${column}`, keys, type);
    const { columns, sources } = selectedWithJoins(table, requested, properties);
    const rows = await reader.query<Row>(
      `SELECT ${columns.join(', ')} FROM ${table.name} t${sources} WHERE ${condition}`,
      sql.parameters,
    );
    takeJoined(rows, requested);
    const byKey = new Map(rows.map((row) => [(row as Record<string, unknown>)[column], row]));
    const missing = keys.filter((key) => !byKey.has(key));
    if (column === 'slug' && table.redirects && missing.length > 0) {
      for (const [slug, row] of await redirected(session, table, table.redirects, missing)) byKey.set(slug, row);
    }
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** The rows that former slugs now refer to. */
async function redirected<Row extends { id: number }>(
  { reader }: GraphSession,
  table: Table<Row>,
  redirects: { table: string; to: string },
  slugs: readonly (string | number)[],
): Promise<[string, Row][]> {
  const sql = new SqlBuilder(reader.dialect);
  const condition = sql.isAnyOf('r.slug', slugs, 'text');
  const rows = await reader.query<Row & { redirect: string }>(
    `SELECT r.slug AS redirect, ${selectList(table.entity, 't')} FROM ${redirects.table} r JOIN ${table.name} ` +
      `t ON t.id = r.${redirects.to} WHERE ${condition}`,
    sql.parameters,
  );
  return rows.map((row) => [row.redirect, row]);
}

/**
 * Lists of what belongs to rows.
 * @param statement selects rows with a column `parent`, in order, given the condition that a column is among the
 * parents
 */
export function listsBy<Row extends object>(
  session: GraphSession,
  name: string,
  type: SqlType,
  statement: (isParent: (column: string) => string, reader: Reader) => string,
): DataLoader<string | number, Row[]> {
  return session.loader(name, async (parents: readonly (string | number)[]) => {
    const { reader } = session;
    const sql = new SqlBuilder(reader.dialect);
    const text = statement((column) => sql.isAnyOf(column, parents, type), reader);
    const rows = await reader.query<Row & { parent: string | number }>(text, sql.parameters);
    const lists = new Map<string | number, Row[]>();
    for (const row of rows) {
      const list = lists.get(row.parent);
      if (list) list.push(row);
      else lists.set(row.parent, [row]);
    }
    return parents.map((parent) => lists.get(parent) ?? []);
  });
}
