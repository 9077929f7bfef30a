import type { DataSourceOptions } from 'typeorm';
import { sharedOptions } from '../data-source';
import type { SqliteLocation } from '../location';
import { retryWhileBusy } from './retry-while-busy';

interface Connection {
  pragma(text: string): unknown;
}

/** The options of the one connection that writes. */
export function sqliteWriterOptions({ file }: SqliteLocation): DataSourceOptions {
  return {
    ...sharedOptions,
    type: 'better-sqlite3',
    database: file,
    prepareDatabase: async (connection: Connection) => {
      // Processes that open a new file together change its mode one after the other; the engine does not wait for that.
      await retryWhileBusy(() => connection.pragma('journal_mode = WAL'));
      connection.pragma('synchronous = FULL');
      // A large recording finds the pages of all indexes in memory, and copies each out of the log once instead of
      // often: that saves a third of the system's share of its time, and more of either saves nothing. Small writes
      // take no more memory.
      connection.pragma('cache_size = -65536');
      connection.pragma('wal_autocheckpoint = 8000');
    },
  };
}

/** The options of a connection that can only read. */
export function sqliteReaderOptions({ file }: SqliteLocation): DataSourceOptions {
  return {
    ...sharedOptions,
    migrations: [],
    type: 'better-sqlite3',
    database: file,
    readonly: true,
    fileMustExist: true,
    statementCacheSize: 500,
    prepareDatabase: (connection: Connection) => {
      // Saves a seventh of a page's time in a file of a gigabyte. Twice or four times as much saves nothing more in one
      // of fourteen, nor does mapping the file.
      connection.pragma('cache_size = -16384');
    },
  };
}
