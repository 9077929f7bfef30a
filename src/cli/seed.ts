import { join } from 'node:path';
import type { Config } from '../config';
import { packageRoot } from '../kernel/package-root';
import { loadSeeds } from './load-seeds';
import { openDatabase } from '../store/open';

export async function seed(config: Config): Promise<void> {
  const database = await openDatabase(config.location);
  try {
    const changed = await loadSeeds(database, join(packageRoot(), 'seeds'));
    console.log(changed.length === 0 ? 'nothing changed' : changed.map((slug) => `recorded ${slug}`).join('\n'));
  } finally {
    await database.close();
  }
}
