import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Location } from '../../src/store/location';
import type { Database } from '../../src/store/database';
import type { Engine } from '../../src/store/engine';
import { openDatabase } from '../../src/store/open';
import { freshPostgresDatabase } from '../support/postgres';

/** A database that several processes open. */
export interface SharedDatabase {
  location: Location;
  /** What tells a server process where it is. */
  environment: Record<string, string>;
  /** This process's own connections to it. */
  database: Database;
  close(): Promise<void>;
}

export async function sharedDatabase(engine: Engine): Promise<SharedDatabase> {
  if (engine === 'postgres') {
    const { url, drop } = await freshPostgresDatabase();
    const location: Location = { engine, url };
    const database = await openDatabase(location);
    return {
      location,
      environment: { DATABASE_URL: url, DATABASE_FILE: '' },
      database,
      close: async () => {
        await database.close();
        await drop();
      },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const location: Location = { engine, file: join(folder, 'graph.sqlite') };
  const database = await openDatabase(location);
  const close = async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { location, environment: { DATABASE_FILE: location.file, DATABASE_URL: '' }, database, close };
}
