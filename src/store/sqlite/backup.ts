import { renameSync, rmSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { SqliteLocation } from '../location';
import { sqliteReaderOptions } from './options';
import { connectionOf, type SqliteConnection } from './statements';

/** The part of better-sqlite3 besides statements that is used here. */
interface BackupConnection extends SqliteConnection {
  backup(file: string): Promise<unknown>;
}

/**
 * Copies the database into a file by SQLite's online backup: one state of it, while others read and write. The file is
 * there whole or not at all.
 */
export async function backUpSqlite(location: SqliteLocation, file: string): Promise<void> {
  const source = await new DataSource(sqliteReaderOptions(location)).initialize();
  const partial = `${file}.partial`;
  try {
    await (connectionOf(source) as BackupConnection).backup(partial);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
    await source.destroy();
  }
}
