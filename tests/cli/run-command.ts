import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  environment?: Record<string, string>;
  /** What the standard input gives. */
  input?: string;
  /** Kills the command at once when this much of its standard output has come. */
  killAt?: (stdout: string) => boolean;
}

/** Runs the command line in a process of its own, from the sources. */
export function runCommand(args: readonly string[], { environment, input, killAt }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-r', '@swc-node/register', join(packageRoot(), 'src/main.ts'), ...args], {
      cwd: packageRoot(),
      env: { ...process.env, ...environment },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (killAt?.(stdout)) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

export interface Workplace {
  folder: string;
  path(name: string): string;
  remove(): void;
}

/** A new folder, to be removed after the test. */
export function workplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-cli-'));
  return { folder, path: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Lines of NDJSON. */
export function jsonLines<Line>(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Line);
}
