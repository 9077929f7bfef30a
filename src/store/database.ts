import type { Engine, SqlParameter, Dialect } from './engine';
import type { EntityClass } from './columns';

/**
 * How a statement is planned. `generic`: one plan is the best for all parameters, so it is made once and kept with a named
 * prepared statement. `custom`: the best plan depends on how many rows the parameters select, so each run is planned anew.
 */
export type Plan = 'generic' | 'custom';

/** Answers statements that change nothing. */
export interface Reader {
  readonly dialect: Dialect;
  /** @param plan default `generic`, which look-ups by keys want */
  query<Row>(sql: string, parameters?: readonly SqlParameter[], plan?: Plan): Promise<Row[]>;
}

/** What search knows of a row. */
export interface IndexedRow {
  id: number;
  /** The words under which it is found: folded, in order, parted by spaces. */
  terms: string;
  /** The row's columns that the search table has as well, where the engine's search tables have columns. */
  copies?: Readonly<Record<string, string>>;
}

/** One transaction: everything in it is kept, or nothing. */
export interface Transaction extends Reader {
  execute(sql: string, parameters?: readonly SqlParameter[]): Promise<void>;
  insert<Row extends object>(entity: EntityClass<Row>, rows: readonly Row[]): Promise<void>;
  /** Replaces what search knows of the rows. */
  index(table: string, rows: readonly IndexedRow[]): Promise<void>;
  removeFromIndex(table: string, ids: readonly number[]): Promise<void>;
}

/** A state of the database: two that are equal hold the same rows. Null where nothing was ever recorded. */
export type State = string | null;

/** A reader of all that was acknowledged before it was asked for. */
export interface CurrentReader {
  state: State;
  reader: Reader;
  /** Whether the reader's server went away, so that another one should be asked. */
  hasFailed(): boolean;
  /** Whether all that the reader answered until now was of the state, and its server went nowhere. */
  isStill(): Promise<boolean>;
}

/** A graph's database: many readers, one writer. */
export interface Database {
  readonly engine: Engine;
  readonly reader: Reader;
  /**
   * The state with every write that any process had acknowledged when this was called.
   * @param isUrgent whether nothing else stands between a request and its answer; others let the question be shared by more
   */
  state(isUrgent?: boolean): Promise<State>;
  /**
   * A reader that knows the newest state, on whatever server; who has just asked for that state need not ask again, nor,
   * where the database `mayPresume`, who saw it before.
   */
  current(state?: State): Promise<CurrentReader>;
  /** Whether `isStill` tells in the end what asking for the state would have told in the beginning. */
  readonly mayPresume: boolean;
  /** Runs `work` on a reader that sees one state from beginning to end, whatever is written meanwhile. */
  snapshot<Result>(work: (current: CurrentReader) => Promise<Result>): Promise<Result>;
  /** Runs `work` alone, after every write before it; an error undoes all that it wrote. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Reads the state: the newest revision, and when it was made, for a database may be made anew. */
export const STATE_STATEMENT = 'SELECT number, created_at AS "createdAt" FROM revision ORDER BY number DESC LIMIT 1';

export function stateOf(rows: readonly { number: number; createdAt: string }[]): State {
  const [newest] = rows;
  return newest ? `${newest.number} ${newest.createdAt}` : null;
}

/** The newest revision of a state; 0 where nothing was ever recorded. */
export function revisionOf(state: State): number {
  return state === null ? 0 : Number.parseInt(state, 10);
}
