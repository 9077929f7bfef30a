import type { Reader } from '../../store/database';
import { SqlBuilder } from '../../store/sql';
import { takeJoined } from './joins';
import { idsFound, loadFound } from './page-of-search';
import { pagesOfParents } from './pages-of-parents';
import { onePage } from './plain-page';
import { planOfPage } from './plan';
import type { PageWindow, Selection } from './selection';

export interface Page<Row> {
  rows: Row[];
  /** Only meaningful if the selection requested neighbours. */
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** The pages of several parents in one statement. */
export async function loadPages<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  window: PageWindow,
  parents: readonly (string | number)[],
): Promise<Page<Row>[]> {
  const { scope, requested } = selection;
  if (!scope) return [toPage(await loadRows(reader, selection, window), window)];
  const sql = new SqlBuilder(reader.dialect);
  const text = pagesOfParents(selection, scope, window, parents, sql);
  // PostgreSQL numbers parents with big integers, which arrive as text.
  const rows = await reader.query<Row & { ordinal: number | string }>(text, sql.parameters, planOfPage(selection));
  takeJoined(rows, requested);
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
  takeJoined(rows, selection.requested);
  return rows;
}

function toPage<Row>(found: Row[], { size, reversed, after, before }: PageWindow): Page<Row> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (reversed) rows.reverse();
  // A cursor refers to a row outside the page, so there are rows on its side.
  return {
    rows,
    hasNextPage: before !== null || (!reversed && more),
    hasPreviousPage: after !== null || (reversed && more),
  };
}
