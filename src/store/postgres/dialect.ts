import type { Dialect } from '../engine';
import { oneRange } from '../seek';
import { toTsQuery } from './text-search';

export const postgresDialect: Dialect = {
  engine: 'postgres',
  placeholder: (position) => `$${position}`,
  isAnyOf: (expression, placeholder, type) => `${expression} = ANY(${placeholder}::${type}[])`,
  unnest: (placeholder, alias, type) => `unnest(${placeholder}::${type}[]) WITH ORDINALITY AS ${alias}(value, ordinal)`,
  firstOrdinal: 1,
  ranges: oneRange,
  pagePerParent: ({ parents, rows }) => `${parents} CROSS JOIN LATERAL (${rows()}) AS t`,
  contains: (expression, placeholder) => `strpos(${expression}, ${placeholder}) > 0`,
  matching: (table, placeholder) => `SELECT id FROM ${table} WHERE terms @@ ${placeholder}::tsquery`,
  matches: (row, placeholder) => `${row}.terms @@ ${placeholder}::tsquery`,
  searchParameter: toTsQuery,
  toParameter: (value) => value,
};
