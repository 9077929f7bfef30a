import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';

export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** What it wrote on both streams so far. */
  output(): string;
  /** Ends it by a signal, and answers its exit status once it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const STARTS_WITHIN_MS = 120_000;

/** The command line in a process of its own, from the sources. */
export function spawnCommand(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ['-r', '@swc-node/register', join(packageRoot(), 'src/main.ts'), ...args], {
    cwd: packageRoot(),
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
  return child;
}

/** A server in a process of its own, on a free port, once it serves. */
export async function startProcess(
  environment: Record<string, string>,
  args: readonly string[] = ['--workers', '1'],
): Promise<ServerProcess> {
  const child = spawnCommand(['serve', '--port', '0', ...args], environment);
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no server within ${STARTS_WITHIN_MS} ms:\n${output}`));
    }, STARTS_WITHIN_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /GraphQL +(http:\S+)\/graphql/.exec(output)?.[1];
      if (address) {
        clearTimeout(late);
        resolve(address);
      }
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', () => {
      clearTimeout(late);
      reject(new Error(`the server ended:\n${output}`));
    });
  });
  return { url, child, output: () => output, stop: (signal = 'SIGTERM') => stopped(child, signal) };
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exit) as [number | null];
  return code;
}
