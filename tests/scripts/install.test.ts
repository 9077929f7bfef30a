import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './evaluate';

let root: string;
const lock = (version: string) => ({
  packages: { '': {}, 'node_modules/a': { version }, 'node_modules/native': { version: '1.0.0', optional: true } },
});
const write = (path: string, content: unknown) => writeFileSync(join(root, path), JSON.stringify(content));
const npmRuns = () => readFileSync(join(root, 'npm-runs'), 'utf8').length;

/** Does what npm ci does as far as the scripts can see, and fails where a file `broken` tells it to. */
const FAKE_NPM = `
  const fs = require('fs');
  fs.appendFileSync('npm-runs', '.');
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules/a', { recursive: true });
  if (fs.existsSync('broken')) process.exit(7);
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json'));
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': packages['node_modules/a'] } }));`;

const install = () => call('setup/install.mjs', 'install', root, [process.execPath, join(root, 'npm.js')]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'on-record-install-'));
  writeFileSync(join(root, 'npm.js'), FAKE_NPM);
  write('package-lock.json', lock('1.0.0'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('installs once, and again when the lock file changed', async () => {
  expect((await install()).value).toBe(true);
  expect((await install()).value).toBe(false);
  write('package-lock.json', lock('2.0.0'));
  expect((await install()).value).toBe(true);
  expect(npmRuns()).toBe(2);
});

it('tells of a failure, and installs again after it', async () => {
  write('broken', true);
  const { error, messages } = await install();
  expect(error).toContain('npm ci failed with status 7');
  expect(messages).toContain('Installing the dependencies');
  rmSync(join(root, 'broken'));
  expect((await install()).value).toBe(true);
});

it('repairs node_modules that an installation left half done', async () => {
  mkdirSync(join(root, 'node_modules/a'), { recursive: true });
  expect((await install()).value).toBe(true);
});

it('installs again for a Node.js whose compiled packages differ', async () => {
  await install();
  const stamp = join(root, 'node_modules/.on-record-install.json');
  writeFileSync(stamp, readFileSync(stamp, 'utf8').replace(process.versions.modules, '1'));
  expect((await install()).value).toBe(true);
});

it('accepts what a developer installed by hand, where it is what the lock file says', async () => {
  mkdirSync(join(root, 'node_modules'));
  write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
  expect((await install()).value).toBe(false);
  write('package-lock.json', lock('3.0.0'));
  expect((await install()).value).toBe(true);
});
