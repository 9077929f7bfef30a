import type { CursorType, CursorValue } from '../../kernel/cursor';
import type { NodeType } from '../../kernel/vocabulary';
import type { EntityClass } from '../../store/columns';
import type { SqlType } from '../../store/engine';
import type { SqlBuilder } from '../../store/sql';

/** How one field of a filter becomes a condition on the row under an alias. */
export type FilterField =
  | { kind: 'text'; column: string; search?: string }
  | { kind: 'value'; column: string; type: SqlType }
  | { kind: 'number'; column: string }
  | { kind: 'boolean'; column: string }
  | { kind: 'flag'; condition: (row: string) => string }
  | { kind: 'date'; column: string }
  /** The row that a column refers to, by `key`; `copies` are facts of that row which this row holds itself. */
  | {
      kind: 'toOne';
      column: string;
      table: () => FilterTable;
      key: 'id' | 'code';
      copies?: Record<string, FilterField>;
    }
  /** Rows of another table, by way of a subquery that yields this row's `of`. */
  | { kind: 'toMany'; of: string; link: string; from: string; to: string; table: () => FilterTable; key: 'id' | 'code' }
  /** A fact of a row that belongs to this one; the facts of one `via` must hold of the same row. */
  | { kind: 'owned'; via: Owned; field: FilterField };

/** Rows of `table` belong to the row whose `key` their column `owner` holds. */
export interface Owned {
  table: string;
  owner: string;
  key: 'id' | 'code';
}

/** One key of an order. `sql` never yields null: what is unknown sorts behind what is known. */
export interface OrderKey<Row> {
  column: string;
  property: string;
  sql: (row: string) => string;
  type: CursorType;
  value: (row: Row) => CursorValue;
  descending: boolean;
}

/** What rows are counted by. */
export interface Facet {
  /** A column that tells under what a row counts: one of the row itself, as long as `joins` brings no other. */
  key: string;
  /** Brings the rows that know the key, as `n`. */
  joins?: (row: string) => string;
  /** Whether the joins may bring a row to the same key more than once. */
  repeats?: boolean;
  /** The row that the key names: its `value` is what a filter takes, its `label` what a person reads. Without it the key is both. */
  names?: { table: string; key: 'id' | 'code'; value: string; label: string };
}

/** What filters need to know of a table. */
export interface FilterTable {
  type: NodeType;
  name: string;
  fields: Record<string, FilterField>;
  /** A column of which no two rows have the same value. */
  unique?: string;
  /** The keys of the rows that fulfil a filter, where they are known without asking the database; null where all do. */
  keysOf?: (filter: FilterValue) => string[] | null;
}

/** All that queries need to know of a table whose rows are nodes. */
export interface Table<Row extends { id: number }> extends FilterTable {
  entity: EntityClass<Row>;
  /** The column that an id names. */
  key: 'slug' | 'code';
  /** A table of slugs that once named rows of this one. */
  redirects?: { table: string; to: string };
  search: string;
  /** The columns that the search table has as well, where the engine's search tables have columns. */
  searchCopies?: readonly string[];
  /** The column that a search result's snippet is cut from. */
  title: string;
  orders: Record<string, readonly OrderKey<Row>[]>;
  /** The columns of indexes that hold the rows that a filter lets pass in an order. */
  indexes?: readonly (readonly string[])[];
  defaultOrder: readonly string[];
  facets: Record<string, Facet>;
  /**
   * The properties that public fields read of a row, where these are other ones than those of their names. Without it, every
   * row is read whole.
   */
  reads?: Record<string, Reads<keyof Row & string>>;
  /**
   * The rows that its rows refer to, by the public fields that show them: those that are worth reading with them, for there
   * are too many to be kept.
   */
  joins?: Record<string, Join<Row>>;
  /** The prefix of the columns that a timeline counts. */
  dated: string | null;
}

/** A row that each row refers to by its id, in a column that is never null. */
export interface Join<Row> {
  property: keyof Row & string;
  table: () => JoinedTable;
}

export interface JoinedTable {
  name: string;
  entity: EntityClass;
  reads?: Record<string, Reads<string>>;
}

/** The properties that a field reads, some of them only where a field below it is asked for. */
export type Reads<Property extends string> =
  readonly Property[] | { always: readonly Property[]; below: Record<string, readonly Property[]> };

/** What is read of rows: properties of theirs, and of the rows that they refer to, by field. */
export interface Asked {
  /** Tells it from others. */
  name: string;
  properties: readonly string[];
  joined: readonly { field: string; properties: readonly string[] }[];
  /** Whether cursors of the rows are made. */
  cursors: boolean;
  /** Whether it is told if there are rows beyond the page. */
  neighbours: boolean;
}

/** Which rows belong to a parent: a condition on the row, given the expression that yields the parent's key. */
export interface Scope {
  name: string;
  type: SqlType;
  condition: (row: string, parent: string, sql: SqlBuilder) => string;
}

export type FilterValue = Record<string, unknown>;
