import { join } from 'node:path';
import type { Config } from '../config';
import { packageRoot } from '../kernel/package-root';
import { openDatabase } from '../store/open';
import { loadSeeds } from './load-seeds';

/** Creates, migrates and seeds the database if necessary, and prints what it recorded. */
export async function prepare({ location }: Config): Promise<void> {
  const database = await openDatabase(location);
  try {
    for (const slug of await loadSeeds(database, join(packageRoot(), 'seeds'))) console.log(`recorded ${slug}`);
  } finally {
    await database.close();
  }
}
