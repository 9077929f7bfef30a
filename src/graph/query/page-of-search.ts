import type { Reader } from '../../store/database';
import { allOf } from '../../store/conditions';
import { SqlBuilder } from '../../store/sql';
import { selectedWithJoins } from './joins';
import { orderBy } from './order';
import { shownProperties } from './page-columns';
import { endOf } from './plain-page';
import { compileLoneSearch } from './searches';
import type { PageWindow, Selection } from './selection';

/**
 * The ids of a page of search results, if the search table has the order: the rows are scattered over their table, so
 * only those on the page are read.
 */
export function idsFound<Row extends { id: number }>(
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

/**
 * Reads the rows that a search found. This is a separate statement, so its plan can be cached; the statement that
 * searches is planned for every search.
 */
export async function loadFound<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  window: PageWindow,
  found: readonly { id: number }[],
): Promise<Row[]> {
  if (found.length === 0) return [];
  const { table, requested, order } = selection;
  const sql = new SqlBuilder(reader.dialect);
  const { columns, sources } = selectedWithJoins(table, requested, shownProperties(selection));
  const condition = sql.isAnyOf(
    't.id',
    found.map(({ id }) => id),
    'int',
  );
  return reader.query<Row>(
    `SELECT ${columns.join(', ')} FROM ${table.name} t${sources} WHERE ${condition} ORDER BY ` +
      `${orderBy(order, 't', window.reversed)}`,
    sql.parameters,
  );
}
