import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { rowsBy } from './lookup';
import type { GraphSession } from './session';
import type { Table } from './table';

/**
 * A row that many others refer to, by what they know it by: from memory, where the same state of the graph gave it
 * before.
 */
export function sharedRow<Row extends { id: number }>(
  session: GraphSession,
  table: Table<Row>,
  column: 'id' | 'code',
  key: string | number,
): PromiseOrValue<Row | null> {
  return session.shared(`${table.name} ${key}`, () => rowsBy(session, table, column).load(key));
}
