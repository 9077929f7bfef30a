import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';

export const root = packageRoot();
export const SCHEMA = join(root, 'schema/schema.graphql');

/** The example queries: `AllQuotesByIranianOfficials` and its text. */
export function examples(): { name: string; text: string }[] {
  const folder = join(root, 'schema/queries');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { name: /^query (\w+)Query\b/m.exec(text)![1]!, text };
    });
}

/** The folder of a client's project, with the packages of this one. */
export function clientProject(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-client-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs a program of node_modules to its end: its status and all that it wrote. */
export function run(folder: string, program: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1', CI: '1' },
  });
  return { status, output: `${stdout}${stderr}` };
}

/** What a program says where something is not as it should be. */
export const COMPLAINT = /\bwarn|deprecat|\berror|✖|⚠|fail/i;
