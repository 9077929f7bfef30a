import type { CursorType, CursorValue } from '../../kernel/cursor';
import type { NodeType } from '../../kernel/vocabulary';
import type { EntityClass } from '../../store/columns';
import type { SqlType } from '../../store/engine';
import type { SqlBuilder } from '../../store/sql';

/** The path of a value in the arguments of a field. */
export type Path = readonly (string | number)[];

/** How a filter field becomes a condition on the row with an alias. */
export type FilterField = FilterKind & {
  /** The field's description in the schema. */
  description?: string | undefined;
  /** What to write instead. */
  deprecationReason?: string;
};

type FilterKind =
  | { kind: 'text'; column: string; search?: string }
  /** `values` names the enum or scalar of the public schema; `read` turns a value of it into one of the column. */
  | { kind: 'value'; column: string; values: string; read?: (value: string, path: Path) => string }
  /** The revision that recorded the row. */
  | { kind: 'recorded'; column: string }
  | { kind: 'number'; column: string; isWhole: boolean }
  | { kind: 'boolean'; column: string }
  | { kind: 'flag'; condition: (row: string) => string }
  | { kind: 'date'; column: string }
  /** The row that a column refers to, by `key`; `copies` are facts of that row which this row holds itself. */
  | { kind: 'toOne'; column: string; table: () => FilterTable; key: ReferredKey; copies?: Record<string, FilterField> }
  /** Rows of another table, through a subquery that yields this row's `id`. */
  | {
      kind: 'toMany';
      link: string;
      from: string;
      to: string;
      only: LinkCondition | null;
      table: () => FilterTable;
      key: ReferredKey;
    }
  /** A fact of a row that belongs to this one; the facts of one `via` must hold of the same row. */
  | { kind: 'owned'; via: Owned; field: FilterField };

/** Which rows of a table of links count: those with this value, one of a vocabulary, in this column. */
export interface LinkCondition {
  column: string;
  value: string;
}

/** The column by which other tables refer to a row. */
export type ReferredKey = 'id' | 'code';

/** Rows of `table` belong to the row whose `key` their column `owner` holds. */
export interface Owned {
  table: string;
  owner: string;
  key: ReferredKey;
}

/** One key of an order. Its column is never null: unknown values have a substitute that sorts last. */
export interface OrderKey<Row> {
  column: string;
  property: string;
  sql: (row: string) => string;
  type: CursorType;
  value(row: Row): CursorValue;
  descending: boolean;
}

export interface TableOrder<Row> {
  keys: readonly OrderKey<Row>[];
  description: string;
}

/** The property that rows are counted by. */
export interface Facet {
  description: string;
  /** The column that rows are grouped by: one of the row itself, or of `link` where `joins` brings it. */
  key: string;
  keyType: SqlType;
  /** Brings the rows that hold the key, as `link`. */
  joins?: (row: string, link: string) => string;
  /** Whether the joins may bring a row to the same key more than once. */
  repeats?: boolean;
  /**
   * The row that the key names: its `value` is what a filter takes, its `label` what a person reads. Without it the
   * key is both.
   */
  names?: () => { table: string; key: ReferredKey; value: string; label: string };
}

/** A date of a row, as expressions that are never null. */
export interface TableDate {
  description: string;
  joins?: (row: string) => string;
  earliest: (row: string) => string;
  latest: (row: string) => string;
}

/** The parts of a table that filters need. */
export interface FilterTable {
  type: NodeType;
  name: string;
  fields: Record<string, FilterField>;
  /** A column of which no two rows have the same value. */
  unique?: string;
  /** The keys of the rows that match a filter, if they are known without a statement; null if all rows match. */
  keysOf?: (filter: FilterValue) => string[] | null;
}

/** The parts of a node's table that queries need. */
export interface Table<Row extends { id: number }> extends FilterTable {
  entity: EntityClass<Row>;
  /** The column that an id names. */
  key: 'slug' | 'code';
  /** A table of slugs that once named rows of this one. */
  redirects?: { table: string; to: string };
  search: string;
  /** The columns that the search table repeats, on engines whose search tables have columns. */
  searchCopies?: readonly string[];
  /** The property with a row's name for people. */
  title: string;
  orders: Record<string, TableOrder<Row>>;
  /** The columns of indexes that have the rows that match a filter in an order. */
  indexes?: readonly (readonly string[])[];
  defaultOrder: readonly string[];
  facets: Record<string, Facet>;
  /**
   * The rows that its rows refer to, by the public field that shows them: only those that are read by a join, because
   * there are too many to cache.
   */
  joins: Record<string, Join>;
  /** The dates that a timeline can count, by their names in the schema; the first is the default. */
  dates: Record<string, TableDate>;
}

/** What any node has. */
export interface NodeRow {
  id: number;
}
export type NodeTable = Table<NodeRow>;

export function titleOf({ title }: NodeTable, row: NodeRow): string {
  return (row as NodeRow & Record<string, string>)[title] ?? '';
}

/** A row that each row refers to by its id, in a column that is never null. */
export interface Join {
  property: string;
  table: () => NodeTable;
}

/** The properties to read of rows, and, by field, of the rows that they refer to. */
export interface RequestedColumns {
  /** Distinguishes it from others. */
  name: string;
  properties: readonly string[];
  joined: readonly { field: string; properties: readonly string[] }[];
  /** Whether cursors of the rows are made. */
  cursors: boolean;
  /** Whether the response includes `hasNextPage` or `hasPreviousPage`. */
  neighbours: boolean;
}

/** Which rows belong to a parent: a condition on the row, given the expression that yields the parent's key. */
export interface Scope {
  name: string;
  type: SqlType;
  condition: (row: string, parent: string, sql: SqlBuilder) => string;
}

export type FilterValue = Record<string, unknown>;
