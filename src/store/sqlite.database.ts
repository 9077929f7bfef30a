import { DataSource, type QueryRunner } from 'typeorm';
import { readerOptions, writerOptions } from './data-source';
import type { CurrentReader, Database, Transaction } from './database';
import { Mutex } from './mutex';
import { connectionOf, SqliteReader } from './sqlite.reader';
import { SqliteSnapshots } from './sqlite.snapshots';
import { SqliteTransaction } from './sqlite.transaction';

/** How long a writer waits for the writers of other processes. */
const WAITS_FOR_WRITERS_MS = 30_000;
const ASK_AGAIN_MS = 10;

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
    snapshot: (work) => snapshots.run(work),
    write: (work) => mutex.run(async () => {
      if (!writer.isInitialized) await openWriter(writer, isMigrated);
      return inTransaction(writer.createQueryRunner(), work);
    }),
    close: () => mutex.run(async () => {
      await snapshots.close();
      await readSource.destroy();
      if (writer.isInitialized) await writer.destroy();
    }),
  };
}

/** The engine itself waits for no lock from then on: it would stop the whole process while it waits. */
async function openWriter(writer: DataSource, isMigrated: boolean): Promise<void> {
  await writer.initialize();
  if (!isMigrated) await writer.runMigrations();
  connectionOf(writer).prepare('PRAGMA busy_timeout = 0').get();
}

function currentOf(reader: SqliteReader): CurrentReader {
  const state = reader.state();
  return { state, reader, hasFailed: () => false, isStill: () => Promise.resolve(reader.state() === state) };
}

async function inTransaction<Result>(runner: QueryRunner, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  await begin(runner);
  try {
    const result = await work(new SqliteTransaction(runner));
    await runner.query('COMMIT');
    return result;
  } catch (error) {
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** @throws Error with the code SQLITE_BUSY where another process writes all the time that this one waits */
async function begin(runner: QueryRunner): Promise<void> {
  for (const deadline = Date.now() + WAITS_FOR_WRITERS_MS; ;) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY') || Date.now() > deadline) throw error;
      await new Promise((next) => setTimeout(next, ASK_AGAIN_MS));
    }
  }
}
