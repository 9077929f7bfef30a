import { parseSearch } from '../../store/search-terms';
import { allOf, not } from '../../store/conditions';
import { type SqlBuilder } from '../../store/sql';
import type { FilterTable, FilterValue } from './table';

type Path = readonly (string | number)[];

/** A text search that a filter asks for. */
interface Search {
  /** The search table. */
  table: string;
  text: string;
  path: Path;
  /** Whether the filter contains nothing else. */
  isAlone: boolean;
}

/** The condition under which a text search finds the row `row` of a table. */
export function compileMatches(table: string, text: string, row: string, sql: SqlBuilder, path: Path): string {
  const id = `${sql.testsMatches ? '+' : ''}${row}.id`;
  return compileTerms(text, path, sql, (placeholder) => `${id} IN (${sql.dialect.matching(table, placeholder)})`);
}

/** The ids of the rows that a filter's text search finds, if every match must be one of them; otherwise null. */
export function searchOf(table: FilterTable, filter: FilterValue | undefined, sql: SqlBuilder): string | null {
  for (const { table: searched, text, path } of searchesOf(table, filter)) {
    const { required } = parseSearch(text, path);
    if (required.length > 0) return sql.dialect.matching(searched, sql.bind(sql.dialect.searchParameter(required)));
  }
  return null;
}

/**
 * The search table that alone decides which rows match a filter, and the condition on its row `row`; null if the filter
 * contains more than a search, or if the engine's search tables have no columns.
 */
export function compileLoneSearch(
  table: FilterTable,
  filter: FilterValue | undefined,
  row: string,
  sql: SqlBuilder,
): { table: string; condition: string } | null {
  const [search] = searchesOf(table, filter);
  const { matches } = sql.dialect;
  if (!search?.isAlone || !matches) return null;
  return {
    table: search.table,
    condition: compileTerms(search.text, search.path, sql, (placeholder) => matches(row, placeholder)),
  };
}

function compileTerms(text: string, path: Path, sql: SqlBuilder, within: (placeholder: string) => string): string {
  const { required, excluded } = parseSearch(text, path);
  return allOf([
    ...(required.length > 0 ? [within(sql.bind(sql.dialect.searchParameter(required)))] : []),
    ...(excluded.length > 0 ? [not(within(sql.bind(sql.dialect.searchParameter([excluded]))))] : []),
  ]);
}

function searchesOf(table: FilterTable, filter: FilterValue | undefined): Search[] {
  const asked = givenOf(filter);
  return asked.flatMap(([name, value]) => {
    const field = table.fields[name];
    if (field?.kind !== 'text' || !field.search) return [];
    const operators = givenOf(value as FilterValue);
    const text = (value as { matches?: string }).matches;
    const isAlone = asked.length === 1 && operators.length === 1;
    return text ? [{ table: field.search, text, path: ['filter', name, 'matches'], isAlone }] : [];
  });
}

function givenOf(filter: FilterValue | undefined): [string, unknown][] {
  return Object.entries(filter ?? {}).filter(([, value]) => value !== undefined);
}
