import type { Cursor } from '../../kernel/cursor';
import { InputError } from '../../kernel/errors';
import { columnList, selectList } from '../../store/columns';
import type { Reader } from '../../store/database';
import { compileFilter } from './filter';
import { selectedWithJoins, takeJoined } from './joins';
import { orderBy, readCursor, type Order } from './order';
import { planOfPage } from './plan';
import { compileLoneSearch, searchOf } from './searches';
import type { Range } from '../../store/seek';
import { allOf } from '../../store/conditions';
import { SqlBuilder } from '../../store/sql';
import type { Asked, FilterValue, Scope, Table } from './table';

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
  /** As far as the selection has it that neighbours are asked for. */
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** All that a connection selects from: a table's rows that belong to a parent, fulfil a filter, in an order. */
export interface Selection<Row extends { id: number }> {
  table: Table<Row>;
  scope: Scope | null;
  filter: FilterValue | undefined;
  order: Order<Row>;
  /** What is wanted of the rows; without it, all. */
  asked?: Asked;
}

/**
 * The size of the page, and the argument that gives it.
 * @throws InputError where the arguments ask for no page
 */
export function pageSize(page: PageArguments): { size: number; argument: 'first' | 'last' } {
  if (page.first != null && page.last != null) {
    throw new InputError('"first" and "last" exclude each other: one counts from the front, the other from the end.', [
      'last',
    ]);
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

/** The pages of several parents in one statement. */
export async function loadPages<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  window: PageWindow,
  parents: readonly (string | number)[],
): Promise<Page<Row>[]> {
  const { scope, asked } = selection;
  if (!scope) return [toPage(await loadRows(reader, selection, window), window)];
  const sql = new SqlBuilder(reader.dialect);
  const text = pagesOfParents(selection, scope, window, parents, sql);
  // PostgreSQL counts parents in big integers, which come as text.
  const rows = await reader.query<Row & { ordinal: number | string }>(text, sql.parameters, planOfPage(selection));
  takeJoined(rows, asked);
  const found = parents.map((): Row[] => []);
  for (const row of rows) found[Number(row.ordinal) - reader.dialect.firstOrdinal]!.push(row);
  return found.map((list) => toPage(list, window));
}

async function loadRows<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  window: PageWindow,
): Promise<Row[]> {
  const sql = new SqlBuilder(reader.dialect);
  const found = idsFound(selection, window, sql);
  const rows =
    found === null
      ? await reader.query<Row>(onePage(selection, window, sql), sql.parameters, planOfPage(selection))
      : await loadFound(reader, selection, window, await reader.query<{ id: number }>(found, sql.parameters, 'custom'));
  takeJoined(rows, selection.asked);
  return rows;
}

/**
 * The rows that a search found, in a statement of their own: its plan hangs on nothing, and so is made once, where that of the
 * search is made for each anew.
 */
async function loadFound<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  window: PageWindow,
  found: readonly { id: number }[],
): Promise<Row[]> {
  if (found.length === 0) return [];
  const { table, asked, order } = selection;
  const sql = new SqlBuilder(reader.dialect);
  const { columns, sources } = selectedWithJoins(table, asked, shownProperties(selection));
  const condition = sql.isAnyOf(
    't.id',
    found.map(({ id }) => id),
    'int',
  );
  return reader.query<Row>(
    `SELECT ${columns.join(', ')} FROM ${table.name} t${sources} WHERE ${condition} ORDER BY ${orderBy(order, 't', window.reversed)}`,
    sql.parameters,
  );
}

/** How many rows are read: one more than the page holds tells whether there are more, where that is asked. */
function rowsRead<Row extends { id: number }>({ asked }: Selection<Row>, { size }: PageWindow): number {
  return asked?.neighbours === false ? size : size + 1;
}

/** The properties of its own that are read of a row; undefined where all are. A row of none is one with its id. */
function shownProperties<Row extends { id: number }>({ order, asked }: Selection<Row>): Set<string> | undefined {
  if (!asked) return undefined;
  const shown = [...asked.properties, ...(asked.cursors ? order.keys.map(({ property }) => property) : [])];
  return new Set(shown.length > 0 ? shown : ['id']);
}

/** The same with those that tell the rows that it refers to, and its place among others. */
function innerProperties<Row extends { id: number }>(selection: Selection<Row>): Set<string> | undefined {
  const { table, order, asked } = selection;
  const references = asked?.joined.map(({ field }) => table.joins![field]!.property) ?? [];
  return (
    asked && new Set([...shownProperties(selection)!, ...order.keys.map(({ property }) => property), ...references])
  );
}

function onePage<Row extends { id: number }>(selection: Selection<Row>, window: PageWindow, sql: SqlBuilder): string {
  const { table, asked, order } = selection;
  if (!asked || asked.joined.length === 0) {
    return rowsOfPage(selection, window, selectList(table.entity, 't', shownProperties(selection)), sql);
  }
  const { columns, sources } = selectedWithJoins(table, asked, shownProperties(selection));
  // The join stands around the page: inside, an engine would join what it then leaves out.
  const rows = rowsOfPage(selection, window, columnList(table.entity, 't', innerProperties(selection)), sql);
  return `SELECT ${columns.join(', ')} FROM (${rows}) AS t${sources} ORDER BY ${orderBy(order, 't', window.reversed)}`;
}

