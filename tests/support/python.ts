import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const PYTHON = '/usr/bin/python3';
const ADVICE = 'The test of tables needs Python 3 with pandas (Debian: apt-get install python3-pandas).';

/**
 * Runs a Python program that uses pandas, beside this process: its standard output. Installs pandas where the user
 * may.
 */
export async function runPandas(program: string): Promise<string> {
  if (spawnSync(PYTHON, ['-c', 'import pandas']).status !== 0) installPandas();
  return (await promisify(execFile)(PYTHON, ['-c', program])).stdout;
}

function installPandas(): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(ADVICE);
  try {
    const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'python3-pandas'], options);
  } catch (error) {
    throw new Error(`${ADVICE} Installing it failed.`, { cause: error });
  }
}
