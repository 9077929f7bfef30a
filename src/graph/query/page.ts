import type { Cursor } from '../../kernel/cursor';
import { InputError } from '../../kernel/errors';
import { selectList } from '../../store/columns';
import type { Reader } from '../../store/database';
import { compileFilter } from './filter';
import { joinsOf, selectedWithJoins, takeJoined } from './joins';
import { orderBy, orderBySelected, readCursor, type Order } from './order';
import { placesOf, type Place } from './places';
import { planOfPage } from './plan';
import { compileLoneSearch, searchOf } from './searches';
import { allOf, SqlBuilder } from './sql';
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
      : await loadFound(
          reader,
          selection,
          window,
          await reader.query<{ id: number }>(found, sql.parameters, 'weighed'),
        );
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

/** Shows rows `t` that are selected under the names of their properties. */
function shownOf<Row extends { id: number }>(selection: Selection<Row>, joined: readonly string[]): string[] {
  const shown = shownProperties(selection);
  return shown ? [...[...shown].map((property) => `t."${property}"`), ...joined] : ['t.*'];
}

function onePage<Row extends { id: number }>(selection: Selection<Row>, window: PageWindow, sql: SqlBuilder): string {
  const { table, asked, order } = selection;
  if (!asked || asked.joined.length === 0) return rowsOfPage(selection, window, shownProperties(selection), sql);
  const { columns, sources } = joinsOf(table, asked, (property) => `t."${property}"`);
  // The join stands around the page: inside, an engine would join what it then leaves out.
  const rows = rowsOfPage(selection, window, innerProperties(selection), sql);
  return `SELECT ${shownOf(selection, columns).join(', ')} FROM (${rows}) AS t${sources} ORDER BY ${orderBySelected(order, 't', window.reversed)}`;
}

function rowsOfPage<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  properties: ReadonlySet<string> | undefined,
  sql: SqlBuilder,
): string {
  const { table, order } = selection;
  const select = `SELECT ${selectList(table.entity, 't', properties)} FROM ${table.name} t`;
  const places = placesOf(order, window, sql.dialect.jumpsToIds);
  const [only] = places;
  const { weighsSearches } = sql.dialect;
  const found = weighsSearches || !isWalk(order) ? null : searchOf(table, selection.filter, sql);
  const among = (ids: string) => `${select} WHERE t.id IN (${ids}) ${endOf(selection, window, 't')}`;
  if (found) return `${probeOf(table.name, found)} ${among(weighedIds(selection, window, places, sql))}`;
  return places.length === 1
    ? `${select}${ranked(selection, window, 't', '', only!, sql)}`
    : among(idsOfPage(selection, window, '', places, sql));
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
  const conditions = [
    search.condition,
    ...placesOf(order, window, sql.dialect.jumpsToIds).flatMap((place) => place('c', sql)),
  ];
  return `SELECT c.id FROM ${search.table} c WHERE ${allOf(conditions)} ${endOf(selection, window, 'c')}`;
}

/** Whether an index may hold the rows in the order: one column's, in one direction. */
function isWalk<Row extends { id: number }>({ keys }: Order<Row>): boolean {
  return keys.length <= 2 && keys.every((key) => key.descending === keys[0]!.descending);
}

/**
 * Counts the matches of a search as far as it matters. The more there are, the longer it takes to read and sort them, and
 * the sooner a walk in order meets enough of them: the two take about the same where there are as many as the square root of
 * all rows (measured with 500,000 quotes, where they were 700).
 */
function probeOf(table: string, found: string): string {
  return (
    `WITH many(least) AS MATERIALIZED (SELECT 1 + CAST(sqrt(COALESCE(MAX(id), 0)) AS INTEGER) FROM ${table}), ` +
    `probe(few) AS MATERIALIZED (SELECT COUNT(*) < (SELECT least FROM many) FROM (${found} LIMIT (SELECT least FROM many)))`
  );
}

/** The ids of a page by two ways, one of which ends before it begins: all matches sorted, or a walk that tests for them. */
function weighedIds<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  places: readonly Place[],
  sql: SqlBuilder,
): string {
  const way = (few: 0 | 1) => {
    sql.testsMatches = few === 0;
    const limit = `(SELECT CASE WHEN few = ${few} THEN ${rowsRead(selection, window)} ELSE 0 END FROM probe)`;
    return idsOfPage(selection, window, '', places, sql, limit);
  };
  return [way(1), way(0)].join(' UNION ALL ');
}

/** For each parent its page, a walk along an index that stops early. */
function pagesOfParents<Row extends { id: number }>(
  selection: Selection<Row>,
  scope: Scope,
  window: PageWindow,
  parents: readonly (string | number)[],
  sql: SqlBuilder,
): string {
  const { table, order, asked } = selection;
  const source = sql.dialect.unnest(sql.bind(parents), 'p', scope.type);
  const places = placesOf(order, window, sql.dialect.jumpsToIds);
  if (sql.dialect.joinsLaterally) {
    const rows = `SELECT ${selectList(table.entity, 'c', innerProperties(selection))} FROM ${table.name} c${ranked(selection, window, 'c', 'p.value', places[0]!, sql)}`;
    const { columns, sources } = joinsOf(table, asked, (property) => `t."${property}"`);
    return (
      `SELECT ${['p.ordinal', ...shownOf(selection, columns)].join(', ')} FROM ${source} CROSS JOIN LATERAL (${rows}) AS t${sources} ` +
      `ORDER BY p.ordinal, ${orderBySelected(order, 't', window.reversed)}`
    );
  }
  const ids = idsOfPage(selection, window, 'p.value', places, sql);
  const { columns, sources } = selectedWithJoins(table, asked, shownProperties(selection));
  return (
    `SELECT ${['p.ordinal', ...columns].join(', ')} ` +
    `FROM ${source} CROSS JOIN ${table.name} AS t ON t.id IN (${ids})${sources} ORDER BY p.ordinal, ${orderBy(order, 't', window.reversed)}`
  );
}

/** The ids of a page; from two walks there may be twice as many, of which the nearest are the page. */
function idsOfPage<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  parent: string,
  places: readonly Place[],
  sql: SqlBuilder,
  limit?: string,
): string {
  const walks = places.map(
    (place) => `SELECT c.id FROM ${selection.table.name} c${ranked(selection, window, 'c', parent, place, sql, limit)}`,
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
  place: Place,
  sql: SqlBuilder,
  limit?: string,
): string {
  const conditions = [...matching(selection, row, parent, sql), ...place(row, sql)];
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
