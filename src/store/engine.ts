import type { Location } from './location';
import type { Alternatives } from './search-terms';
import type { ChooseRanges } from './seek';

export type Engine = Location['engine'];
export type SqlValue = string | number | boolean | null;
/** A list is one parameter, so that a statement's text does not depend on the number of values. */
export type SqlParameter = SqlValue | readonly SqlValue[];
export type SqlType = 'text' | 'int';

/**
 * One page for each parent, in the parts from which an engine composes it. A part binds its parameters when it is
 * called, so a dialect calls exactly the part that it writes.
 */
export interface ParentPages {
  /** The parents: a table expression with columns `value` and `ordinal`, under the alias `p`. */
  parents: string;
  /** The table whose rows are on the pages. */
  table: string;
  /** Selects the rows of the page of the parent `p.value`. */
  rows(): string;
  /** Selects the ids of the same rows. */
  ids(): string;
}

/** A page of search results, in the parts from which an engine composes it. */
export interface SearchedPage {
  table: string;
  /** Selects the ids of all rows that match. */
  matches: string;
  /** How many rows the page reads. */
  size: number;
  /**
   * Selects the ids of the page, at most `limit`.
   * @param testsEachRow whether the statement walks the rows in order and tests each, instead of reading the matches
   * first
   */
  ids(limit: string, testsEachRow: boolean): string;
  /** Selects the page's rows, given a statement that selects their ids. */
  rows(ids: string): string;
}

/** What differs between the engines in the statements that the graph composes. */
export interface Dialect {
  readonly engine: Engine;
  placeholder(position: number): string;
  /** `expression` equals one of the values of the list parameter. */
  isAnyOf(expression: string, placeholder: string, type: SqlType): string;
  /** A table expression with columns `value` and `ordinal`, one row for each value of the list parameter, in order. */
  unnest(placeholder: string, alias: string, type: SqlType): string;
  /** The ordinal of the first value that `unnest` yields. */
  readonly firstOrdinal: number;
  /** The ranges of an order that contain a page's rows; one index scan reads each range. */
  readonly ranges: ChooseRanges;
  /** The FROM clause that yields the rows of each parent's page, under the alias `t`, beside their parent `p`. */
  pagePerParent(pages: ParentPages): string;
  /**
   * Selects a page of search results, if the engine's planner does not know how many rows match and the statement has
   * to count them. Absent if the planner chooses well by itself.
   */
  searchedPage?(page: SearchedPage): string;
  /** The folded `expression` holds the folded words of the parameter. */
  contains(expression: string, placeholder: string): string;
  /** The ids of the rows whose search index matches. `table` is one of the search tables. */
  matching(table: string, placeholder: string): string;
  /** Whether a row of a search table matches, if such rows have columns in addition to their words. */
  matches?(row: string, placeholder: string): string;
  /** The parameter that `matching` and `matches` take: rows that hold one of each group of terms. */
  searchParameter(required: readonly Alternatives[]): string;
  /** A parameter as the engine's driver takes it. */
  toParameter(value: SqlParameter): unknown;
}
