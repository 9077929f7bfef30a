import { decodeCursor, encodeCursor, type Cursor } from '../../kernel/cursor';
import { InputError } from '../../kernel/errors';
import type { OrderKey, Table } from './table';

/** An order whose last key is unique, so that every row has its place. */
export interface Order<Row extends { id: number }> {
  /** Names the order in cursors. */
  name: string;
  keys: readonly OrderKey<Row>[];
}

/** The key that ends every order: the id, in the direction of the key before it. */
function byId<Row extends { id: number }>(descending: boolean): OrderKey<Row> {
  return {
    column: 'id',
    property: 'id',
    sql: (row) => `${row}.id`,
    type: 'integer',
    value: (row) => row.id,
    descending,
  };
}

/** The default order of each table, built once. */
const defaults = new WeakMap<object, unknown>();

/** @throws InputError where an order is named twice */
export function orderOf<Row extends { id: number }>(
  table: Table<Row>,
  names: readonly string[] | null | undefined,
): Order<Row> {
  if (names && names.length > 0) return composed(table, names);
  const known = defaults.get(table) as Order<Row> | undefined;
  const order = known ?? composed(table, table.defaultOrder);
  if (!known) defaults.set(table, order);
  return order;
}

function composed<Row extends { id: number }>(table: Table<Row>, chosen: readonly string[]): Order<Row> {
  const keys = chosen.flatMap((name) => table.orders[name]?.keys ?? []);
  const properties = chosen.map((name) => name.replace(/_(ASC|DESC)$/, ''));
  const twice = properties.findIndex((name, at) => properties.indexOf(name) !== at);
  if (twice >= 0) throw new InputError(`${properties[twice]} is given twice.`, ['orderBy', twice]);
  const last = keys[keys.length - 1];
  const unique = last?.sql('t') === 't.id';
  return {
    name: `${table.type} ${chosen.join(',')}`,
    keys: unique ? keys : [...keys, byId(last?.descending ?? false)],
  };
}

export function cursorOf<Row extends { id: number }>(order: Order<Row>, row: Row): string {
  return encodeCursor({ order: order.name, values: order.keys.map((key) => key.value(row)) });
}

export function readCursor<Row extends { id: number }>(order: Order<Row>, text: string, argument: string): Cursor {
  return decodeCursor(text, { order: order.name, types: order.keys.map((key) => key.type) }, argument);
}

export function orderBy<Row extends { id: number }>(order: Order<Row>, row: string, reversed: boolean): string {
  return order.keys.map((key) => `${key.sql(row)} ${key.descending !== reversed ? 'DESC' : 'ASC'}`).join(', ');
}
