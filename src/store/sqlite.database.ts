import { DataSource, type QueryRunner } from 'typeorm';
import { readerOptions, writerOptions } from './data-source';
import type { CurrentReader, Database, Transaction } from './database';
import { Mutex } from './mutex';
import { connectionOf, SqliteReader } from './sqlite.reader';
import { SqliteTransaction } from './sqlite.transaction';

/**
 * Two connections to one file: TypeORM shares a connection among all that use it, so reads on the writer's own would
 * see what is not committed yet.
 */
export async function openSqlite(file: string): Promise<Database> {
  const writer = await new DataSource(writerOptions({ engine: 'sqlite', file })).initialize();
  await writer.runMigrations();
  const readSource = await new DataSource(readerOptions(file)).initialize();
  const reader = new SqliteReader(connectionOf(readSource));
  const mutex = new Mutex();
  return {
    engine: 'sqlite',
    reader,
    state: () => Promise.resolve(reader.state()),
    current: () => Promise.resolve(currentOf(reader)),
    snapshot: (work) => inSnapshot(file, work),
    write: (work) => mutex.run(() => inTransaction(writer.createQueryRunner(), work)),
    close: () => mutex.run(async () => { await readSource.destroy(); await writer.destroy(); }),
  };
}

function currentOf(reader: SqliteReader): CurrentReader {
  return { state: reader.state(), reader, hasFailed: () => false };
}

async function inSnapshot<Result>(file: string, work: (current: CurrentReader) => Promise<Result>): Promise<Result> {
  const source = await new DataSource(readerOptions(file)).initialize();
  try {
    const connection = connectionOf(source);
    connection.prepare('BEGIN').run();
    return await work(currentOf(new SqliteReader(connection)));
  } finally {
    await source.destroy();
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
