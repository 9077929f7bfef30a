import { columnList, selectList } from '../../store/columns';
import { allOf } from '../../store/conditions';
import type { Range } from '../../store/seek';
import type { SqlBuilder } from '../../store/sql';
import { selectedWithJoins } from './joins';
import { orderBy, type Order } from './order';
import { innerProperties, shownProperties } from './page-columns';
import { searchOf } from './searches';
import { matching, type PageWindow, type Selection } from './selection';

/** Selects one page of a selection without parents. */
export function onePage<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  sql: SqlBuilder,
): string {
  const { table, requested, order } = selection;
  if (!requested || requested.joined.length === 0) {
    return rowsOfPage(selection, window, selectList(table.entity, 't', shownProperties(selection)), sql);
  }
  const { columns, sources } = selectedWithJoins(table, requested, shownProperties(selection));
  // The join is outside the page's subquery: inside, an engine would join rows that it then discards.
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

/** Whether an index may hold the rows in the order: one column's, in one direction. */
function isWalk<Row extends { id: number }>({ keys }: Order<Row>): boolean {
  return keys.length <= 2 && keys.every((key) => key.descending === keys[0]!.descending);
}

/** The ids of a page; two ranges may yield twice as many, and the nearest are the page. */
export function idsOfPage<Row extends { id: number }>(
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

export function ranked<Row extends { id: number }>(
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

/** The size is part of the text, because a plan without it would expect a tenth of all rows. It is a checked number. */
export function endOf<Row extends { id: number }>(
  selection: Selection<Row>,
  window: PageWindow,
  row: string,
  limit = String(rowsRead(selection, window)),
): string {
  return `ORDER BY ${orderBy(selection.order, row, window.reversed)} LIMIT ${limit}`;
}

/** How many rows are read: one more than the page size, if the selection asks whether there are more. */
function rowsRead<Row extends { id: number }>({ requested }: Selection<Row>, { size }: PageWindow): number {
  return requested?.neighbours === false ? size : size + 1;
}
