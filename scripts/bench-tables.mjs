/**
 * `npm run bench:tables -- [--quotes 100000] [--heap 128]`: rows a second of each format of `/quotes`, by one worker
 * over SQLite with a heap of that many megabytes, beside the processor time that it took.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './setup/build.mjs';
import { freePort } from './setup/free-port.mjs';
import { install } from './setup/install.mjs';

const FORMATS = ['csv', 'ndjson', 'json', 'parquet', 'arrow'];
/** Linux counts processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;
const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist', 'src', 'main.js');

async function untilReady(url) {
  for (;;) {
    try {
      if ((await fetch(`${url}/healthz`)).ok) return;
    } catch {
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

/** Processor seconds of a process and of those that it started; 0 where the system has no /proc. */
function processorSeconds(parent) {
  let ticks = 0;
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const fields = statOf(pid);
      if (fields && (Number(pid) === parent || Number(fields[1]) === parent))
        ticks += Number(fields[11]) + Number(fields[12]);
    }
  } catch {
    return 0;
  }
  return ticks / TICKS_A_SECOND;
}

/** The fields of a process behind its name; null where it has ended. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Reads an answer to its end, and keeps nothing of it. */
async function sizeOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  let bytes = 0;
  for await (const chunk of response.body) bytes += chunk.length;
  return bytes;
}

const { values } = parseArgs({
  options: { quotes: { type: 'string', default: '100000' }, heap: { type: 'string', default: '128' } },
});
await install(root);
await buildAll(root);
const folder = mkdtempSync(join(tmpdir(), 'on-record-tables-'));
const file = join(folder, 'graph.sqlite');
const port = await freePort();
try {
  const { status } = spawnSync(process.execPath, [program, 'generate', '--quotes', values.quotes, '--database', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the graph could not be generated');
  const server = spawn(process.execPath, [program, 'serve', '--workers', '1'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_FILE: file,
      NODE_OPTIONS: `--max-old-space-size=${values.heap}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url);
  const rows = Number(values.quotes);
  await sizeOf(`${url}/quotes.csv?limit=1000`);
  for (const format of FORMATS) {
    const before = processorSeconds(server.pid);
    const started = performance.now();
    const bytes = await sizeOf(`${url}/quotes.${format}`);
    const seconds = (performance.now() - started) / 1000;
    const processor = processorSeconds(server.pid) - before;
    const rate = (by) => (by > 0 ? Math.round(rows / by).toLocaleString('en-US') : 'unknown');
    console.log(
      `${format}: ${rate(seconds)} rows a second, ${rate(processor)} a second of the processor; ` +
        `${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`,
    );
  }
  server.kill('SIGTERM');
  await ended;
} finally {
  rmSync(folder, { recursive: true });
}
