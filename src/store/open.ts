import type { Location } from './data-source';
import type { Database } from './database';
import { openingFault } from './opening-fault';
import { openPostgres } from './postgres.database';
import { openSqlite } from './sqlite.database';

/**
 * Opens a graph's database, creating and migrating it where that is due.
 * @throws InputError where there is none at that location, and none can be made
 */
export async function openDatabase(location: Location): Promise<Database> {
  try {
    return await (location.engine === 'postgres' ? openPostgres(location.url, location.replicaUrls) : openSqlite(location.file));
  } catch (error) {
    throw openingFault(error, location);
  }
}
