import type { Cursor } from '../../kernel/cursor';
import { InputError } from '../../kernel/errors';
import { selectList } from '../../store/columns';
import type { Reader } from '../../store/database';
import { compileFilter } from './filter';
import { orderBy, readCursor, type Order } from './order';
import { placesOf, type Place } from './places';
import { allOf, SqlBuilder } from './sql';
import type { FilterValue, Scope, Table } from './table';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** Which rows of an order a page holds. */
export interface PageWindow {
  size: number;
  reversed: boolean;
  after: Cursor | null;
  before: Cursor | null;
}

export interface Page<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** All that a connection selects from: a table's rows that belong to a parent, fulfil a filter, in an order. */
export interface Selection<Row extends { id: number }> {
  table: Table<Row>;
  scope: Scope | null;
  filter: FilterValue | undefined;
  order: Order<Row>;
}

/**
 * The size of the page, and the argument that gives it.
 * @throws InputError where the arguments ask for no page
 */
export function pageSize(page: PageArguments): { size: number; argument: 'first' | 'last' } {
  if (page.first != null && page.last != null) {
    throw new InputError('"first" and "last" exclude each other: one counts from the front, the other from the end.', ['last']);
  }
  const argument = page.last != null ? 'last' : 'first';
  const size = page.last ?? page.first ?? DEFAULT_PAGE_SIZE;
  if (size < 0) throw new InputError(`a page cannot have ${size} rows: "${argument}" is 0 at least.`, [argument]);
  if (size > MAX_PAGE_SIZE) throw new InputError(`a page has ${MAX_PAGE_SIZE} rows at most, not ${size}.`, [argument]);
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
export function matching<Row extends { id: number }>(selection: Selection<Row>, row: string, parent: string, sql: SqlBuilder): string[] {
  const { table, scope, filter } = selection;
  return [
    ...(scope ? [scope.condition(row, parent, sql)] : []),
    ...(filter ? [compileFilter(table, filter, row, sql)] : []),
  ].filter((condition) => condition !== 'TRUE');
}

/** The pages of several parents in one statement; one more row than asked for tells whether there are more. */
export async function loadPages<Row extends { id: number }>(
  reader: Reader, selection: Selection<Row>, window: PageWindow, parents: readonly (string | number)[],
): Promise<Page<Row>[]> {
  const sql = new SqlBuilder(reader.dialect);
  const text = selection.scope ? pagesOfParents(selection, selection.scope, window, parents, sql) : onePage(selection, window, sql);
  // PostgreSQL counts parents in big integers, which come as text.
  const rows = await reader.query<Row & { ordinal?: number | string }>(text, sql.parameters);
  if (!selection.scope) return [toPage(rows, window)];
  const found = parents.map((): Row[] => []);
  for (const row of rows) found[Number(row.ordinal) - reader.dialect.firstOrdinal]!.push(row);
  return found.map((list) => toPage(list, window));
}

function onePage<Row extends { id: number }>(selection: Selection<Row>, window: PageWindow, sql: SqlBuilder): string {
  const { table, order } = selection;
  const select = `SELECT ${selectList(table.entity, 't')} FROM ${table.name} t`;
  const places = placesOf(order, window, sql.dialect.jumpsToIds);
  const [only] = places;
  if (places.length === 1) return `${select}${ranked(selection, window, 't', '', only!, sql)}`;
  const ids = idsOfPage(selection, window, '', places, sql);
  return `${select} WHERE t.id IN (${ids}) ORDER BY ${orderBy(order, 't', window.reversed)} LIMIT ${sql.bind(window.size + 1)}`;
}

/** For each parent the ids of its page, a walk along an index that stops early; then the rows of all the ids. */
function pagesOfParents<Row extends { id: number }>(
  selection: Selection<Row>, scope: Scope, window: PageWindow, parents: readonly (string | number)[], sql: SqlBuilder,
): string {
  const { table, order } = selection;
  const source = sql.dialect.unnest(sql.bind(parents), 'p', scope.type);
  const ids = idsOfPage(selection, window, 'p.value', placesOf(order, window, sql.dialect.jumpsToIds), sql);
  return `SELECT p.ordinal, ${selectList(table.entity, 't')} FROM ${source} ${sql.dialect.joinEach(ids, table.name, 't')} `
    + `ORDER BY p.ordinal, ${orderBy(order, 't', window.reversed)}`;
}

/** The ids of a page; from two walks there may be twice as many, of which the nearest are the page. */
function idsOfPage<Row extends { id: number }>(
  selection: Selection<Row>, window: PageWindow, parent: string, places: readonly Place[], sql: SqlBuilder,
): string {
  const walks = places.map((place) => `SELECT c.id FROM ${selection.table.name} c${ranked(selection, window, 'c', parent, place, sql)}`);
  return walks.length === 1 ? walks[0]! : walks.map((walk) => `SELECT id FROM (${walk})`).join(' UNION ALL ');
}

function ranked<Row extends { id: number }>(
  selection: Selection<Row>, window: PageWindow, row: string, parent: string, place: Place, sql: SqlBuilder,
): string {
  const conditions = [...matching(selection, row, parent, sql), ...place(row, sql)];
  const where = conditions.length > 0 ? ` WHERE ${allOf(conditions)}` : '';
  return `${where} ORDER BY ${orderBy(selection.order, row, window.reversed)} LIMIT ${sql.bind(window.size + 1)}`;
}

function toPage<Row>(found: Row[], { size, reversed, after, before }: PageWindow): Page<Row> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (reversed) rows.reverse();
  // A cursor stands on a row, which is no part of the page.
  return { rows, hasNextPage: before !== null || (!reversed && more), hasPreviousPage: after !== null || (reversed && more) };
}
