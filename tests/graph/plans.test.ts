import { stemOf } from '../../src/text/stem';
import { generate } from '../../src/generate/generate';
import { Connection, type ConnectionArguments } from '../../src/graph/query/connection';
import { orderOf } from '../../src/graph/query/order';
import { loadPages } from '../../src/graph/query/page';
import { windowOf } from '../../src/graph/query/selection';
import { GraphSession } from '../../src/graph/query/session';
import { quoteTable } from '../../src/graph/quote/quote.table';
import type { Reader } from '../../src/store/database';
import type { Engine } from '../../src/store/engine';
import { recordStatements, type Statement } from '../support/recording';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';

jest.setTimeout(180_000);

/** A walk over the whole table. */
const READS_ALL = /Seq Scan on quote|\bSCAN [ct]\b/;

/** Enough rows that an engine would rather walk an index than read and sort them all. */
const QUOTES = 4_000;
const OFFICIALS = { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } };
const BY_DEMONYM_OF_SEVERAL = { speaker: { isOfficial: { eq: true }, country: { demonym: { eq: 'American' } } } };
const BY_DEMONYM = { speaker: { isOfficial: { eq: true }, country: { demonym: { eq: 'Iranian' } } } };

describe.each(ENGINES)('on %s', (engine) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await emptyDatabase(engine);
    await generate(test.database, { quotes: QUOTES, seed: 3 });
    // PostgreSQL gathers its figures of the tables by itself; SQLite plans without any.
    if (engine === 'postgres') await test.database.write((transaction) => transaction.execute('ANALYZE'));
  });
  afterAll(() => test.close());

  /** The plans of the statements that a page of quotes takes. */
  async function plansOf(
    args: ConnectionArguments,
    also: (connection: Connection<never>) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<string> {
    const { database, take } = recordStatements(test.database);
    const connection = new Connection(new GraphSession(database.reader), quoteTable, args);
    await connection.page();
    await also(connection as unknown as Connection<never>);
    const plans = await Promise.all(take().map((statement) => planOf(test, engine, statement)));
    return plans.join('\n');
  }

  /** The plans of statements that PostgreSQL keeps, made without knowing the values that come. */
  function keptPlansOf(work: (session: GraphSession) => Promise<unknown>): Promise<string> {
    const kept: Statement[] = [];
    return test.database.write(async (transaction) => {
      const reader: Reader = {
        dialect: transaction.dialect,
        query: (sql, parameters = [], plan = 'generic') => {
          if (plan === 'generic') kept.push({ sql, parameters });
          return transaction.query(sql, parameters);
        },
      };
      await work(new GraphSession(reader));
      await transaction.execute('SET LOCAL plan_cache_mode = force_generic_plan');
      const plans: string[] = [];
      for (const { sql, parameters } of kept) {
        await transaction.execute(`PREPARE kept AS ${sql}`);
        const values = parameters
          .map((value) => (Array.isArray(value) ? `'{${value.join(',')}}'` : `'${String(value)}'`))
          .join(', ');
        const rows = await transaction.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN EXECUTE kept${values === '' ? '' : `(${values})`}`,
        );
        plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
        await transaction.execute('DEALLOCATE kept');
      }
      return plans.join('\n');
    });
  }

  async function cursorBehind(args: ConnectionArguments): Promise<string> {
    const connection = new Connection(new GraphSession(test.database.reader), quoteTable, args);
    const { rows } = await connection.page();
    return connection.cursor(rows[rows.length - 1]!);
  }

  it.each([
    ['by code', OFFICIALS],
    ['by demonym', BY_DEMONYM],
  ])('the newest quotes by officials of a country, %s, are a walk along one index', async (_by, filter) => {
    const after = await cursorBehind({ filter, first: 5 });
    for (const args of [
      { filter, first: 20 },
      { filter, first: 20, after },
      { filter, last: 20, before: after },
    ]) {
      const plan = await plansOf(args);
      // PostgreSQL weighs the two by how many there are; neither reads more than it answers from.
      expect(plan).toMatch(
        engine === 'sqlite' ? /quote_speaker_country_newest/ : /quote_(speaker_country|said)_newest/,
      );
      expect(plan).not.toMatch(READS_ALL);
    }
  });

  it('how many they are is counted in the index', async () => {
    const plan = await plansOf({ filter: OFFICIALS, first: 1 }, (connection) => connection.totalCount());
    expect(plan).not.toMatch(READS_ALL);
  });

  it.each([
    ['SAID_DESC', 'quote_said_newest'],
    ['SAID_ASC', 'quote_said_oldest'],
    ['CONFIDENCE_DESC', 'quote_confidence'],
    ['POSITION_ASC', 'quote_article'],
  ])('a page in the middle of %s begins by a jump into the index', async (order, index) => {
    const after = await cursorBehind({ orderBy: [order], first: 100 });
    const plan = await plansOf({ orderBy: [order], first: 20, after });
    expect(plan).toContain(index);
    expect(plan).toMatch(engine === 'sqlite' ? /SEARCH [ct] USING (COVERING )?INDEX/ : /Index Cond/);
    expect(plan).not.toMatch(engine === 'sqlite' ? READS_ALL : /Seq Scan|Sort/);
  });

  it('a search reads its matches or walks to them, by how many there are, and finds the same', async () => {
    const numbers = await Promise.all(
      ['the', 'of', 'copper', 'approved', 'minister', 'regional', 'nowhere'].map(async (word) => {
        const filter = { text: { matches: word } };
        const ids = await newestMatching(test, word);
        const pageOf = async (args: ConnectionArguments) => {
          const connection = new Connection(new GraphSession(test.database.reader), quoteTable, { filter, ...args });
          return { connection, rows: (await connection.page()).rows };
        };
        const { connection, rows } = await pageOf({ first: 10 });
        expect(rows.map(({ id }) => id)).toEqual(ids.slice(0, 10));
        if (rows.length < 10) return ids.length;
        const next = await pageOf({ first: 10, after: connection.cursor(rows[9]!) });
        expect(next.rows.map(({ id }) => id)).toEqual(ids.slice(10, 20));
        const last = await pageOf({ last: 10 });
        expect(last.rows.map(({ id }) => id)).toEqual(ids.slice(-10));
        return ids.length;
      }),
    );
    // Words on both sides of where the way changes, or this shows nothing.
    expect(numbers.some((number) => number > 0 && number < Math.sqrt(QUOTES))).toBe(true);
    expect(numbers.some((number) => number > Math.sqrt(QUOTES))).toBe(true);
    if (engine === 'postgres') {
      const [rare, common] = [
        await plansOf({ filter: { text: { matches: 'nowhere' } }, first: 10 }),
        await plansOf({ filter: { text: { matches: 'the' } }, first: 10 }),
      ];
      expect(rare).not.toContain('quote_search_newest');
      expect(common).toContain('quote_search_newest');
      // Of the quotes themselves, those are read that are shown.
      expect(rare).not.toMatch(/ on quote /);
      expect(common.match(/\S+ on quote .*/g)).toEqual([expect.stringMatching(/^quote_pkey on quote t /)]);
      return;
    }
    const plan = await plansOf({ filter: { text: { matches: 'minister' } }, first: 10 });
    expect(plan).toMatch(/SEARCH c USING INTEGER PRIMARY KEY/);
    expect(plan).toMatch(/SCAN c USING COVERING INDEX quote_said_newest/);
  });

  it('facets of a country are counted in the index alone', async () => {
    const filter = { speaker: { country: { code: { eq: 'IR' } } }, said: { before: '2020' } };
    const plan = await plansOf({ filter, first: 1 }, (connection) =>
      Promise.all(['KIND', 'SPEAKER'].map((facet) => connection.facet(facet, 10))),
    );
    expect(plan).toMatch(
      engine === 'sqlite'
        ? /SEARCH t USING COVERING INDEX quote_speaker_country_newest/
        : /quote_speaker_country_newest/,
    );
    expect(plan).not.toMatch(READS_ALL);
  });

  it.each([
    ['what is wanted', { cursors: false }, ['text']],
    ['what its cursors are made of, where they are wanted', { cursors: true }, ['id', 'saidLatest', 'text']],
  ])('a page brings %s', async (_what, wanted, properties) => {
    const order = orderOf(quoteTable, null);
    const requested = { name: 'text', properties: ['text'], joined: [], neighbours: false, ...wanted };
    const [page] = await loadPages(
      test.database.reader,
      { table: quoteTable, scope: null, filter: undefined, order, requested },
      windowOf(order, { first: 1 }),
      [0],
    );
    expect(Object.keys(page!.rows[0]!).sort()).toEqual(properties);
  });

  if (engine === 'sqlite') return;

  it('plans that are kept walk the same indexes, whatever values come', async () => {
    const of = (args: ConnectionArguments) => (session: GraphSession) =>
      new Connection(session, quoteTable, args).page();
    const before = { ...OFFICIALS, said: { before: '2020' } };
    const after = await cursorBehind({ first: 5 });
    expect(await keptPlansOf(of({ filter: before, first: 20 }))).toMatch(
      /^Limit.*\n *-> *Index Scan Backward using quote_speaker_country_newest/,
    );
    expect(await keptPlansOf(of({ first: 20, after }))).toMatch(
      /^Limit.*\n *-> *Index Scan Backward using quote_said_newest/,
    );
    const counted = await keptPlansOf(async (session) => {
      const connection = new Connection(session, quoteTable, { filter: before });
      await connection.totalCount();
      for (const facet of ['SPEAKER', 'KIND']) await connection.facet(facet, 10);
    });
    expect(counted.match(/using quote_speaker_country_newest|on quote_speaker_country_newest/g)).toHaveLength(3);
    expect(counted).not.toMatch(READS_ALL);
  });

  it.each([
    ['a text and more', { text: { matches: 'minister' }, kind: { eq: 'DIRECT' } }],
    ['a country whose officials or not', { speaker: { country: { code: { eq: 'IR' } } } }],
    ['several countries', BY_DEMONYM_OF_SEVERAL],
    ['a kind', { kind: { eq: 'DIRECT' } }],
    ['what is not', { not: OFFICIALS }],
  ])('no plan is kept for pages whose best way hangs on the values: %s', async (_name, filter) => {
    expect(await keptPlansOf((session) => new Connection(session, quoteTable, { filter, first: 20 }).page())).toBe('');
  });

  it('of a page of what a search finds, the plan is kept that reads the quotes, not that of the search', async () => {
    const plan = await keptPlansOf((session) =>
      new Connection(session, quoteTable, { filter: { text: { matches: 'minister' } }, first: 20 }).page(),
    );
    expect(plan).toContain('Index Scan using quote_pkey on quote t');
    expect(plan).not.toContain('quote_search');
  });
});

/** The newest quotes that match, read by hand. */
async function newestMatching({ database: { reader } }: TestDatabase, word: string): Promise<number[]> {
  const { dialect } = reader;
  const parameter = dialect.searchParameter([[{ words: [stemOf(word)], prefix: false }]]);
  const rows = await reader.query<{ id: number }>(
    `SELECT id FROM quote WHERE id IN (${dialect.matching('quote_search', dialect.placeholder(1))}) ORDER BY said_latest DESC, id DESC`,
    [parameter],
  );
  return rows.map(({ id }) => id);
}

async function planOf(
  { database: { reader } }: TestDatabase,
  engine: Engine,
  { sql, parameters }: Statement,
): Promise<string> {
  const rows = await reader.query<Record<string, unknown>>(
    `${engine === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN'} ${sql}`,
    parameters,
  );
  return rows.map((row) => String(row[engine === 'sqlite' ? 'detail' : 'QUERY PLAN'])).join('\n');
}