/** @param columns the columns of `t` that are selected */
function rowsOfPage<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  columns: string,
  sql: SqlBuilder,
): string {
  const { table, order, filter } = selection;
  const select = `SELECT ${columns} FROM ${table.name} t`;
  const ranges = sql.dialect.ranges(order.keys, window);
  const [only] = ranges;
  const among = (ids: string) => `${select} WHERE t.id IN (${ids}) ${endOf(selection, window, 't')}`;
  const { searchedPage } = sql.dialect;
  const matches = searchedPage && isWalk(order) ? searchOf(table, filter, sql) : null;
  if (searchedPage && matches !== null) {
    const ids = (limit: string, testsEachRow: boolean): string => {
      sql.testsMatches = testsEachRow;
      return idsOfPage(selection, window, '', ranges, sql, limit);
    };
    return searchedPage({ table: table.name, matches, size: rowsRead(selection, window), ids, rows: among });
  }
  return ranges.length === 1
    ? `${select}${ranked(selection, window, 't', '', only!, sql)}`
    : among(idsOfPage(selection, window, '', ranges, sql));
}

/**
 * The ids of a page of what a search finds, where the search table tells the order: the rows themselves lie all over their table,
 * and only those that are shown are read.
 */
function idsFound<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  sql: SqlBuilder,
): string | null {
  const { table, filter, order } = selection;
  const copies = ['id', ...(table.searchCopies ?? [])];
  const search =
    order.keys.every(({ column }) => copies.includes(column)) && compileLoneSearch(table, filter, 'c', sql);
  if (!search) return null;
  const conditions = [search.condition, ...sql.dialect.ranges(order.keys, window).flatMap((range) => range('c', sql))];
  return `SELECT c.id FROM ${search.table} c WHERE ${allOf(conditions)} ${endOf(selection, window, 'c')}`;
}

/** Whether an index may hold the rows in the order: one column's, in one direction. */
function isWalk<Row extends { id: number }>({ keys }: Order<Row>): boolean {
  return keys.length <= 2 && keys.every((key) => key.descending === keys[0]!.descending);
}

/** For each parent its page, an index scan that stops early. */
function pagesOfParents<Row extends { id: number }>(
  selection: Selection<Row>,
  scope: Scope,
  window: PageWindow,
  parents: readonly (string | number)[],
  sql: SqlBuilder,
): string {
  const { table, order, asked } = selection;
  const ranges = sql.dialect.ranges(order.keys, window);
  const pages = sql.dialect.pagePerParent({
    parents: sql.dialect.unnest(sql.bind(parents), 'p', scope.type),
    table: table.name,
    rows: () =>
      `SELECT ${columnList(table.entity, 'c', innerProperties(selection))} ` +
      `FROM ${table.name} c${ranked(selection, window, 'c', 'p.value', ranges[0]!, sql)}`,
    ids: () => idsOfPage(selection, window, 'p.value', ranges, sql),
  });
  const { columns, sources } = selectedWithJoins(table, asked, shownProperties(selection));
  return (
    `SELECT ${['p.ordinal', ...columns].join(', ')} FROM ${pages}${sources} ` +
    `ORDER BY p.ordinal, ${orderBy(order, 't', window.reversed)}`
  );
}

/** The ids of a page; from two ranges there may be twice as many, of which the nearest are the page. */
function idsOfPage<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  parent: string,
  ranges: readonly Range[],
  sql: SqlBuilder,
  limit?: string,
): string {
  const walks = ranges.map(
    (range) => `SELECT c.id FROM ${selection.table.name} c${ranked(selection, window, 'c', parent, range, sql, limit)}`,
  );
  return walks.length === 1 && limit === undefined
    ? walks[0]!
    : walks.map((walk) => `SELECT id FROM (${walk})`).join(' UNION ALL ');
}

function ranked<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  row: string,
  parent: string,
  range: Range,
  sql: SqlBuilder,
  limit?: string,
): string {
  const conditions = [...matching(selection, row, parent, sql), ...range(row, sql)];
  const where = conditions.length > 0 ? ` WHERE ${allOf(conditions)}` : '';
  return `${where} ${endOf(selection, window, row, limit)}`;
}

/** The size is part of the text, for a plan that is made without it would expect a tenth of all rows. It is a checked number. */
function endOf<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  row: string,
  limit = String(rowsRead(selection, window)),
): string {
  return `ORDER BY ${orderBy(selection.order, row, window.reversed)} LIMIT ${limit}`;
}

function toPage<Row>(found: Row[], { size, reversed, after, before }: PageWindow): Page<Row> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (reversed) rows.reverse();
  // A cursor stands on a row, which is no part of the page.
  return {
    rows,
    hasNextPage: before !== null || (!reversed && more),
    hasPreviousPage: after !== null || (reversed && more),
  };
}
