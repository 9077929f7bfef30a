import { join } from 'node:path';
import type { Config } from '../config';
import { packageRoot } from '../kernel/package-root';
import { loadSeeds } from './load-seeds';
import { openDatabase } from '../store/open';

/** Records the curated documents of a folder, or the one that the folder is; without it, those of the project. */
export async function seed(config: Config, folder = join(packageRoot(), 'seeds')): Promise<void> {
  const database = await openDatabase(config.location);
  try {
    const changed = await loadSeeds(database, folder);
    console.log(changed.length === 0 ? 'nothing changed' : changed.map((slug) => `recorded ${slug}`).join('\n'));
  } finally {
    await database.close();
  }
}
