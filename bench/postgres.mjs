/** A PostgreSQL server of the benchmark's own, from the machine's programs. Its data are kept between runs. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { CORES, finish, start, stop } from './process.mjs';

const SUPERUSER = 'on_record';
const OLDEST_MAJOR = 15;
const START_TIMEOUT_MS = 60_000;
const IDLE_TIMEOUT_MS = 60_000;
const QUIET_LOOKS = 3;
const LOOK_AFTER_MS = 30;
const WATCHDOG = fileURLToPath(new URL('../tests/support/postgres-watchdog.mjs', import.meta.url));

/** All data lie in memory, as on a machine that is made for them; nothing has to survive a power cut. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: 200,
  shared_buffers: '2GB',
  effective_cache_size: '8GB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  random_page_cost: 1.1,
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  wal_level: 'minimal',
  max_wal_senders: 0,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  jit: 'off',
  // It has one core.
  max_parallel_workers_per_gather: 0,
};

/** @returns {Promise<{ url(database?: string): string, pid: number, stop(): Promise<void> }>} */
export async function startPostgres(folder) {
  const binaries = findBinaries();
  const user = serverUser();
  const sockets = mkdtempSync('/tmp/on-record-bench-');
  if (user.uid !== undefined) chownSync(sockets, user.uid, user.gid);
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
    const cluster = ['--username', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
    await finish(join(binaries, 'initdb'), ['--pgdata', folder, ...cluster], { ...user, cwd: sockets });
  }
  const port = await freePort();
  const settings = Object.entries({ ...SETTINGS, port, unix_socket_directories: sockets }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = openSync(join(sockets, 'server.log'), 'a');
  const server = start(join(binaries, 'postgres'), ['-D', folder, ...settings], {
    ...user,
    core: CORES.load,
    cwd: sockets,
    stdio: ['ignore', log, log],
  });
  // It ends with this process, even when this process is killed.
  const watchdog = spawn(process.execPath, [WATCHDOG, sockets], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.stdin.write(`${server.pid}\n`);
  const url = (database = 'postgres') => `postgresql://${SUPERUSER}@127.0.0.1:${port}/${database}`;
  await ready(server, url(), join(sockets, 'server.log'));
  return {
    url,
    pid: server.pid,
    stop: async () => {
      await stop(server, 'SIGINT');
      watchdog.stdin.end('0\n');
    },
  };
}

/** Runs statements, each in a transaction of its own, and gives the rows of the last. */
export async function query(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * Ends what PostgreSQL still works at for a server whose turn is over: a query that takes seconds would work on in the
 * turn of the next, with those that wait behind it.
 */
export async function untilIdle(url) {
  const deadline = Date.now() + IDLE_TIMEOUT_MS;
  for (let quiet = 0; quiet < QUIET_LOOKS; await new Promise((next) => setTimeout(next, LOOK_AFTER_MS))) {
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL still works ${IDLE_TIMEOUT_MS / 1000} s after a server's turn.`);
    const ended = await query(
      url,
      "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'",
    );
    quiet = ended.length === 0 ? quiet + 1 : 0;
  }
}

async function ready(server, url, log) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (server.exitCode === null && Date.now() < deadline) {
    if (await query(url, 'SELECT 1').catch(() => null)) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8')}`);
}

function findBinaries() {
  const found = candidates().find((folder) => existsSync(join(folder, 'postgres')) && majorOf(folder) >= OLDEST_MAJOR);
  if (!found)
    throw new Error(
      `PostgreSQL ${OLDEST_MAJOR} or newer is missing, with its server programs (Debian: apt-get install postgresql).`,
    );
  return found;
}

function candidates() {
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const versions = (root) =>
    existsSync(root)
      ? readdirSync(root)
          .filter((name) => /^(postgresql@)?\d+$/.test(name))
          .sort()
          .reverse()
          .map((name) => join(root, name, 'bin'))
      : [];
  return [
    configured || '',
    ...process.env.PATH.split(delimiter),
    ...versions('/usr/lib/postgresql'),
    ...versions('/opt/homebrew/opt'),
  ];
}

function majorOf(folder) {
  return Number(
    /(\d+)/.exec(spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0,
  );
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`. */
function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
