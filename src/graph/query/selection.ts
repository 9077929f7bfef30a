import type { Cursor } from '../../kernel/cursor';
import { InputError } from '../../kernel/errors';
import type { SqlBuilder } from '../../store/sql';
import { compileFilter } from './filter';
import { readCursor, type Order } from './order';
import type { RequestedColumns, FilterValue, Scope, Table } from './table';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** The part of an order that a page covers. */
export interface PageWindow {
  size: number;
  reversed: boolean;
  after: Cursor | null;
  before: Cursor | null;
}

/** All that a connection selects from: a table's rows that belong to a parent, fulfil a filter, in an order. */
export interface Selection<Row extends { id: number }> {
  table: Table<Row>;
  scope: Scope | null;
  filter: FilterValue | undefined;
  order: Order<Row>;
  /** The columns to read; default: all. */
  requested?: RequestedColumns;
}

/**
 * The size of the page, and the argument that gives it.
 * @throws InputError where the arguments ask for no page
 */
export function pageSize(page: PageArguments): { size: number; argument: 'first' | 'last' } {
  if (page.first != null && page.last != null) {
    throw new InputError('"first" and "last" cannot be combined: one counts from the start, the other from the end.', [
      'last',
    ]);
  }
  const argument = page.last != null ? 'last' : 'first';
  const size = page.last ?? page.first ?? DEFAULT_PAGE_SIZE;
  if (size < 0) throw new InputError(`a page cannot have ${size} rows: "${argument}" is 0 at least.`, [argument]);
  if (size > MAX_PAGE_SIZE) throw new InputError(`a page has at most ${MAX_PAGE_SIZE} rows, not ${size}.`, [argument]);
  return { size, argument };
}

/** @throws InputError where the arguments ask for no page, or hold a cursor that is not one of this order */
export function windowOf<Row extends { id: number }>(order: Order<Row>, page: PageArguments): PageWindow {
  const { size, argument } = pageSize(page);
  return {
    size,
    reversed: argument === 'last',
    after: page.after == null ? null : readCursor(order, page.after, 'after'),
    before: page.before == null ? null : readCursor(order, page.before, 'before'),
  };
}

/** The rows' condition: scope and filter, without the window. */
export function matching<Row extends { id: number }>(
  selection: Selection<Row>,
  row: string,
  parent: string,
  sql: SqlBuilder,
): string[] {
  const { table, scope, filter } = selection;
  return [
    ...(scope ? [scope.condition(row, parent, sql)] : []),
    ...(filter ? [compileFilter(table, filter, row, sql)] : []),
  ].filter((condition) => condition !== 'TRUE');
}
