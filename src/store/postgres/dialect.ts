import type { Dialect } from '../engine';
import { toTsQuery } from '../search-terms';

export const postgresDialect: Dialect = {
  engine: 'postgres',
  placeholder: (position) => `$${position}`,
  isAnyOf: (expression, placeholder, type) => `${expression} = ANY(${placeholder}::${type}[])`,
  unnest: (placeholder, alias, type) => `unnest(${placeholder}::${type}[]) WITH ORDINALITY AS ${alias}(value, ordinal)`,
  firstOrdinal: 1,
  joinsLaterally: true,
  weighsSearches: true,
  jumpsToIds: true,
  contains: (expression, placeholder) => `strpos(${expression}, ${placeholder}) > 0`,
  matching: (table, placeholder) => `SELECT id FROM ${table} WHERE terms @@ ${placeholder}::tsquery`,
  matches: (row, placeholder) => `${row}.terms @@ ${placeholder}::tsquery`,
  searchParameter: toTsQuery,
  toParameter: (value) => value,
};
