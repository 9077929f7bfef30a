import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAttributionModel } from '../extract/attribution/model';
import type { Models } from '../extract/extract';
import { packageRoot } from '../kernel/package-root';

/** The models that come with the program; they load in a few tenths of a second. */
export function loadModels(): Models {
  return { attribution: loadAttributionModel() };
}

/** Name and version of this program, as findings name their extractor. */
export function extractorName(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return `on-record ${version}`;
}
