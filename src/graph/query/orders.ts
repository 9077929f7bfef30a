import type { CursorType, CursorValue } from '../../kernel/cursor';
import { columnOf, columnTypeOf, type EntityClass } from '../../store/columns';
import type { OrderKey, TableOrder } from './table';

type Values<Row> = { [Property in keyof Row]: Row[Property] extends CursorValue ? Property : never }[keyof Row] &
  string;

/** The declaration of an order: its properties, ascending and descending. */
export interface DeclaredOrder<Row> {
  ascending: readonly Values<Row>[];
  descending: readonly Values<Row>[];
  /** What the schema says of either direction. */
  descriptions: readonly [ascending: string, descending: string];
}

export function propertyOrder<Row>(
  properties: readonly Values<Row>[],
  ascending: string,
  descending: string,
): DeclaredOrder<Row> {
  return { ascending: properties, descending: properties, descriptions: [ascending, descending] };
}

/** By the first day that a date can mean, or descending by the last one. */
export function dateOrder<Row>(earliest: Values<Row>, latest: Values<Row>): DeclaredOrder<Row> {
  return {
    ascending: [earliest],
    descending: [latest],
    descriptions: ['Oldest first, unknown dates last.', 'Newest first, unknown dates last.'],
  };
}

/** By id, which increases with each recorded row. */
export function recordingOrder<Row extends { id: number }>(): DeclaredOrder<Row> {
  return propertyOrder(['id' as Values<Row>], 'In the order of recording.', 'In the reverse order of recording.');
}

/** `NAME` becomes `NAME_ASC` and `NAME_DESC`. */
export function tableOrders<Row extends object>(
  entity: EntityClass<Row>,
  declared: Record<string, DeclaredOrder<Row>>,
): Record<string, TableOrder<Row>> {
  return Object.fromEntries(
    Object.entries(declared).flatMap(([name, { ascending, descending, descriptions }]) => [
      [`${name}_ASC`, { keys: keysOf(entity, ascending, false), description: descriptions[0] }],
      [`${name}_DESC`, { keys: keysOf(entity, descending, true), description: descriptions[1] }],
    ]),
  );
}

function keysOf<Row extends object>(
  entity: EntityClass<Row>,
  properties: readonly Values<Row>[],
  descending: boolean,
): OrderKey<Row>[] {
  return properties.map((property) => {
    const column = columnOf(entity, property);
    return {
      column,
      property,
      sql: (row) => `${row}.${column}`,
      type: CURSOR_TYPES[columnTypeOf(entity, property)] ?? 'number',
      value: (row) => row[property] as CursorValue,
      descending,
    };
  });
}

const CURSOR_TYPES: Record<string, CursorType> = { text: 'string', integer: 'integer' };
