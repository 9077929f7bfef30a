import type { Dialect } from '../engine';
import type { Alternatives, SearchTerm } from '../search-terms';
import { searchedPage } from './searched-page';
import { twoRanges } from './seek';

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  placeholder: () => '?',
  isAnyOf: (expression, placeholder) => `${expression} IN (SELECT value FROM json_each(${placeholder}))`,
  unnest: (placeholder, alias) => `(SELECT value, key AS ordinal FROM json_each(${placeholder})) AS ${alias}`,
  firstOrdinal: 0,
  ranges: twoRanges,
  // A subquery in FROM cannot refer to the tables before it; one in ON can, as long as it selects ids alone.
  pagePerParent: ({ parents, table, ids }) => `${parents} CROSS JOIN ${table} AS t ON t.id IN (${ids()})`,
  searchedPage,
  contains: (expression, placeholder) => `instr(${expression}, ${placeholder}) > 0`,
  matching: (table, placeholder) => `SELECT rowid FROM ${table} WHERE ${table} MATCH ${placeholder}`,
  searchParameter: toFts5,
  toParameter: (value) =>
    Array.isArray(value) ? JSON.stringify(value) : typeof value === 'boolean' ? Number(value) : value,
};

/** The terms in FTS5's query language. */
function toFts5(required: readonly Alternatives[]): string {
  const phrase = (term: SearchTerm) => `"${term.words.join(' ')}"${term.prefix ? ' *' : ''}`;
  return required.map((terms) => `(${terms.map(phrase).join(' OR ')})`).join(' AND ');
}
