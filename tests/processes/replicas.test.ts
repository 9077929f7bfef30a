import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/api/server';
import type { Database } from '../../src/store/database';
import { openDatabase } from '../../src/store/open';
import { isUnavailable } from '../../src/store/engines';
import { execute } from '../support/postgres-server';
import { asked, LEDGER, turnOf, writeLedger, type LedgerAnswer } from './ledger';
import { eventually, numberFrom, readersSince, startReplicated, type Replicated } from './replicas';

const MINUTES = 60_000;
/** How long anybody waits for an answer or an error; what the code promises is less. */
const BOUND_MS = 20_000;

describe('a primary with two streaming replicas', () => {
  let servers: Replicated;
  let database: Database;
  let writer: Database;
  let app: FastifyInstance;
  let address: string;
  let turn = 0;
  let operation = 0;

  beforeAll(async () => {
    servers = await startReplicated(2);
    writer = await openDatabase({ engine: 'postgres', url: servers.url });
    await writeLedger(writer, turn);
    database = await openDatabase(
      { engine: 'postgres', url: servers.url, replicaUrls: servers.replicaUrls },
      { isMigrated: true },
    );
    app = await createServer(database, { logLevel: 'silent' });
    address = await app.listen({ host: '127.0.0.1', port: 0 });
  }, 3 * MINUTES);
  afterAll(async () => {
    await app.close();
    await database.close();
    await writer.close();
    await servers.stop();
  }, MINUTES);

  interface Read {
    status: number;
    /** Null where the answer was an error that is typed as it should be. */
    turn: number | null;
  }

  /** Asks what nobody asked before, so that it is read from a server, and checks all that holds of any answer. */
  async function read(): Promise<Read> {
    operation += 1;
    const acknowledged = turn;
    const begun = Date.now();
    const response = await fetch(address + asked(`${LEDGER} # ${operation}`));
    const body = (await response.json()) as { data?: LedgerAnswer; errors?: { extensions: { code: string } }[] };
    expect(Date.now() - begun).toBeLessThan(BOUND_MS);
    if (response.status === 503) {
      expect([
        response.headers.get('retry-after'),
        response.headers.get('cache-control'),
        body.data,
        body.errors?.map(({ extensions }) => extensions),
      ]).toEqual(['1', 'no-store', undefined, [{ code: 'SERVICE_UNAVAILABLE' }]]);
      return { status: 503, turn: null };
    }
    expect([response.status, body.errors]).toEqual([200, undefined]);
    const answered = turnOf(body.data!);
    expect(answered).toBeGreaterThanOrEqual(acknowledged);
    return { status: 200, turn: answered };
  }

  /**
   * Writes a turn until it is acknowledged; it may have been written before it was, and is written once nevertheless.
   */
  async function write(): Promise<void> {
    const next = turn + 1;
    for (const deadline = Date.now() + MINUTES; ;) {
      try {
        await writeLedger(writer, next).catch((error: Error) => {
          if (!/made no revision/.test(error.message)) throw error;
        });
        turn = next;
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((again) => setTimeout(again, 100));
      }
    }
  }

  /** Readers and a writer that go on while `fault` happens. */
  async function underLoad(fault: () => Promise<void>): Promise<Read[]> {
    let running = true;
    const reads: Read[] = [];
    const readers = [1, 2, 3, 4].map(async () => {
      while (running) reads.push(await read());
    });
    const writes = (async () => {
      while (running) {
        await write();
        await new Promise((next) => setTimeout(next, 20));
      }
    })();
    const all = Promise.all([...readers, writes]);
    all.catch(() => {
      running = false;
    });
    try {
      await fault();
    } finally {
      running = false;
    }
    await all;
    return reads;
  }

  const seconds = (many: number) => new Promise<void>((next) => setTimeout(next, many * 1000));
  async function isRead(url: string): Promise<boolean> {
    const moment = await numberFrom(url, 'SELECT extract(epoch FROM clock_timestamp())');
    for (let at = 0; at < 10; at += 1) await read();
    return (await readersSince(url, moment)) > 0;
  }

  test(
    'replicas answer',
    async () => {
      for (const url of servers.replicaUrls) await eventually('the replica is read', () => isRead(url));
    },
    2 * MINUTES,
  );

  test(
    'a replica that lags is not asked for what it does not know yet, and is taken back once it does',
    async () => {
      const [lagging, other] = servers.replicaUrls as [string, string];
      await execute(lagging, 'SELECT pg_wal_replay_pause()');
      await write();
      for (let at = 0; at < 20; at += 1) expect(await read()).toEqual({ status: 200, turn });
      expect(await isRead(lagging)).toBe(false);
      await eventually('the other replica is read', () => isRead(other));
      await execute(lagging, 'SELECT pg_wal_replay_resume()');
      await eventually('the replica is read again', () => isRead(lagging));
    },
    2 * MINUTES,
  );

  test(
    'a replica that stops costs no answer, and is taken back when it returns',
    async () => {
      const replica = servers.replicas[0]!;
      const reads = await underLoad(async () => {
        await seconds(1);
        await replica.restart();
        await seconds(1);
      });
      expect(reads.filter(({ status }) => status !== 200)).toEqual([]);
      await eventually('the replica is read again', () => isRead(servers.replicaUrls[0]!));
    },
    2 * MINUTES,
  );

  test(
    'a replica that hangs costs no answer, and is taken back when it goes on',
    async () => {
      const replica = servers.replicas[1]!;
      const reads = await underLoad(async () => {
        await seconds(1);
        replica.pause();
        await seconds(6);
        replica.resume();
      });
      expect(reads.filter(({ status }) => status !== 200)).toEqual([]);
      await eventually('the replica is read again', () => isRead(servers.replicaUrls[1]!));
    },
    2 * MINUTES,
  );

  test(
    'while the primary restarts, answers are right or say that they cannot be had; no write is lost',
    async () => {
      const reads = await underLoad(async () => {
        await seconds(1);
        await servers.primary.restart();
        await eventually('the server answers again', async () => (await read()).status === 200);
        await seconds(1);
      });
      expect(reads.some(({ status }) => status === 200)).toBe(true);
      expect(await read()).toEqual({ status: 200, turn });
      for (const url of servers.replicaUrls) await eventually('the replica is read again', () => isRead(url));
    },
    2 * MINUTES,
  );

  test(
    'a primary that hangs is told about in time, and used again when it goes on',
    async () => {
      servers.primary.pause();
      try {
        const begun = Date.now();
        const writing = writeLedger(writer, turn + 1).then(
          () => null,
          (error: unknown) => error,
        );
        const [one, two] = await Promise.all([read(), read()]);
        expect([one.status, two.status]).toEqual([503, 503]);
        expect(isUnavailable(await writing)).toBe(true);
        expect(Date.now() - begun).toBeLessThan(BOUND_MS);
        expect((await fetch(`${address}/healthz`)).status).toBe(503);
      } finally {
        servers.primary.resume();
      }
      await eventually('the server answers again', async () => (await read()).status === 200);
      await write();
      expect(await read()).toEqual({ status: 200, turn });
    },
    2 * MINUTES,
  );
});
