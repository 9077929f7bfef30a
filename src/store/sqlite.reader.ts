import type { DataSource } from 'typeorm';
import { STATE_STATEMENT, stateOf, type Reader, type State } from './database';
import { sqliteDialect } from './dialect.sqlite';
import type { SqlParameter } from './engine';

export interface SqliteStatement {
  all(...parameters: unknown[]): unknown[];
  pluck(): SqliteStatement;
  get(...parameters: unknown[]): unknown;
  run(...parameters: unknown[]): unknown;
}

export interface SqliteConnection {
  prepare(sql: string): SqliteStatement;
}

const MAX_STATEMENTS = 1000;

/** The connection under a DataSource: its statements run twice as fast as through a query runner. */
export function connectionOf(source: DataSource): SqliteConnection {
  return (source.driver as unknown as { databaseConnection: SqliteConnection }).databaseConnection;
}

/** Reads on a connection of its own, by statements that are prepared once. */
export class SqliteReader implements Reader {
  readonly dialect = sqliteDialect;
  private readonly statements = new Map<string, SqliteStatement>();
  private readonly dataVersion: SqliteStatement;
  private known: { version: unknown; state: State } | undefined;

  constructor(private readonly connection: SqliteConnection) {
    this.dataVersion = connection.prepare('PRAGMA data_version').pluck();
  }

  query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    try {
      return Promise.resolve(this.prepared(sql).all(...parameters.map(sqliteDialect.toParameter)) as Row[]);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  /** SQLite tells at once whether any other connection, in whatever process, committed since. */
  state(): State {
    const version = this.dataVersion.get();
    if (this.known?.version !== version) {
      const rows = this.prepared(STATE_STATEMENT).all() as { number: number; createdAt: string }[];
      this.known = { version, state: stateOf(rows) };
    }
    return this.known!.state;
  }

  private prepared(sql: string): SqliteStatement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      if (this.statements.size >= MAX_STATEMENTS) this.statements.delete(this.statements.keys().next().value as string);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
