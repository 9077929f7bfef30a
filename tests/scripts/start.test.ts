import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A server that tells its arguments, ends with status 5 on SIGTERM, and knows whether it is the main module. */
const SERVER = `
  process.on('SIGTERM', () => process.exit(5));
  setInterval(() => {}, 1000);
  if (require.main === module) console.log('serving', process.argv.slice(2).join(' '));`;
const COMPILER = `
  const fs = require('fs');
  fs.mkdirSync('dist/src', { recursive: true });
  fs.writeFileSync('dist/src/main.js', ${JSON.stringify(SERVER)});`;
const BUNDLER = "require('fs').mkdirSync('dist/explorer', { recursive: true })";

let root: string;
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'on-record-start-'));
  cpSync(join(__dirname, '../../scripts'), join(root, 'scripts'), { recursive: true });
  write('package-lock.json', '{"packages":{}}');
  write('node_modules/.package-lock.json', '{"packages":{}}');
  write('node_modules/typescript/bin/tsc', COMPILER);
  write('node_modules/vite/bin/vite.js', BUNDLER);
});
afterAll(() => rmSync(root, { recursive: true }));

/** Starts it and waits until it serves. */
async function start(...args: string[]): Promise<{ child: ChildProcess; output: string }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/serving.*\n/.test(output)) resolve();
    });
    child.on('exit', () => reject(new Error(output)));
  });
  return { child, output };
}

async function terminate(child: ChildProcess): Promise<unknown> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  return (await exited)[0];
}

it('builds at the first start alone, hands its arguments and signals to the server, and ends with its status', async () => {
  const first = await start('--port', '5000');
  expect(first.output).toBe('Building the server\nBuilding the explorer\nserving serve --port 5000\n');
  expect(await terminate(first.child)).toBe(5);
  const second = await start();
  expect(second.output).toBe('serving serve\n');
  await terminate(second.child);
});

it('says in one line what failed', async () => {
  write('node_modules/typescript/bin/tsc', 'process.exit(2)');
  write('src/a.ts', '');
  await expect(start()).rejects.toThrow(/^Building the server\nBuilding the server failed with status 2\.\n$/);
});
