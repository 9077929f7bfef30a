/** Programs that the benchmark starts: each on a core of its own choice, all of them ended with the benchmark. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Which core measures what: a server has one for itself, PostgreSQL and the load share the other. */
export const CORES = { server: 0, load: 1 };
const GRACE_MS = 5_000;
const TICKS_PER_SECOND = 100;

const running = new Set();
const pinnable = availableParallelism() > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;

/** Whether programs can be kept to their cores here; without it the figures say little. */
export function canPin() {
  return pinnable;
}

/** Keeps this process, which makes the load, to its core. */
export function pinSelf() {
  if (pinnable) spawnSync('taskset', ['-a', '-c', '-p', String(CORES.load), String(process.pid)]);
}

/**
 * Starts a program.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { core?: number }} options
 */
export function start(program, args, { core, ...options }) {
  const [command, ...rest] =
    core === undefined || !pinnable ? [program, ...args] : ['taskset', '-c', String(core), program, ...args];
  const child = spawn(command, rest, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a program to its end. @throws Error with what it printed, where it fails */
export async function finish(program, args, options) {
  const child = start(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      printed += data;
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with status ${code}:\n${printed}`);
  return printed;
}

export async function stop(child, signal = 'SIGTERM') {
  if (!running.has(child)) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await exited;
  clearTimeout(late);
}

export async function stopAll() {
  await Promise.all([...running].map((child) => stop(child)));
}

/** Memory of a process in megabytes (resident), now and at most. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024);
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

/** How long a process has computed, in milliseconds, in the system too. */
export function computed(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}
