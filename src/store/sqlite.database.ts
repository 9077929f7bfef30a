import { DataSource, type QueryRunner } from 'typeorm';
import type { EntityClass } from './columns';
import { readerOptions, writerOptions } from './data-source';
import type { Database, Reader, Transaction } from './database';
import { sqliteDialect } from './dialect.sqlite';
import type { SqlParameter } from './engine';
import { Mutex } from './mutex';
import { insertStatements } from './rows';

const MAX_PARAMETERS = 30_000;

interface Statement {
  all(...parameters: unknown[]): unknown[];
}
interface Connection {
  prepare(sql: string): Statement;
}

/**
 * Two connections to one file: TypeORM shares a connection among all that use it, so reads on the writer's own would
 * see what is not committed yet.
 */
export async function openSqlite(file: string): Promise<Database> {
  const writer = await new DataSource(writerOptions({ engine: 'sqlite', file })).initialize();
  await writer.runMigrations();
  const readSource = await new DataSource(readerOptions(file)).initialize();
  const mutex = new Mutex();
  return {
    engine: 'sqlite',
    reader: new SqliteReader(connectionOf(readSource)),
    write: (work) => mutex.run(() => inTransaction(writer.createQueryRunner(), work)),
    close: () => mutex.run(async () => { await readSource.destroy(); await writer.destroy(); }),
  };
}

function connectionOf(source: DataSource): Connection {
  return (source.driver as unknown as { databaseConnection: Connection }).databaseConnection;
}

class SqliteReader implements Reader {
  readonly dialect = sqliteDialect;
  private readonly statements = new Map<string, Statement>();

  constructor(private readonly connection: Connection) {}

  query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    try {
      return Promise.resolve(this.prepared(sql).all(...parameters.map(sqliteDialect.toParameter)) as Row[]);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  private prepared(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      if (this.statements.size >= 1000) this.statements.delete(this.statements.keys().next().value as string);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}

async function inTransaction<Result>(runner: QueryRunner, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  await runner.query('BEGIN IMMEDIATE');
  try {
    const result = await work(new SqliteTransaction(runner));
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

class SqliteTransaction implements Transaction {
  readonly dialect = sqliteDialect;

  constructor(private readonly runner: QueryRunner) {}

  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    return (await this.runner.query(sql, parameters.map(sqliteDialect.toParameter))) as Row[];
  }

  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<void> {
    await this.runner.query(sql, parameters.map(sqliteDialect.toParameter));
  }

  async insert<Row extends object>(entity: EntityClass<Row>, rows: readonly Row[]): Promise<void> {
    for (const { sql, parameters } of insertStatements(sqliteDialect, entity, rows, MAX_PARAMETERS)) await this.execute(sql, parameters);
  }

  async index(table: string, rows: readonly { id: number; terms: readonly string[] }[]): Promise<void> {
    for (const { id, terms } of rows) {
      await this.execute(`INSERT OR REPLACE INTO ${table} (rowid, terms) VALUES (?, ?)`, [id, terms.join(' ')]);
    }
  }

  async removeFromIndex(table: string, ids: readonly number[]): Promise<void> {
    for (const id of ids) await this.execute(`DELETE FROM ${table} WHERE rowid = ?`, [id]);
  }
}
