import type DataLoader from 'dataloader';
import { selectList } from '../../store/columns';
import type { Reader } from '../../store/database';
import type { SqlType } from '../../store/engine';
import type { GraphSession } from './session';
import type { Table } from './table';

/** The rows that a unique column names; null where there is none. */
export function rowsBy<Row extends { id: number }>(
  session: GraphSession, table: Table<Row>, column: 'id' | 'slug' | 'code',
): DataLoader<string | number, Row | null> {
  return session.loader(`${table.name} by ${column}`, async (keys: readonly (string | number)[]) => {
    const { reader } = session;
    const type: SqlType = column === 'id' ? 'int' : 'text';
    const condition = reader.dialect.isAnyOf(`t.${column}`, reader.dialect.placeholder(1), type);
    const rows = await reader.query<Row>(`SELECT ${selectList(table.entity, 't')} FROM ${table.name} t WHERE ${condition}`, [keys]);
    const byKey = new Map(rows.map((row) => [(row as Record<string, unknown>)[column], row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/**
 * Lists of what belongs to rows.
 * @param statement selects rows with a column `parent`, in order, given the condition that a column is among the parents
 */
export function listsBy<Row extends object>(
  session: GraphSession, name: string, type: SqlType, statement: (isParent: (column: string) => string, reader: Reader) => string,
): DataLoader<string | number, Row[]> {
  return session.loader(name, async (parents: readonly (string | number)[]) => {
    const { reader } = session;
    const text = statement((column) => reader.dialect.isAnyOf(column, reader.dialect.placeholder(1), type), reader);
    const rows = await reader.query<Row & { parent: string | number }>(text, [parents]);
    const lists = new Map<string | number, Row[]>();
    for (const row of rows) {
      const list = lists.get(row.parent);
      if (list) list.push(row);
      else lists.set(row.parent, [row]);
    }
    return parents.map((parent) => lists.get(parent) ?? []);
  });
}
