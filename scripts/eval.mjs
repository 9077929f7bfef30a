/**
 * How good extraction is, on gold data that is given from outside: prints the tables of all scorers in one go.
 *
 *   npm run eval -- --knowledge DIR --events DIR --pages DIR --attribution DIR --cases DIR
 *
 * Each folder is optional and holds its gold beside a scorer: `score.mjs --project DIR [--port N]`, or for cases
 * `check.mjs DIR PORT`. The folder of attributions is one of brat annotations, which the program scores itself.
 * Installs and builds what is missing first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './setup/build.mjs';
import { install } from './setup/install.mjs';

const SETS = ['attribution', 'knowledge', 'events', 'pages', 'cases'];
const options = Object.fromEntries([...SETS, 'port'].map((name) => [name, { type: 'string' }]));
const { values } = parseArgs({ options });
const port = values.port ?? '4690';
const given = SETS.filter((name) => values[name] !== undefined);
if (given.length === 0)
  throw new Error(`give at least one folder of gold: ${SETS.map((name) => `--${name} DIR`).join(', ')}`);

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
await install(root);
await buildAll(root);

/** What scores each set: arguments of node. */
const SCORERS = {
  attribution: (folder) => ['scripts/on-record.mjs', 'eval', '--gold', folder],
  knowledge: (folder) => [scorer(folder, 'score.mjs'), '--project', root, '--port', port],
  events: (folder) => [scorer(folder, 'score.mjs'), '--project', root],
  pages: (folder) => [scorer(folder, 'score.mjs'), '--project', root, '--port', port],
  cases: (folder) => [scorer(folder, 'check.mjs'), root, port],
};

let failed = false;
for (const name of given) {
  const folder = resolve(process.env.INIT_CWD ?? root, values[name]);
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, SCORERS[name](folder), { cwd: root, stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;

function scorer(folder, file) {
  const path = join(folder, file);
  if (existsSync(path)) return path;
  throw new Error(`${path}: no such scorer; give a folder that holds it beside its gold`);
}
