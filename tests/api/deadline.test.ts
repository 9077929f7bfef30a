import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { createServer } from '../../src/api/server';
import { loadSeeds } from '../../src/cli/load-seeds';
import type { Database, Reader } from '../../src/store/database';
import { openDatabase } from '../../src/store/open';
import { freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import { recordStatements, type Recording } from '../support/recording';
import { NOW, seededDatabase, SEEDS } from '../support/server';
import { query } from './http';

const COUNT = '{ quotes { totalCount } }';

describe('an operation that takes too long on PostgreSQL', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let recording: Recording;
  let app: FastifyInstance;
  let server: { url: string };
  let locker: Client;

  beforeAll(async () => {
    fresh = await freshPostgresDatabase();
    database = await openDatabase({ engine: 'postgres', url: fresh.url });
    await loadSeeds(database, SEEDS, () => NOW);
    recording = recordStatements(database);
    app = await createServer(recording.database, { logLevel: 'silent', cacheBytes: 0, timeoutMs: 500 });
    server = { url: await app.listen({ host: '127.0.0.1', port: 0 }) };
    locker = new Client({ connectionString: fresh.url });
    await locker.connect();
  }, 120_000);
  afterAll(async () => {
    await locker.end();
    await app.close();
    await database.close();
    await fresh.drop();
  });
  beforeEach(async () => {
    await locker.query('BEGIN');
    await locker.query('LOCK TABLE quote IN ACCESS EXCLUSIVE MODE');
    recording.take();
  });
  afterEach(() => locker.query('ROLLBACK'));

  async function waiting(): Promise<number> {
    const { rows } = await locker.query<{ n: number }>(
      "SELECT COUNT(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return rows[0]!.n;
  }

  async function until(count: number): Promise<void> {
    while ((await waiting()) !== count) await new Promise((next) => setTimeout(next, 20));
  }

  it('is answered TIMEOUT, its statement is cancelled on the server, and it is not tried again', async () => {
    for (let time = 0; time < 4; time += 1) {
      const { status, body } = await query(server, COUNT);
      expect([status, body.errors![0]!.extensions]).toEqual([504, { code: 'TIMEOUT' }]);
      expect('data' in body).toBe(false);
      await until(0);
      expect(recording.take()).toHaveLength(1);
    }
  });

  it('ends with its client', async () => {
    const client = new AbortController();
    const answer = fetch(`${server.url}/graphql?query=${encodeURIComponent(COUNT)}`, { signal: client.signal });
    answer.catch(() => undefined);
    await until(1);
    client.abort();
    await until(0);
    await expect(answer).rejects.toThrow();
  });

  it('leaves the connection usable for others', async () => {
    expect((await query(server, COUNT)).status).toBe(504);
    await locker.query('ROLLBACK');
    const answers = await Promise.all(Array.from({ length: 20 }, () => query(server, COUNT)));
    for (const { status, body } of answers) expect([status, body.errors]).toEqual([200, undefined]);
    await locker.query('BEGIN');
  });
});

it('on SQLite, no statement begins after the deadline', async () => {
  const seeded = await seededDatabase('sqlite');
  const slow = (reader: Reader): Reader => ({
    dialect: reader.dialect,
    query: async (...asked) => {
      await new Promise((next) => setTimeout(next, 300));
      return reader.query(...asked);
    },
  });
  const current = async () => {
    const now = await seeded.database.current();
    return { ...now, reader: slow(now.reader) };
  };
  const recording = recordStatements({ ...seeded.database, current });
  const app = await createServer(recording.database, { logLevel: 'silent', cacheBytes: 0, timeoutMs: 100 });
  const server = { url: await app.listen({ host: '127.0.0.1', port: 0 }) };
  for (let time = 0; time < 4; time += 1) {
    const { status, body } = await query(server, '{ quotes { nodes { speaker { quotes { nodes { text } } } } } }');
    expect([status, body.errors![0]!.extensions.code]).toEqual([504, 'TIMEOUT']);
    expect(recording.take()).toHaveLength(1);
  }
  await app.close();
  await seeded.close();
});
