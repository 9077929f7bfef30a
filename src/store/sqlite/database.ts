import { DataSource, type QueryRunner } from 'typeorm';
import type { CurrentReader, Database, Transaction } from '../database';
import type { SqliteLocation } from '../location';
import { Mutex } from '../mutex';
import { isBusy } from './faults';
import { sqliteReaderOptions, sqliteWriterOptions } from './options';
import { SqliteReader } from './reader';
import { SqliteSnapshots } from './snapshots';
import { connectionOf } from './statements';
import { SqliteTransaction } from './transaction';
import { retryWhileBusy } from './retry-while-busy';

/**
 * Several connections to one file: TypeORM shares one connection, so reads on the writer's connection would see
 * uncommitted changes.
 */
export async function openSqlite(location: SqliteLocation, isMigrated: boolean): Promise<Database> {
  const writer = new DataSource(sqliteWriterOptions(location));
  if (!isMigrated) await openWriter(writer, isMigrated);
  const readSource = await new DataSource(sqliteReaderOptions(location)).initialize();
  const reader = new SqliteReader(connectionOf(readSource));
  const snapshots = new SqliteSnapshots(location);
  const mutex = new Mutex();
  return {
    engine: 'sqlite',
    reader,
    state: () => Promise.resolve(reader.state()),
    current: () => Promise.resolve(currentOf(reader)),
    readsOptimistically: false,
    snapshot: (work) => snapshots.run(work),
    write: (work) =>
      mutex.run(async () => {
        if (!writer.isInitialized) await openWriter(writer, isMigrated);
        return inTransaction(writer.createQueryRunner(), work);
      }),
    close: () =>
      mutex.run(async () => {
        await snapshots.close();
        await readSource.destroy();
        if (writer.isInitialized) await writer.destroy();
      }),
  };
}

/** The engine itself does not wait for locks from then on, because it would block the whole process. */
async function openWriter(writer: DataSource, isMigrated: boolean): Promise<void> {
  await writer.initialize();
  if (!isMigrated) await retryWhileBusy(() => writer.runMigrations(), isMigratedByAnother);
  connectionOf(writer).prepare('PRAGMA busy_timeout = 0').get();
}

/** Two processes that find no tables both try to create them; the second finds them when it looks again. */
function isMigratedByAnother(error: unknown): boolean {
  return isBusy(error) || /already exists|UNIQUE constraint failed: migrations/.test((error as Error).message);
}

function currentOf(reader: SqliteReader): CurrentReader {
  const state = reader.state();
  return { state, reader, hasFailed: () => false, isStillCurrent: () => Promise.resolve(reader.state() === state) };
}

async function inTransaction<Result>(
  runner: QueryRunner,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  await retryWhileBusy(() => runner.query('BEGIN IMMEDIATE'));
  try {
    const result = await work(new SqliteTransaction(runner));
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
