import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { rowsBy } from './lookup';
import type { GraphSession } from './session';
import type { Table } from './table';

/** A row that many others refer to, by the key they refer to it with; cached for one state of the graph. */
export function sharedRow<Row extends { id: number }>(
  session: GraphSession,
  table: Table<Row>,
  column: 'id' | 'code',
  key: string | number,
): PromiseOrValue<Row | null> {
  return session.shared(`${table.name} ${key}`, () => rowsBy(session, table, column).load(key));
}
