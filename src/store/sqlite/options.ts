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
      // During a large recording, the pages of all indexes stay in memory, and each is copied out of the log once. That
      // saves a third of the system's CPU time; larger values save nothing more. Small writes need no additional
      // memory.
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
