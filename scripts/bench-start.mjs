/**
 * `npm run bench:start -- [--rounds 7] [FOLDER …]`: how long `npm start` takes until `/healthz` answers, for this
 * checkout and others beside it. Each has been started once before, and they take turns, so that all see the same
 * machine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freePort } from './setup/free-port.mjs';

const ASK_EVERY_MS = 10;

/** @returns {Promise<number>} milliseconds from the command to the first answer */
async function timeStart(root, file) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATABASE_FILE: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`npm start ended with status ${child.exitCode} in ${root}`);
    await new Promise((next) => setTimeout(next, ASK_EVERY_MS));
  }
  const milliseconds = performance.now() - started;
  child.kill('SIGTERM');
  await ended;
  return milliseconds;
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '7' } },
  allowPositionals: true,
});
const roots = [fileURLToPath(new URL('..', import.meta.url)), ...positionals.map((folder) => resolve(folder))];
const data = mkdtempSync(join(tmpdir(), 'on-record-start-'));
try {
  const times = roots.map(() => []);
  for (let round = -1; round < Number(values.rounds); round += 1) {
    for (const [at, root] of roots.entries()) {
      const milliseconds = await timeStart(root, join(data, `${at}.sqlite`));
      if (round >= 0) times[at].push(milliseconds);
    }
  }
  for (const [at, root] of roots.entries()) {
    const shown = times[at].map((time) => (time / 1000).toFixed(2)).join(' ');
    console.log(`${root}: median ${(median(times[at]) / 1000).toFixed(2)} s of ${shown}`);
  }
} finally {
  rmSync(data, { recursive: true });
}
