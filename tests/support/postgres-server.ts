import { execFile, execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { isRoot, postgresBinaries, serverUser, type ServerUser } from './postgres-tools';

const SUPERUSER = 'on_record';
const CLUSTER = ['--username', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
const START_TIMEOUT_MS = 60_000;
/** What a test may do without: nothing here has to survive a power cut. */
const TEST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Where a server keeps its files and listens, and what its configuration says beyond the settings for tests. */
export interface PostgresOptions {
  /**
   * An initialised data folder, as pg_basebackup makes one; without it a new cluster is initialised in a temporary
   * folder.
   */
  dataDir?: string;
  /** A free port is chosen without it. */
  port?: number;
  /** Names and values as in postgresql.conf. */
  extraConf?: Record<string, string>;
}

/** Starts a PostgreSQL server of its own and resolves when it takes connections. Call `stop()` at the end. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const user = serverUser();
  const folder = temporaryFolder(user);
  const { dataDir = join(folder, 'data'), port = await freePort(), extraConf = {} } = options;
  const server = new PostgresServer(folder, dataDir, port, extraConf, user);
  try {
    if (!existsSync(join(dataDir, 'PG_VERSION'))) await server.run('initdb', ['--pgdata', dataDir, ...CLUSTER]);
    await server.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** A running server. It ends with this process, even when this process is killed. */
export class PostgresServer {
  private process: ChildProcess | undefined;
  private readonly watchdog: ChildProcess;

  constructor(
    private readonly folder: string,
    readonly dataDir: string,
    readonly port: number,
    private readonly extraConf: Record<string, string>,
    private readonly user: ServerUser,
  ) {
    const watchdog = join(__dirname, 'postgres-watchdog.mjs');
    this.watchdog = spawn(process.execPath, [watchdog, folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    this.watchdog.unref();
  }

  /** The connection string of a database of this server, the superuser's. */
  url(database = 'postgres'): string {
    return `postgresql://${SUPERUSER}@127.0.0.1:${this.port}/${database}`;
  }

  /** Runs one of PostgreSQL's programs (pg_basebackup, …) as the server's user and returns what it printed. */
  async run(program: string, args: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(join(postgresBinaries(), program), args, {
      ...this.user,
      cwd: this.folder,
    });
    return stdout;
  }

  async start(): Promise<void> {
    const conf = {
      listen_addresses: '127.0.0.1',
      port: String(this.port),
      unix_socket_directories: this.folder,
      ...TEST_SETTINGS,
      ...this.extraConf,
    };
    const args = Object.entries(conf).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const log = openSync(this.logFile, 'a');
    const program = join(postgresBinaries(), 'postgres');
    const options: SpawnOptions = { ...this.user, cwd: this.folder, stdio: ['ignore', log, log], detached: true };
    this.process = spawn(program, ['-D', this.dataDir, ...args], options);
    closeSync(log);
    this.process.unref();
    this.watch(this.process.pid ?? 0);
    await this.ready(this.process);
  }

  /** Stops the server: connections are closed, its temporary folder goes. */
  async stop(): Promise<void> {
    await this.halt();
    this.watchdog.stdin?.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async restart(): Promise<void> {
    await this.halt();
    await this.start();
  }

  /**
   * Freezes the server and its sessions, as a host that stops answering: connections stay open and nothing comes back.
   */
  pause(): void {
    this.signalAll('SIGSTOP');
  }

  resume(): void {
    this.signalAll('SIGCONT');
  }

  private get logFile(): string {
    return join(this.folder, 'server.log');
  }

  private async halt(): Promise<void> {
    const server = this.process;
    this.process = undefined;
    if (server?.pid !== undefined && server.exitCode === null && server.signalCode === null) {
      const exited = once(server, 'exit');
      this.signalAll('SIGCONT', server.pid);
      server.kill('SIGINT');
      await exited;
    }
    this.watch(0);
  }

  private watch(pid: number): void {
    this.watchdog.stdin?.write(`${pid}\n`);
  }

  /** Every session is a process of its own, in a process group of its own. */
  private signalAll(signal: NodeJS.Signals, server = this.process?.pid): void {
    if (server === undefined) throw new Error('the PostgreSQL server does not run');
    process.kill(server, signal);
    const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
    for (const line of processes.split('\n')) {
      const [pid, parent] = line.trim().split(/\s+/).map(Number);
      if (pid !== undefined && parent === server) signalSession(pid, signal);
    }
  }

  private async ready(server: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) break;
      if (await answers(this.url())) return;
      if (Date.now() > deadline) break;
      await new Promise((next) => setTimeout(next, 30));
    }
    throw new Error(`PostgreSQL did not start on port ${this.port}:\n${readFileSync(this.logFile, 'utf8')}`);
  }
}

/** Runs one statement in a connection of its own, outside any transaction. */
export async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    await execute(url, 'SELECT 1');
    return true;
  } catch {
    return false;
  }
}

/**
 * Short, as the path of a socket may have 107 bytes; for root in /tmp, as its own folder may be closed to the server's
 * user.
 */
function temporaryFolder(user: ServerUser): string {
  const folder = mkdtempSync(join(isRoot() ? '/tmp' : tmpdir(), 'on-record-pg-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

/** A session that ended since it was listed needs no signal. */
function signalSession(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
