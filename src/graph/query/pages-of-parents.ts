import { columnList } from '../../store/columns';
import type { SqlBuilder } from '../../store/sql';
import { selectedWithJoins } from './joins';
import { orderBy } from './order';
import { innerProperties, shownProperties } from './page-columns';
import { idsOfPage, ranked } from './plain-page';
import type { PageWindow, Selection } from './selection';
import type { Scope } from './table';

/** A page for each parent, by an index scan that stops early. */
export function pagesOfParents<Row extends { id: number }>(
  selection: Selection<Row>,
  scope: Scope,
  window: PageWindow,
  parents: readonly (string | number)[],
  sql: SqlBuilder,
): string {
  const { table, order, requested } = selection;
  const ranges = sql.dialect.ranges(order.keys, window);
  const pages = sql.dialect.pagePerParent({
    parents: sql.dialect.unnest(sql.bind(parents), 'p', scope.type),
    table: table.name,
    rows: () =>
      `SELECT ${columnList(table.entity, 'c', innerProperties(selection))} ` +
      `FROM ${table.name} c${ranked(selection, window, 'c', 'p.value', ranges[0]!, sql)}`,
    ids: () => idsOfPage(selection, window, 'p.value', ranges, sql),
  });
  const { columns, sources } = selectedWithJoins(table, requested, shownProperties(selection));
  return (
    `SELECT ${['p.ordinal', ...columns].join(', ')} FROM ${pages}${sources} ` +
    `ORDER BY p.ordinal, ${orderBy(order, 't', window.reversed)}`
  );
}
