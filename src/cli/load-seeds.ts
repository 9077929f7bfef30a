import { basename, resolve } from 'node:path';
import { recordCountries } from '../record/countries';
import { recordCurated } from '../record/record-extracted';
import type { Database } from '../store/database';
import { readSeed, seedFolders } from '../seed/read-seed';

/**
 * Records the countries and every document of a folder of seeds. What is in the graph already changes nothing.
 * @returns the slugs of the articles that are new or changed
 * @throws InputError if a file is wrong; the documents before it stay recorded
 */
export async function loadSeeds(
  database: Database,
  folder: string,
  now: () => Date = () => new Date(),
): Promise<string[]> {
  await database.write((transaction) => recordCountries(transaction, now()));
  const changed: string[] = [];
  for (const path of await seedFolders(folder)) {
    const findings = await readSeed(path);
    const { articles } = await database.write((transaction) =>
      recordCurated(transaction, findings, { summary: `seeds/${basename(resolve(path))}`, now: now() }),
    );
    changed.push(...articles.filter(({ isChanged }) => isChanged).map(({ slug }) => slug));
  }
  return changed;
}
