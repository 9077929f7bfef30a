import type { Location } from './data-source';
import type { Database } from './database';
import { openPostgres } from './postgres.database';
import { openSqlite } from './sqlite.database';

/** Opens a graph's database, creating and migrating it where that is due. */
export function openDatabase(location: Location): Promise<Database> {
  return location.engine === 'postgres' ? openPostgres(location.url, location.replicaUrls) : openSqlite(location.file);
}
