import { DataSource, type QueryRunner } from 'typeorm';
import type { EntityClass } from './columns';
import { writerOptions } from './data-source';
import type { Database, Reader, Transaction } from './database';
import { postgresDialect } from './dialect.postgres';
import type { SqlParameter } from './engine';
import { insertStatements } from './rows';
import { toTsVector } from './search-terms';

const MAX_PARAMETERS = 60_000;
/** Names the lock that keeps writers, in whatever process, one behind the other. */
const WRITER_LOCK = 0x6f_6e_72_65;

interface Pool {
  query(sql: string, parameters: unknown[]): Promise<{ rows: unknown[] }>;
}

export async function openPostgres(url: string): Promise<Database> {
  const source = await new DataSource(writerOptions({ engine: 'postgres', url })).initialize();
  await migrate(source);
  return {
    engine: 'postgres',
    reader: new PostgresReader((source.driver as unknown as { master: Pool }).master),
    write: (work) => inTransaction(source, work),
    close: () => source.destroy(),
  };
}

/** Under the writers' lock, so that processes that start together do not migrate twice. */
async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [WRITER_LOCK]);
    await source.runMigrations();
    await runner.query('SELECT pg_advisory_unlock($1)', [WRITER_LOCK]);
  } finally {
    await runner.release();
  }
}

class PostgresReader implements Reader {
  readonly dialect = postgresDialect;

  constructor(private readonly pool: Pool) {}

  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, parameters as unknown[])).rows as Row[];
  }
}

async function inTransaction<Result>(source: DataSource, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('START TRANSACTION');
    await runner.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK]);
    const result = await work(new PostgresTransaction(runner));
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

class PostgresTransaction implements Transaction {
  readonly dialect = postgresDialect;

  constructor(private readonly runner: QueryRunner) {}

  async query<Row>(sql: string, parameters: readonly SqlParameter[] = []): Promise<Row[]> {
    return (await this.runner.query(sql, parameters as unknown[])) as Row[];
  }

  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<void> {
    await this.runner.query(sql, parameters as unknown[]);
  }

  async insert<Row extends object>(entity: EntityClass<Row>, rows: readonly Row[]): Promise<void> {
    for (const { sql, parameters } of insertStatements(postgresDialect, entity, rows, MAX_PARAMETERS)) await this.execute(sql, parameters);
  }

  async index(table: string, rows: readonly { id: number; terms: readonly string[] }[]): Promise<void> {
    for (let at = 0; at < rows.length; at += 1000) {
      const piece = rows.slice(at, at + 1000);
      await this.execute(
        `INSERT INTO ${table} (id, terms) SELECT id, terms::tsvector FROM unnest($1::int[], $2::text[]) AS given (id, terms) ` +
          'ON CONFLICT (id) DO UPDATE SET terms = excluded.terms',
        [piece.map(({ id }) => id), piece.map(({ terms }) => toTsVector(terms))],
      );
    }
  }

  async removeFromIndex(table: string, ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.execute(`DELETE FROM ${table} WHERE id = ANY($1::int[])`, [ids]);
  }
}
