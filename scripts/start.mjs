/** `npm start`: installs and builds what is missing, then serves, in this same process. Arguments go to the server. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { nodeVersionFault } from './setup/node-version.mjs';
import { SetupError } from './setup/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/src/main.js');

async function prepare() {
  const fault = nodeVersionFault(process.versions.node);
  if (fault) throw new SetupError(fault);
  await install(root);
  await buildAll(root);
  if (!existsSync(main)) throw new SetupError('The build left no dist/src/main.js.');
}

try {
  await prepare();
  // Newer versions of Node.js keep what they compiled: half of a start is loading packages.
  module.enableCompileCache?.(join(root, 'node_modules/.cache/compiled'));
  process.argv.splice(1, 1, main, 'serve');
  module.runMain();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
