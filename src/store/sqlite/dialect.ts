import type { Dialect } from '../engine';
import { toFts5 } from '../search-terms';

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  placeholder: () => '?',
  isAnyOf: (expression, placeholder) => `${expression} IN (SELECT value FROM json_each(${placeholder}))`,
  unnest: (placeholder, alias) => `(SELECT value, key AS ordinal FROM json_each(${placeholder})) AS ${alias}`,
  firstOrdinal: 0,
  joinsLaterally: false,
  weighsSearches: false,
  jumpsToIds: false,
  contains: (expression, placeholder) => `instr(${expression}, ${placeholder}) > 0`,
  matching: (table, placeholder) => `SELECT rowid FROM ${table} WHERE ${table} MATCH ${placeholder}`,
  searchParameter: toFts5,
  toParameter: (value) =>
    Array.isArray(value) ? JSON.stringify(value) : typeof value === 'boolean' ? Number(value) : value,
};
