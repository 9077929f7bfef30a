import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Expected } from './expected';

/** The questions of a YAML file beside this one, with what is expected of each. */
export function questionsIn(name: string): Expected[] {
  return parse(readFileSync(join(__dirname, `${name}.yaml`), 'utf8')) as Expected[];
}
