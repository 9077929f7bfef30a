import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../../src/api/server';
import { loadSeeds } from '../../src/cli/load-seeds';
import { packageRoot } from '../../src/kernel/package-root';
import type { Database } from '../../src/store/database';
import type { Engine } from '../../src/store/engine';
import { openDatabase } from '../../src/store/open';
import { freshPostgresDatabase } from './postgres';

export const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];
export const SEEDS = join(packageRoot(), 'seeds');

/** The moment at which tests record, so that both engines answer the same bytes. */
export const NOW = new Date('2026-01-02T03:04:05.678Z');

export interface TestDatabase {
  database: Database;
  close(): Promise<void>;
}

/** An empty database of its own: migrated, without a revision. */
export async function emptyDatabase(engine: Engine): Promise<TestDatabase> {
  if (engine === 'postgres') {
    const { url, drop } = await freshPostgresDatabase();
    const database = await openDatabase({ engine, url });
    return {
      database,
      close: async () => {
        await database.close();
        await drop();
      },
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'on-record-'));
  const database = await openDatabase({ engine, file: join(folder, 'graph.sqlite') });
  return {
    database,
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A database that holds the project's seeds. */
export async function seededDatabase(engine: Engine): Promise<TestDatabase> {
  const test = await emptyDatabase(engine);
  await loadSeeds(test.database, SEEDS, () => NOW);
  return test;
}

export interface TestServer {
  url: string;
  database: Database;
  close(): Promise<void>;
}

/** The real server on a free port, over the seeds. */
export async function startTestServer(engine: Engine = 'sqlite'): Promise<TestServer> {
  const { database, close } = await seededDatabase(engine);
  const app = await createServer(database, { logLevel: 'silent' });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    database,
    close: async () => {
      await app.close();
      await close();
    },
  };
}
