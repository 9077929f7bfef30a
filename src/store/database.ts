import type { Engine, SqlParameter, Dialect } from './engine';
import type { EntityClass } from './columns';

/**
 * How a statement is planned. `generic`: one plan is the best for all parameters, so it is made once and kept with a
 * named prepared statement. `custom`: the best plan depends on how many rows the parameters select, so each run is
 * planned anew.
 */
export type Plan = 'generic' | 'custom';

/** Runs read-only statements. */
export interface Reader {
  readonly dialect: Dialect;
  /**
   * @param plan default `generic`, which look-ups by keys want
   * @param signal ends the statement in the engine, where the engine runs statements beside this process
   */
  query<Row>(sql: string, parameters?: readonly SqlParameter[], plan?: Plan, signal?: AbortSignal): Promise<Row[]>;
}

/** An entry of a search table. */
export interface IndexedRow {
  id: number;
  /** The words under which it is found: folded, in order, separated by spaces. */
  terms: string;
  /** Columns of the row that the search table repeats, on engines whose search tables have columns. */
  copies?: Readonly<Record<string, string>>;
}

/** One transaction: all of it is committed or none of it. */
export interface Transaction extends Reader {
  execute(sql: string, parameters?: readonly SqlParameter[]): Promise<void>;
  insert<Row extends object>(entity: EntityClass<Row>, rows: readonly Row[]): Promise<void>;
  /** Replaces the entries of these rows in a search table. */
  index(table: string, rows: readonly IndexedRow[]): Promise<void>;
  removeFromIndex(table: string, ids: readonly number[]): Promise<void>;
}

/** Identifies a state of the database: equal states hold the same rows. Null before anything was recorded. */
export type State = string | null;

/** A reader that sees every write acknowledged before the reader was asked for. */
export interface CurrentReader {
  state: State;
  reader: Reader;
  /** Whether the reader's server became unreachable, so that another one should be asked. */
  hasFailed(): boolean;
  /** Whether every answer so far was read at `state`, and the server is still reachable. */
  isStillCurrent(): Promise<boolean>;
}

/** The database of a graph: many readers, one writer. */
export interface Database {
  readonly engine: Engine;
  readonly reader: Reader;
  /**
   * The state that includes every write that any process had acknowledged when this was called.
   * @param isUrgent whether a request waits for this alone; otherwise the query may wait a millisecond for others to
   * share it
   */
  state(isUrgent?: boolean): Promise<State>;
  /**
   * A reader at the newest state, on the primary or a replica.
   * @param state the newest state, where the caller has just read it; where the database `readsOptimistically`, a state
   * that the caller read earlier will do
   */
  current(state?: State): Promise<CurrentReader>;
  /** Whether `isStillCurrent` detects a stale state afterwards, so that a caller need not read the state first. */
  readonly readsOptimistically: boolean;
  /** Runs `work` on a reader that sees one state throughout, whatever is written meanwhile. */
  snapshot<Result>(work: (current: CurrentReader) => Promise<Result>): Promise<Result>;
  /** Runs `work` in a transaction, after all writes before it; an error rolls it back. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Reads the state: the newest revision and its time, which tells two databases with as many revisions apart. */
export const STATE_STATEMENT = 'SELECT number, created_at AS "createdAt" FROM revision ORDER BY number DESC LIMIT 1';

export function stateOf(rows: readonly { number: number; createdAt: string }[]): State {
  const [newest] = rows;
  return newest ? `${newest.number} ${newest.createdAt}` : null;
}

/** The number of a state's newest revision; 0 before anything was recorded. */
export function revisionOf(state: State): number {
  return state === null ? 0 : Number.parseInt(state, 10);
}
