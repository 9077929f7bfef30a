import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, SetupError } from './run.mjs';

/** Left in node_modules by an installation that went through; whatever is without it is done again. */
const STAMP = 'node_modules/.on-record-install.json';
/** npm's own record of what it installed, which it writes last. */
const NPM_RECORD = 'node_modules/.package-lock.json';
const SIGN_OF_LIFE_MS = 30_000;

/**
 * Whether node_modules holds what package-lock.json asks for, compiled for this Node.js.
 * An `npm install` by hand counts too, where npm's record agrees with the lock file.
 */
export function isInstalled(root) {
  const wanted = stampFor(root);
  const found = readJson(join(root, STAMP));
  if (found?.runtime === wanted.runtime && found.lock === wanted.lock) return true;
  if (found && found.runtime !== wanted.runtime) return false;
  if (!agreesWithLock(root)) return false;
  writeStamp(root, wanted);
  return true;
}

/**
 * Installs the dependencies where that is needed. An installation that was cut off is noticed and repaired.
 * @param {string} root
 * @param {readonly string[]} npm the command that runs npm
 * @returns {Promise<boolean>} whether it had to install
 * @throws {SetupError} where npm fails
 */
export async function install(root, npm = npmCommand()) {
  if (isInstalled(root)) return false;
  console.error(
    'Installing the dependencies (npm ci). This takes about a minute; two more where better-sqlite3 has to be compiled.',
  );
  for (const mark of [STAMP, NPM_RECORD]) rmSync(join(root, mark), { force: true });
  const started = Date.now();
  const report = () => console.error(`… still installing, ${Math.round((Date.now() - started) / 1000)} s`);
  const signsOfLife = setInterval(report, SIGN_OF_LIFE_MS);
  const [program, ...args] = npm;
  const status = await run(program, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root }).finally(
    () => clearInterval(signsOfLife),
  );
  if (status !== 0)
    throw new SetupError(
      `npm ci failed with status ${status}; its output above says why. Fix the cause and run the command again.`,
    );
  writeStamp(root, stampFor(root));
  return true;
}

/** The npm that runs this script, else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return [process.execPath, running];
  return ['npm'];
}

function stampFor(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return { lock, runtime: `${process.platform}-${process.arch}-${process.versions.modules}` };
}

function writeStamp(root, stamp) {
  writeFileSync(join(root, STAMP), `${JSON.stringify(stamp)}\n`);
}

function agreesWithLock(root) {
  const installed = readJson(join(root, NPM_RECORD))?.packages;
  if (!installed) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const isRight = ([path, { version, optional, peer }]) =>
    path === '' || (installed[path] ? installed[path].version === version : Boolean(optional || peer));
  return Object.entries(wanted).every(isRight);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
