/**
 * `npm test`: installs what is missing, then runs every check, each to its end, and says at last `N passed, N failed`.
 * Arguments go to Jest: `npm test -- tests/kernel`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { nodeVersionFault } from './setup/node-version.mjs';
import { runTool, SetupError } from './setup/run.mjs';
import { summarize } from './test-summary.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const jestArgs = process.argv.slice(2);

/** The checks besides Jest; each counts as one test. */
const CHECKS = [
  { name: 'types', run: () => tool('typescript/bin/tsc', '--noEmit') },
  { name: 'types of the explorer', run: () => tool('typescript/bin/tsc', '-p', 'src/api/explorer/page') },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: 'lint', run: () => tool('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  {
    name: 'import rules',
    run: () =>
      tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'src',
        'ormconfig.ts',
      ),
  },
  { name: 'build', run: () => buildAll(root) },
];

async function tool(file, ...args) {
  const status = await runTool(root, file, args);
  if (status !== 0) throw new SetupError(`${file} ended with status ${status}.`);
}

/** Runs one step under its heading. Its failure is told and counted, and the next step runs nevertheless. */
async function succeeds(name, step) {
  console.log(`\n── ${name} ──`);
  try {
    await step();
    return true;
  } catch (error) {
    console.log(`FAILED: ${name}: ${error instanceof SetupError ? error.message : error.stack}`);
    return false;
  }
}

async function jest() {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-test-'));
  try {
    const file = join(folder, 'report.json');
    const status = await runTool(root, 'jest/bin/jest.js', ['--ci', '--json', `--outputFile=${file}`, ...jestArgs]);
    return summarize(reportIn(file), { status, selective: jestArgs.length > 0 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function testAll() {
  const fault = nodeVersionFault(process.versions.node);
  if (fault) throw new SetupError(fault);
  await install(root);
  const outcomes = [];
  for (const check of CHECKS) outcomes.push([check.name, await succeeds(check.name, check.run)]);
  console.log('\n── tests ──');
  const tests = await jest();
  const failures = outcomes.filter(([, ok]) => !ok).map(([name]) => `FAILED: ${name}`);
  console.log(['', ...failures, ...tests.faults].join('\n'));
  return { passed: tests.passed + outcomes.length - failures.length, failed: tests.failed + failures.length };
}

async function totals() {
  try {
    return await testAll();
  } catch (error) {
    console.log(error instanceof SetupError ? error.message : error.stack);
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = await totals();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
