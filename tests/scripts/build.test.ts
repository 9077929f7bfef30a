import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { call } from './evaluate';

let root: string;
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

/** Copies src/a.ts; where a file `broken` says so it dies after its output was written, as a killed build does. */
const COMPILER = `
  const fs = require('fs');
  fs.mkdirSync('dist/src', { recursive: true });
  fs.copyFileSync('src/a.ts', 'dist/src/a.js');
  if (fs.existsSync('broken')) process.kill(process.pid, 'SIGKILL');`;

const BUILD = {
  name: 'server',
  inputs: ['src', 'tsconfig.json'],
  without: 'src/page',
  tool: 'compiler.js',
  args: [],
  outputs: ['dist/src'],
};

/** The scripts run tools in the folder that they are given. */
const build = () => call('setup/build.mjs', 'buildAll', root, [BUILD]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'on-record-build-'));
  write('node_modules/compiler.js', COMPILER);
  write('src/a.ts', 'first');
});
afterEach(() => rmSync(root, { recursive: true }));

it('builds once, and again when a source changed, came or went', async () => {
  expect((await build()).value).toEqual(['server']);
  expect((await build()).value).toEqual([]);
  write('src/a.ts', 'second');
  expect((await build()).value).toEqual(['server']);
  expect(readFileSync(join(root, 'dist/src/a.js'), 'utf8')).toBe('second');
  write('src/deep/b.ts', '');
  expect((await build()).value).toEqual(['server']);
  rmSync(join(root, 'src/deep/b.ts'));
  expect((await build()).value).toEqual(['server']);
  write('tsconfig.json', '{}');
  expect((await build()).value).toEqual(['server']);
});

it('sees a change that keeps the size, by its time', async () => {
  await build();
  write('src/a.ts', 'First');
  utimesSync(join(root, 'src/a.ts'), new Date(), new Date(Date.now() + 5000));
  expect((await build()).value).toEqual(['server']);
});

it('leaves alone what another build reads', async () => {
  await build();
  write('src/page/main.tsx', '');
  expect((await build()).value).toEqual([]);
});

it('builds again after a build that was killed when its output was there already', async () => {
  write('broken', '');
  expect((await build()).error).toContain('Building the server failed with status 137');
  expect(existsSync(join(root, 'dist/src/a.js'))).toBe(true);
  rmSync(join(root, 'broken'));
  expect((await build()).value).toEqual(['server']);
});

it('removes what a source that is gone had left', async () => {
  await build();
  write('dist/src/gone.js', '');
  write('src/a.ts', 'changed');
  await build();
  expect(existsSync(join(root, 'dist/src/gone.js'))).toBe(false);
});
