import { createServer } from '../../src/api/server';
import type { Database, Reader } from '../../src/store/database';
import { isUnavailable } from '../../src/store/engines';
import { nextRevision } from '../../src/record/revision';
import { freshPostgresDatabase, type FreshDatabase } from '../support/postgres';
import { execute } from '../support/postgres-server';
import { NOW } from '../support/server';
import { openDatabase } from '../../src/store/open';

/** Ends every connection to the database but the one that asks for it. */
const TERMINATE =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';

describe('connections that the server ends', () => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshPostgresDatabase();
    database = await openDatabase({ engine: 'postgres', url: fresh.url, replicaUrls: [fresh.url] });
    await mark('first');
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  const mark = (summary: string) => database.write((transaction) => nextRevision(transaction, { summary, now: NOW }));
  const terminate = async () => {
    await execute(fresh.url, TERMINATE);
    // What a server's end tells comes as an event of each connection.
    await new Promise((next) => setTimeout(next, 200));
  };
  const gone = async (promise: Promise<unknown>) =>
    isUnavailable(
      await promise.then(
        () => null,
        (error: unknown) => error,
      ),
    );

  test('while nobody uses them are replaced', async () => {
    await Promise.all([
      database.state(),
      database.current(),
      database.reader.query('SELECT 1'),
      database.snapshot(async () => 1),
    ]);
    await terminate();
    expect(await database.state()).toBe(`1 ${NOW.toISOString()}`);
    expect(await database.reader.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await database.snapshot(async ({ reader }) => reader.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });

  test('between the statements of a snapshot are told to whoever reads, and harm nobody else', async () => {
    let hasFailed: boolean | undefined;
    const reading = database.snapshot(async (current) => {
      await terminate();
      await current.reader.query('SELECT 1').catch(() => undefined);
      hasFailed = current.hasFailed();
      return 'half';
    });
    expect([await gone(reading), hasFailed]).toEqual([true, true]);
    expect(await database.snapshot(async ({ state }) => state)).toBe(`1 ${NOW.toISOString()}`);
  });

  test('in the middle of a write undo all of it', async () => {
    const writing = database.write(async (transaction) => {
      await nextRevision(transaction, { summary: 'never', now: NOW });
      await terminate();
      await transaction.query('SELECT 1');
    });
    expect(await gone(writing)).toBe(true);
    expect(await mark('second')).toBe(2);
    expect(await database.reader.query('SELECT number, summary FROM revision ORDER BY number')).toEqual([
      { number: 1, summary: 'first' },
      { number: 2, summary: 'second' },
    ]);
  });

  test('that cannot be made to a replica leave it out', async () => {
    const alone = await openDatabase({
      engine: 'postgres',
      url: fresh.url,
      replicaUrls: ['postgres://nobody@127.0.0.1:1/nothing'],
    });
    for (let times = 0; times < 3; times += 1) {
      const { state, reader, isStillCurrent } = await alone.current();
      expect([state, await reader.query('SELECT 1 AS one'), await isStillCurrent()]).toEqual([
        await database.state(),
        [{ one: 1 }],
        true,
      ]);
    }
    await alone.close();
  });

  test('while an operation reads send it to another reader', async () => {
    await database.current();
    const current = await database.current();
    await terminate();
    expect(await current.isStillCurrent()).toBe(true);
    const slow = current.reader.query('SELECT pg_sleep(20)');
    await new Promise((next) => setTimeout(next, 300));
    await execute(fresh.url, TERMINATE);
    expect(await gone(slow)).toBe(true);
    expect([current.hasFailed(), await current.isStillCurrent()]).toEqual([true, false]);
    expect(await (await database.current()).reader.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('in the middle of a mutation or of a query make no half answer, and tell when to try again', async () => {
    const goneFor = (reader: Reader): Reader => ({
      dialect: reader.dialect,
      query: (sql, parameters) =>
        sql.includes('FROM country')
          ? Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }))
          : reader.query(sql, parameters),
    });
    const app = await createServer(
      {
        ...database,
        current: async () => {
          const current = await database.current();
          return { ...current, reader: goneFor(current.reader) };
        },
        write: (work) =>
          database.write(async (transaction) => {
            await terminate();
            return work(transaction);
          }),
      },
      { logLevel: 'silent', tokens: { editor: 'token-of-an-editor' } },
    );
    const ask = (query: string) =>
      app.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query },
        headers: { authorization: 'Bearer token-of-an-editor' },
      });
    const answers = [
      await ask('{ revision { number } country(code: "IR") { name } }'),
      await ask(
        'mutation { ingestArticle(input: { content: "Nothing was said.\\n\\nBy nobody." }) { article { id } } }',
      ),
    ];
    await app.close();
    for (const { statusCode, headers, body } of answers) {
      const { data, errors } = JSON.parse(body) as { data?: object | null; errors: { extensions: object }[] };
      expect([
        statusCode,
        headers['retry-after'],
        headers['cache-control'],
        data ?? null,
        errors.map(({ extensions }) => extensions),
      ]).toEqual([503, '1', 'no-store', null, [{ code: 'SERVICE_UNAVAILABLE' }]]);
    }
  }, 60_000);
});
