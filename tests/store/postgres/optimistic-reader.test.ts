import type { FastifyInstance } from 'fastify';
import { createServer } from '../../../src/api/server';
import { record } from '../../../src/record/record';
import type { CurrentReader, Reader } from '../../../src/store/database';
import { OptimisticReader } from '../../../src/store/postgres/optimistic-reader';
import { findingsOf } from '../../support/findings';
import { NOW, seededDatabase, type TestDatabase } from '../../support/server';

const LISTED =
  'query Listed($slug: String!) { quotes(filter: { not: { slug: { eq: $slug } } }) { nodes { slug } } revision { number } }';
const QUOTE = 'query Quote($slug: String!) { quote(slug: $slug) { text speaker { name } article { headline } } }';

interface Listed {
  revision: { number: number };
  quotes: { nodes: { slug: string }[] };
}

const news = (slug: string, name: string) =>
  findingsOf({
    slug,
    headline: slug,
    speakers: [{ key: 'ada', name }],
    quotes: [{ key: slug, text: `Words of ${slug}`, speaker: 'ada' }],
  });

describe('optimistic reads, on PostgreSQL', () => {
  let held: TestDatabase;
  const write = (slug: string) =>
    held.database.write((transaction) => record(transaction, [news(slug, 'Ada')], { summary: slug, now: NOW }));

  beforeEach(async () => {
    held = await seededDatabase('postgres');
  }, 60_000);
  afterEach(() => held.close());

  const one = ({ reader }: CurrentReader) => reader.query('SELECT 1 AS one');
  const none = ({ reader }: CurrentReader) => reader.query('SELECT 1 AS one WHERE FALSE');

  test('is confirmed or refuted by the statements that read', async () => {
    const reader = new OptimisticReader(held.database.reader, await held.database.state());
    expect(reader.isConfirmed()).toBeUndefined();
    expect(await reader.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(reader.isConfirmed()).toBe(true);
    await write('later');
    await reader.query('SELECT 1 AS one');
    expect(reader.isConfirmed()).toBe(false);
  });

  test.each([
    ['gives no row', 'SELECT 1 AS one WHERE FALSE'],
    ['is of another form', 'WITH a AS (SELECT 1 AS one) SELECT one FROM a'],
  ])('is open where a statement %s, and then asked for', async (_what, statement) => {
    const state = await held.database.state();
    const reader = new OptimisticReader(held.database.reader, state);
    await reader.query('SELECT 1 AS one');
    await reader.query(statement);
    expect(reader.isConfirmed()).toBeUndefined();
    const [still, over] = [await held.database.current(state), await held.database.current(state)];
    for (const current of [still, over]) await current.reader.query(statement);
    expect(await still.isStillCurrent()).toBe(true);
    await write('later');
    expect(await over.isStillCurrent()).toBe(false);
  });

  test('is refuted though what was read first was of it', async () => {
    const current = await held.database.current(await held.database.state());
    await one(current);
    await write('later');
    await none(current);
    expect(await current.isStillCurrent()).toBe(false);
  });
});

describe('repeated queries, on PostgreSQL', () => {
  let held: TestDatabase;
  let app: FastifyInstance;
  let questions = 0;
  let betweenStatements: (() => Promise<unknown>) | undefined;

  /** Lets something happen, once, before the second statement of an operation. */
  const interrupted = (reader: Reader): Reader => {
    let statements = 0;
    return {
      dialect: reader.dialect,
      query: async (...statement) => {
        statements += 1;
        const happens = statements === 2 ? betweenStatements : undefined;
        if (happens) betweenStatements = undefined;
        await happens?.();
        return reader.query(...statement);
      },
    };
  };

  beforeEach(async () => {
    held = await seededDatabase('postgres');
    const { database } = held;
    app = await createServer(
      {
        ...database,
        state: (isUrgent) => {
          questions += 1;
          return database.state(isUrgent);
        },
        current: async (state) => {
          const current = await database.current(state);
          return { ...current, reader: interrupted(current.reader) };
        },
      },
      { logLevel: 'silent', cacheBytes: 0 },
    );
  }, 60_000);
  afterEach(async () => {
    await app.close();
    await held.close();
  });

  const ask = async (query: string, slug: string) => {
    const { json } = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: { query, variables: { slug } },
    });
    return json<{ data: Record<string, unknown>; errors?: unknown }>();
  };
  const write = (slug: string, name: string) =>
    held.database.write((transaction) => record(transaction, [news(slug, name)], { summary: slug, now: NOW }));

  test('ask for no state, and show each write that was acknowledged before they came', async () => {
    await write('first', 'Ada');
    for (let times = 0; times < 3; times += 1) await ask(QUOTE, 'first');
    questions = 0;
    const shown = { text: 'Words of first', speaker: { name: 'Ada' }, article: { headline: 'first' } };
    expect((await ask(QUOTE, 'first')).data).toEqual({ quote: shown });
    expect(questions).toBe(0);
    for (const slug of ['second', 'third']) {
      await write(slug, 'Ada');
      expect((await ask(QUOTE, slug)).data).toMatchObject({ quote: { text: `Words of ${slug}` } });
      expect((await ask(QUOTE, `${slug}-and-none`)).data).toEqual({ quote: null });
    }
  });

  test('show one revision, though a write comes between their statements', async () => {
    for (let times = 0; times < 4; times += 1) await ask(LISTED, 'none');
    const before = (await ask(LISTED, 'none')).data as unknown as Listed;
    betweenStatements = () => write('second', 'Ada');
    const after = (await ask(LISTED, 'none')).data as unknown as Listed;
    expect([after.revision.number, after.quotes.nodes.length]).toEqual([
      before.revision.number + 1,
      before.quotes.nodes.length + 1,
    ]);
  });
});
