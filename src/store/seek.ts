import type { Cursor, CursorValue } from '../kernel/cursor';
import { allOf, anyOf } from './conditions';

/** Binds a value as a parameter of the statement: its placeholder. */
export interface Binder {
  bind(value: CursorValue): string;
}

/** One key of an order. */
export interface SortKey {
  /** The expression of a row's value; it never yields null. */
  sql(row: string): string;
  descending: boolean;
}

/** The cursors between which a page is; their rows are not part of it. */
export interface Bounds {
  after: Cursor | null;
  before: Cursor | null;
}

/**
 * The conditions under which a row is in a range of an order. They bind their values when called, in the order of the
 * text.
 */
export type Range = (row: string, sql: Binder) => string[];

export type ChooseRanges = (keys: readonly SortKey[], bounds: Bounds) => Range[];

/** All rows between the bounds as one range. */
export function oneRange(keys: readonly SortKey[], { after, before }: Bounds): Range[] {
  return [
    (row, sql) => [
      ...(after ? [beyond(keys, after.values, row, false, sql)] : []),
      ...(before ? [beyond(keys, before.values, row, true, sql)] : []),
    ],
  ];
}

/** The rows after the cursor; before it if `reversed`. */
function beyond(
  keys: readonly SortKey[],
  values: readonly CursorValue[],
  row: string,
  reversed: boolean,
  sql: Binder,
): string {
  const directions = new Set(keys.map((key) => key.descending));
  return directions.size === 1
    ? beyondInOneDirection(keys, values, row, reversed, sql)
    : beyondInMixedDirections(keys, values, row, reversed, sql);
}

/** A comparison of row values, which an engine executes as an index seek. */
function beyondInOneDirection(
  keys: readonly SortKey[],
  values: readonly CursorValue[],
  row: string,
  reversed: boolean,
  sql: Binder,
): string {
  const left = keys.map((key) => key.sql(row));
  const right = values.map((value) => sql.bind(value));
  const comparison = keys[0]!.descending !== reversed ? '<' : '>';
  return keys.length === 1
    ? `${left[0]} ${comparison} ${right[0]}`
    : `(${left.join(', ')}) ${comparison} (${right.join(', ')})`;
}

function beyondInMixedDirections(
  keys: readonly SortKey[],
  values: readonly CursorValue[],
  row: string,
  reversed: boolean,
  sql: Binder,
): string {
  const alternatives = keys.map((key, at) => {
    const equal = keys.slice(0, at).map((earlier, index) => `${earlier.sql(row)} = ${sql.bind(values[index]!)}`);
    const comparison = key.descending !== reversed ? '<' : '>';
    return allOf([...equal, `${key.sql(row)} ${comparison} ${sql.bind(values[at]!)}`]);
  });
  return anyOf(alternatives);
}
