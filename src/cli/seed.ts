import { join } from 'node:path';
import type { Config } from '../config';
import { packageRoot } from '../kernel/package-root';
import { loadSeeds } from './load-seeds';
import { openDatabase } from '../store/open';

/** Records the curated documents in a folder, or the folder itself if it is one. Default: the project's seeds. */
export async function seed(config: Config, folder = join(packageRoot(), 'seeds')): Promise<void> {
  const database = await openDatabase(config.location);
  try {
    const changed = await loadSeeds(database, folder);
    console.log(changed.length === 0 ? 'nothing changed' : changed.map((slug) => `recorded ${slug}`).join('\n'));
  } finally {
    await database.close();
  }
}
