import type { Location } from './location';
import type { Database } from './database';
import { openingFault } from './opening-fault';
import { openPostgres } from './postgres/database';
import { openSqlite } from './sqlite/database';

export interface OpenOptions {
  /** Whether it is certain that the database is there and migrated, as it is for whom another process prepared it. */
  isMigrated?: boolean;
}

/**
 * Opens a graph's database, creating and migrating it where that is due.
 * @throws InputError where there is none at that location, and none can be made
 */
export async function openDatabase(location: Location, { isMigrated = false }: OpenOptions = {}): Promise<Database> {
  try {
    if (location.engine === 'sqlite') return await openSqlite(location.file, isMigrated);
    return await openPostgres(location, isMigrated);
  } catch (error) {
    throw openingFault(error, location);
  }
}
