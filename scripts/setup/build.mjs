import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool, SetupError } from './run.mjs';

const PAGE = 'src/api/explorer/page';

/**
 * What is built: from which files and folders, by which program of node_modules, into what.
 * `outputs` go before each build, so that nothing of a file that is gone stays; the first is what the build must leave.
 */
export const BUILDS = [
  {
    name: 'server',
    inputs: ['src', 'ormconfig.ts', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    without: PAGE,
    tool: 'typescript/bin/tsc',
    args: ['-p', 'tsconfig.build.json'],
    outputs: ['dist/src', 'dist/ormconfig.js', 'dist/.tsbuildinfo'],
  },
  {
    name: 'explorer',
    inputs: [PAGE, 'schema/queries', 'vite.config.mts', 'package-lock.json'],
    tool: 'vite/bin/vite.js',
    args: ['build'],
    outputs: ['dist/explorer'],
  },
];

/** Whether the build was finished, from the files as they are now: names, sizes and times of change. */
export function isBuilt(root, build) {
  const stamp = stampFile(root, build);
  return (
    existsSync(join(root, build.outputs[0])) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === fingerprint(root, build)
  );
}

/**
 * Builds what is not up to date. A build that was cut off leaves no stamp and is done again.
 * @returns {Promise<string[]>} the names of what was built
 * @throws {SetupError} where a program fails or leaves nothing
 */
export async function buildAll(root, builds = BUILDS) {
  const stale = builds.filter((build) => !isBuilt(root, build));
  for (const build of stale) {
    console.error(`Building the ${build.name}`);
    const before = fingerprint(root, build);
    for (const path of [stampFile(root, build), ...build.outputs.map((output) => join(root, output))])
      rmSync(path, { recursive: true, force: true });
    const status = await runTool(root, build.tool, build.args);
    if (status !== 0 || !existsSync(join(root, build.outputs[0])))
      throw new SetupError(`Building the ${build.name} failed with status ${status}.`);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile(root, build), before);
  }
  return stale.map((build) => build.name);
}

function stampFile(root, build) {
  return join(root, 'dist', `.built-${build.name}`);
}

function fingerprint(root, build) {
  const hash = createHash('sha256');
  for (const input of build.inputs) addFiles(hash, root, input, build.without);
  return hash.digest('hex');
}

function addFiles(hash, root, path, without) {
  if (path === without) return;
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addFiles(hash, root, `${path}/${name}`, without);
  } else {
    hash.update(found ? `${path} ${found.size} ${found.mtimeMs}\n` : `${path} is missing\n`);
  }
}
