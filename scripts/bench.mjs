/**
 * `npm run bench`: On Record against its peers, or with `--flat` a large graph against a small one. Installs and
 * builds what is missing first.
 */
import { fileURLToPath } from 'node:url';
import { buildAll } from './setup/build.mjs';
import { install } from './setup/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = fileURLToPath(new URL('../bench', import.meta.url));

await install(root);
await buildAll(root);
await install(bench);
await import('../bench/run.mjs');
