import type { CursorType, CursorValue } from '../../kernel/cursor';
import type { OrderKey } from './table';

type Values<Row> = { [Property in keyof Row]: Row[Property] extends CursorValue ? Property : never }[keyof Row];

/** The order by one column, in both directions: `NAME_ASC` and `NAME_DESC`. */
export function bothWays<Row extends object, Name extends string>(
  name: Name,
  column: string,
  property: Values<Row>,
  type: CursorType,
): Record<`${Name}_ASC` | `${Name}_DESC`, OrderKey<Row>[]> {
  return {
    [`${name}_ASC`]: [orderKey(column, property, type, false)],
    [`${name}_DESC`]: [orderKey(column, property, type, true)],
  } as Record<`${Name}_ASC` | `${Name}_DESC`, OrderKey<Row>[]>;
}

export function orderKey<Row extends object>(
  column: string,
  property: Values<Row>,
  type: CursorType,
  descending: boolean,
): OrderKey<Row> {
  return {
    column,
    property: property as string,
    sql: (row) => `${row}.${column}`,
    type,
    value: (row) => row[property] as CursorValue,
    descending,
  };
}
