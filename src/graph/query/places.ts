import type { Cursor } from '../../kernel/cursor';
import { beyond, type Order } from './order';
import type { SqlBuilder } from './sql';

/** Conditions on where a row stands in an order. They bind their values when they are asked for, in the order of the text. */
export type Place = (row: string, sql: SqlBuilder) => string[];

interface Cursors {
  after: Cursor | null;
  before: Cursor | null;
}

/**
 * Where the rows of a page may stand: in one stretch of the order, or in two that are walked one behind the other. An
 * engine that does not jump to an id would otherwise walk all rows that have the cursor's key in common, as all quotes of
 * unknown date have.
 */
export function placesOf<Row extends { id: number }>(
  order: Order<Row>,
  { after, before }: Cursors,
  jumpsToIds: boolean,
): Place[] {
  const [key, id] = order.keys;
  const cursor = after ?? before;
  const isOne =
    jumpsToIds || !cursor || (after && before) || order.keys.length !== 2 || key!.descending !== id!.descending;
  if (isOne) {
    return [
      (row, sql) => [
        ...(after ? [beyond(order, after, row, false, sql)] : []),
        ...(before ? [beyond(order, before, row, true, sql)] : []),
      ],
    ];
  }
  const [value, idValue] = cursor.values as [Cursor['values'][number], number];
  const comparison = key!.descending === (after !== null) ? '<' : '>';
  return [
    (row, sql) => [`${key!.sql(row)} = ${sql.bind(value)}`, `${id!.sql(row)} ${comparison} ${sql.bind(idValue)}`],
    (row, sql) => [`${key!.sql(row)} ${comparison} ${sql.bind(value)}`],
  ];
}
