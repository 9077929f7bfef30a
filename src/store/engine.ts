import type { SearchTerm } from './search-terms';

export type Engine = 'sqlite' | 'postgres';
export type SqlValue = string | number | boolean | null;
/** A list travels as one parameter, so that a statement's text does not depend on how many values it is given. */
export type SqlParameter = SqlValue | readonly SqlValue[];
export type SqlType = 'text' | 'int';

/** What differs between the two engines in the statements that the graph composes. */
export interface Dialect {
  readonly engine: Engine;
  placeholder(position: number): string;
  /** `expression` equals one of the values of the list parameter. */
  isAnyOf(expression: string, placeholder: string, type: SqlType): string;
  /** A table expression with columns `value` and `ordinal`, one row for each value of the list parameter, in order. */
  unnest(placeholder: string, alias: string, type: SqlType): string;
  /** The ordinal of the first value that `unnest` yields. */
  readonly firstOrdinal: number;
  /** Whether a subquery in FROM may refer to the rows before it, and so yield the rows of each parent. SQLite knows that of ids alone. */
  readonly joinsLaterally: boolean;
  /** Whether the engine knows how many rows match a search before it reads them, and goes the shorter way. */
  readonly weighsSearches: boolean;
  /** Whether a comparison of rows `(column, id) < (…)` jumps to the id: SQLite walks all rows of the same column value, for its ids are no columns of an index. */
  readonly jumpsToIds: boolean;
  /** The folded `expression` holds the folded words of the parameter. */
  contains(expression: string, placeholder: string): string;
  /** The ids of the rows whose search index matches. `table` is one of the search tables. */
  matching(table: string, placeholder: string): string;
  /** Whether a row of a search table matches, where such rows have columns beside their words. */
  matches?(row: string, placeholder: string): string;
  /** The parameter that `matching` and `matches` take: rows that hold all (AND) or any (OR) of the terms. */
  searchParameter(terms: readonly SearchTerm[], joint: 'AND' | 'OR'): string;
  /** A parameter as the engine's driver takes it. */
  toParameter(value: SqlParameter): unknown;
}
