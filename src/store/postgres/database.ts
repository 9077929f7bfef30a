import { DataSource, type QueryRunner } from 'typeorm';
import type { CurrentReader, Database, State, Transaction } from '../database';
import { DEFAULT_CONNECTIONS, type PostgresLocation } from '../location';
import { Mutex } from '../mutex';
import { postgresOptions } from './options';
import { poolOf } from './pool';
import { PostgresServer } from './server';
import { inSnapshot } from './snapshot';
import { PostgresTransaction } from './transaction';
import { Replica } from './replica';

/** The lock that serialises writers of all processes. */
const WRITER_LOCK = 0x6f_6e_72_65;

/** TypeORM's logger, and its behaviour when a connection breaks. */
type PostgresQueryRunner = QueryRunner & { releasePostgresConnection(fault: Error): Promise<void> };

/** A primary server, and replicas that serve reads once they have caught up with the primary. */
export async function openPostgres(location: PostgresLocation, isMigrated: boolean): Promise<Database> {
  const { url, replicaUrls = [], connections = DEFAULT_CONNECTIONS } = location;
  const source = await new DataSource(postgresOptions(location)).initialize();
  try {
    if (!isMigrated) await migrate(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  const primary = new PostgresServer(url, connections);
  const replicas = replicaUrls.map((replicaUrl) => new Replica(replicaUrl, connections));
  const mutex = new Mutex();
  let turn = 0;
  const current = async (known?: State): Promise<CurrentReader> => {
    const state = known === undefined ? await primary.state() : known;
    for (let tried = 0; tried < replicas.length; tried += 1) {
      turn = (turn + 1) % replicas.length;
      const replica = replicas[turn]!.readerAt(state);
      if (replica) return replica;
    }
    return primary.currentReader(state);
  };
  return {
    engine: 'postgres',
    reader: primary.reader(),
    state: (isUrgent) => primary.state(isUrgent),
    current,
    // The primary always shows the newest state. A replica may show an old one, which only the primary can detect.
    readsOptimistically: replicas.length === 0,
    snapshot: (work) => inSnapshot(primary, poolOf(source), work),
    // Only one writer of this process waits for writers of other processes: more would occupy connections that
    // snapshots need.
    write: (work) => primary.whileAlive(mutex.run(() => inTransaction(source, work))),
    close: async () => {
      await Promise.all([primary.close(), ...replicas.map((replica) => replica.close())]);
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

async function inTransaction<Result>(
  source: DataSource,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const runner = source.createQueryRunner() as PostgresQueryRunner;
  try {
    await runner.query('START TRANSACTION');
    await runner.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK]);
    const result = await work(new PostgresTransaction(runner));
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    // A connection of which nobody knows whether its transaction ended must not come back into the pool.
    await runner.query('ROLLBACK').catch((fault: Error) => runner.releasePostgresConnection(fault));
    throw error;
  } finally {
    await runner.release();
  }
}
