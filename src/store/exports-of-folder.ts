import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

type Exported = new () => object;

/**
 * The classes that the files of a folder export, files in the order of their paths.
 * @param name which files count, by their names
 */
export function exportsOf(folder: string, name: RegExp): Exported[] {
  const load = createRequire(join(folder, 'files'));
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(basename(file)))
    .sort()
    .flatMap((file) => Object.values(load(join(folder, file)) as Record<string, unknown>))
    .filter((exported): exported is Exported => typeof exported === 'function');
}
