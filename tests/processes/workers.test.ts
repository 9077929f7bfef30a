import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { spawnCommand, startProcess, type ServerProcess } from '../support/process';
import { asked, LEDGER, turnOf, writeLedger, type LedgerAnswer } from './ledger';
import { eventually } from './replicas';
import { sharedDatabase, type SharedDatabase } from './shared';

const MINUTES = 60_000;
const HANGS_AFTER_MS = 20_000;

function childrenOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child!);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a server of two workers', () => {
  let shared: SharedDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    shared = await sharedDatabase('sqlite');
    await writeLedger(shared.database, 1);
    server = await startProcess(shared.environment, ['--workers', '2']);
  }, 3 * MINUTES);
  afterAll(async () => {
    await server.stop('SIGKILL');
    await shared.close();
  });

  /** On a connection of its own, so that the workers take turns. */
  const ask = (n: number) =>
    fetch(server.url + asked(`${LEDGER} # ${n}`), {
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(HANGS_AFTER_MS),
    });
  const turnAnswered = async (n: number) => {
    const response = await ask(n);
    const { data } = (await response.json()) as { data: LedgerAnswer };
    return { status: response.status, turn: turnOf(data) };
  };
  const workers = () => childrenOf(server.child.pid!).filter((pid) => isRunning(pid));

  test(
    'a worker that is killed loses what it had in flight alone, and another takes its place',
    async () => {
      const [victim, survivor] = workers() as [number, number];
      let running = true;
      const lost: string[] = [];
      let answered = 0;
      const clients = [1, 2, 3, 4].map(async (client) => {
        for (let n = 0; running; n += 1) {
          const answer = await turnAnswered(1000 * client + n).catch((error: Error) => error.name);
          if (typeof answer === 'string') lost.push(answer);
          else expect(answer).toEqual({ status: 200, turn: 1 });
          answered += 1;
        }
      });
      process.kill(victim, 'SIGKILL');
      try {
        await eventually(
          'another worker took its place',
          async () => workers().length === 2 && !workers().includes(victim),
        );
        const answeredUntilThen = answered;
        await eventually('answers go on', async () => answered > answeredUntilThen + 20);
      } finally {
        running = false;
        await Promise.all(clients);
      }
      // A connection that is lost says so at once; none waits for an answer that never comes.
      expect(lost.length).toBeLessThanOrEqual(4);
      expect(lost).not.toContain('TimeoutError');
      expect(workers()).toContain(survivor);
      await eventually('the replacement is told of', async () =>
        server.output().includes(`worker ${victim} ended (SIGKILL); another takes its place`),
      );
    },
    3 * MINUTES,
  );

  test(
    'the workers answer what was just written, and keep no lock on the file',
    async () => {
      for (let turn = 2; turn < 12; turn += 1) {
        await writeLedger(shared.database, turn);
        for (let n = 0; n < 4; n += 1) expect(await turnAnswered(n)).toEqual({ status: 200, turn });
      }
    },
    MINUTES,
  );

  test(
    'SIGTERM several times ends all of them, with status 0',
    async () => {
      const all = workers();
      const exit = once(server.child, 'exit');
      for (let times = 0; times < 3; times += 1) server.child.kill('SIGTERM');
      expect(await exit).toEqual([0, null]);
      await eventually('no worker is left', async () => !all.some(isRunning));
      expect(server.output()).not.toMatch(/error/i);
    },
    MINUTES,
  );
});

test(
  'workers end with the process that started them',
  async () => {
    const shared = await sharedDatabase('sqlite');
    const server = await startProcess(shared.environment, ['--workers', '2']);
    const all = childrenOf(server.child.pid!);
    expect(all.length).toBeGreaterThanOrEqual(2);
    await server.stop('SIGKILL');
    await eventually('no worker is left', async () => !all.some(isRunning));
    await shared.close();
  },
  3 * MINUTES,
);

test(
  'where the database cannot be opened, one line says so and no worker is left',
  async () => {
    const child = spawnCommand(['serve', '--port', '0', '--workers', '2'], {
      DATABASE_URL: '',
      DATABASE_FILE: join(__filename, 'graph.sqlite'),
    });
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const seen = new Set<number>();
    const look = setInterval(() => {
      for (const pid of childrenOf(child.pid!)) seen.add(pid);
    }, 200);
    expect(await once(child, 'close')).toEqual([1, null]);
    clearInterval(look);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('cannot be opened');
    await eventually('no worker is left', async () => ![...seen].some(isRunning));
  },
  2 * MINUTES,
);
