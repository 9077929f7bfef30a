import { STATE_STATEMENT, stateOf, type Reader, type State } from '../database';
import { sqliteDialect } from './dialect';
import type { SqlParameter } from '../engine';
import { SqliteStatements, type SqliteConnection, type SqliteStatement } from './statements';

/** Reads on a connection of its own, by statements that are prepared once. */
export class SqliteReader implements Reader {
  readonly dialect = sqliteDialect;
  private readonly statements: SqliteStatements;
  private readonly dataVersion: SqliteStatement;
  private known: { version: unknown; state: State } | undefined;

  constructor(connection: SqliteConnection) {
    this.statements = new SqliteStatements(connection);
    this.dataVersion = connection.prepare('PRAGMA data_version').pluck();
  }

  query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    try {
      return Promise.resolve(this.statements.prepared(sql).all(...parameters.map(sqliteDialect.toParameter)) as Row[]);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  /** SQLite reports at once whether any other connection, in any process, has committed since. */
  state(): State {
    const version = this.dataVersion.get();
    if (this.known?.version !== version) {
      const rows = this.statements.prepared(STATE_STATEMENT).all() as { number: number; createdAt: string }[];
      this.known = { version, state: stateOf(rows) };
    }
    return this.known!.state;
  }
}
