import type { Engine, SqlParameter, Dialect } from './engine';
import type { EntityClass } from './columns';

/** Answers statements that change nothing. */
export interface Reader {
  readonly dialect: Dialect;
  query<Row>(sql: string, parameters?: readonly SqlParameter[]): Promise<Row[]>;
}

/** One transaction: everything in it is kept, or nothing. */
export interface Transaction extends Reader {
  execute(sql: string, parameters?: readonly SqlParameter[]): Promise<void>;
  insert<Row extends object>(entity: EntityClass<Row>, rows: readonly Row[]): Promise<void>;
  /** Replaces the words under which search finds the rows. */
  index(table: string, rows: readonly { id: number; terms: readonly string[] }[]): Promise<void>;
  removeFromIndex(table: string, ids: readonly number[]): Promise<void>;
}

/** A graph's database: many readers, one writer. */
export interface Database {
  readonly engine: Engine;
  readonly reader: Reader;
  /** Runs `work` alone, after every write before it; an error undoes all that it wrote. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
