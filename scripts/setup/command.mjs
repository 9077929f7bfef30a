import { existsSync } from 'node:fs';
import { runMain } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { install } from './install.mjs';
import { nodeVersionFault } from './node-version.mjs';
import { SetupError } from './run.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/src/main.js');

/**
 * Installs and builds what is missing, then runs the command line in this same process.
 * @param {readonly string[]} command words before those that this process was given
 */
export async function runCommand(command) {
  try {
    await prepare();
    process.argv.splice(1, 1, main, ...command);
    runMain();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function prepare() {
  const fault = nodeVersionFault(process.versions.node);
  if (fault) throw new SetupError(fault);
  await install(root);
  await buildAll(root);
  if (!existsSync(main)) throw new SetupError('The build left no dist/src/main.js.');
}
