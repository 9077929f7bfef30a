import { generate } from '../../src/generate/generate';
import { Connection, type ConnectionArguments } from '../../src/graph/query/connection';
import { GraphSession } from '../../src/graph/query/session';
import { quoteTable } from '../../src/graph/quote/quote.table';
import type { Engine } from '../../src/store/engine';
import { recordStatements, type Statement } from '../support/recording';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';

jest.setTimeout(180_000);

/** A walk over the whole table. */
const READS_ALL = /Seq Scan on quote|\bSCAN [ct]\b/;

/** Enough rows that an engine would rather walk an index than read and sort them all. */
const QUOTES = 4_000;
const OFFICIALS = { speaker: { isOfficial: { eq: true }, country: { code: { eq: 'IR' } } } };
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
  async function plansOf(args: ConnectionArguments, also: (connection: Connection<never>) => Promise<unknown> = () => Promise.resolve()): Promise<string> {
    const { database, take } = recordStatements(test.database);
    const connection = new Connection(new GraphSession(database.reader), quoteTable, args);
    await connection.page();
    await also(connection as unknown as Connection<never>);
    const plans = await Promise.all(take().map((statement) => planOf(test, engine, statement)));
    return plans.join('\n');
  }

  async function cursorBehind(args: ConnectionArguments): Promise<string> {
    const connection = new Connection(new GraphSession(test.database.reader), quoteTable, args);
    const { rows } = await connection.page();
    return connection.cursor(rows[rows.length - 1]!);
  }

  it.each([['by code', OFFICIALS], ['by demonym', BY_DEMONYM]])('the newest quotes by officials of a country, %s, are a walk along one index', async (_by, filter) => {
    const after = await cursorBehind({ filter, first: 5 });
    for (const args of [{ filter, first: 20 }, { filter, first: 20, after }, { filter, last: 20, before: after }]) {
      const plan = await plansOf(args);
      // PostgreSQL weighs the two by how many there are; neither reads more than it answers from.
      expect(plan).toMatch(engine === 'sqlite' ? /quote_speaker_country_newest/ : /quote_(speaker_country|said)_newest/);
      expect(plan).not.toMatch(READS_ALL);
    }
  });

  it('how many they are is counted in the index', async () => {
    const plan = await plansOf({ filter: OFFICIALS, first: 1 }, (connection) => connection.totalCount());
    expect(plan).not.toMatch(READS_ALL);
  });

  it.each([['SAID_DESC', 'quote_said_newest'], ['SAID_ASC', 'quote_said_oldest'], ['CONFIDENCE_DESC', 'quote_confidence'], ['POSITION_ASC', 'quote_article']])(
    'a page in the middle of %s begins by a jump into the index', async (order, index) => {
      const after = await cursorBehind({ orderBy: [order], first: 100 });
      const plan = await plansOf({ orderBy: [order], first: 20, after });
      expect(plan).toContain(index);
      expect(plan).toMatch(engine === 'sqlite' ? /SEARCH [ct] USING (COVERING )?INDEX/ : /Index Cond/);
      expect(plan).not.toMatch(engine === 'sqlite' ? READS_ALL : /Seq Scan|Sort/);
    });
});

async function planOf({ database: { reader } }: TestDatabase, engine: Engine, { sql, parameters }: Statement): Promise<string> {
  const rows = await reader.query<Record<string, unknown>>(`${engine === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN'} ${sql}`, parameters);
  return rows.map((row) => String(row[engine === 'sqlite' ? 'detail' : 'QUERY PLAN'])).join('\n');
}
