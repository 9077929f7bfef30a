import { DataSource } from 'typeorm';
import { writerOptions } from './data-source';
import type { CurrentReader, Database, Transaction } from './database';
import { inTime, poolOf, PostgresReader, type Pool } from './postgres.pool';
import { PostgresTransaction } from './postgres.transaction';
import { Replica } from './replica';
import { SharedCheck } from './shared-check';

/** Names the lock that keeps writers, in whatever process, one behind the other. */
const WRITER_LOCK = 0x6f_6e_72_65;
/** Every request asks for the state first, so that a primary that hangs must be noticed soon. */
const STATE_TIMEOUT_MS = 2_000;

/** A primary server, and replicas that answer reads as soon as they know what the primary knows. */
export async function openPostgres(url: string, replicaUrls: readonly string[] = []): Promise<Database> {
  const source = await new DataSource(writerOptions({ engine: 'postgres', url, replicaUrls })).initialize();
  await migrate(source);
  const primary = poolOf(source);
  const replicas = replicaUrls.map((replicaUrl) => new Replica(replicaUrl));
  const check = new SharedCheck(() => inTime(new PostgresReader(primary).state(), STATE_TIMEOUT_MS));
  let turn = 0;
  const current = async (): Promise<CurrentReader> => {
    const state = await check.ask();
    for (let tried = 0; tried < replicas.length; tried += 1) {
      turn = (turn + 1) % replicas.length;
      const reader = replicas[turn]!.readerAt(state);
      if (reader) return { state, reader, hasFailed: () => reader.hasFailed() };
    }
    const reader = new PostgresReader(primary);
    return { state, reader, hasFailed: () => reader.hasFailed() };
  };
  return {
    engine: 'postgres',
    reader: new PostgresReader(primary),
    state: () => check.ask(),
    current,
    snapshot: (work) => inSnapshot(primary, work),
    write: (work) => inTransaction(source, work),
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.close()));
      await source.destroy();
    },
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

async function inSnapshot<Result>(pool: Pool, work: (current: CurrentReader) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  const reader = new PostgresReader(client);
  try {
    await client.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', []);
    return await work({ state: await reader.state(), reader, hasFailed: () => reader.hasFailed() });
  } finally {
    await client.query('ROLLBACK', []).then(() => client.release(), (error: Error) => client.release(error));
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
