import { DataSource, type QueryRunner } from 'typeorm';
import { readerOptions, writerOptions } from '../data-source';
import type { CurrentReader, Database, Transaction } from '../database';
import { Mutex } from '../mutex';
import { SqliteReader } from './reader';
import { SqliteSnapshots } from './snapshots';
import { connectionOf } from './statements';
import { SqliteTransaction } from './transaction';
import { isBusy, untilFree } from './until-free';

/**
 * Several connections to one file: TypeORM shares a connection among all that use it, so reads on the writer's own would
 * see what is not committed yet.
 */
export async function openSqlite(file: string, isMigrated: boolean): Promise<Database> {
  const writer = new DataSource(writerOptions({ engine: 'sqlite', file }));
  if (!isMigrated) await openWriter(writer, isMigrated);
  const readSource = await new DataSource(readerOptions(file)).initialize();
  const reader = new SqliteReader(connectionOf(readSource));
  const snapshots = new SqliteSnapshots(file);
  const mutex = new Mutex();
  return {
    engine: 'sqlite',
    reader,
    state: () => Promise.resolve(reader.state()),
    current: () => Promise.resolve(currentOf(reader)),
    mayPresume: false,
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

/** The engine itself waits for no lock from then on: it would stop the whole process while it waits. */
async function openWriter(writer: DataSource, isMigrated: boolean): Promise<void> {
  await writer.initialize();
  if (!isMigrated) await untilFree(() => writer.runMigrations(), isMigratedByAnother);
  connectionOf(writer).prepare('PRAGMA busy_timeout = 0').get();
}

/** Two processes that find no tables both create them; the second finds them made when it looks again. */
function isMigratedByAnother(error: unknown): boolean {
  return isBusy(error) || /already exists|UNIQUE constraint failed: migrations/.test((error as Error).message);
}

function currentOf(reader: SqliteReader): CurrentReader {
  const state = reader.state();
  return { state, reader, hasFailed: () => false, isStill: () => Promise.resolve(reader.state() === state) };
}

async function inTransaction<Result>(
  runner: QueryRunner,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  await untilFree(() => runner.query('BEGIN IMMEDIATE'));
  try {
    const result = await work(new SqliteTransaction(runner));
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
