import { stemOf } from '../../src/text/stem';
import { generate } from '../../src/generate/generate';
import { SEARCH_TABLES } from '../../src/store/migrations/1750000000000-knowledge-graph';
import type { Database } from '../../src/store/database';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';
import { hashesOfTables } from './tables';

jest.setTimeout(120_000);

const PLAN = { quotes: 700, seed: 7, articlesPerTransaction: 20 };

const opened: TestDatabase[] = [];

async function empty(engine: (typeof ENGINES)[number]): Promise<Database> {
  const test = await emptyDatabase(engine);
  opened.push(test);
  return test.database;
}

afterEach(async () => {
  for (const test of opened.splice(0)) await test.close();
});

it('the same seed gives the same graph, whatever the engine', async () => {
  const graphs = [];
  for (const engine of [...ENGINES, 'sqlite'] as const) {
    const database = await empty(engine);
    expect(await generate(database, PLAN)).toMatchObject({ quotes: 700 });
    graphs.push({
      tables: await hashesOfTables(database),
      found: await idsFound(database, ['the', 'government', 'minister']),
    });
  }
  expect(graphs[1]).toEqual(graphs[0]);
  expect(graphs[2]).toEqual(graphs[0]);
  expect(graphs[0]!.found['quote_search the']!.length).toBeGreaterThan(100);
});

it('another seed gives another graph', async () => {
  const [one, other] = [await empty('sqlite'), await empty('sqlite')];
  await generate(one, PLAN);
  await generate(other, { ...PLAN, seed: 8 });
  const [tables, others] = [await hashesOfTables(one), await hashesOfTables(other)];
  expect(
    Object.keys(tables)
      .filter((table) => tables[table] === others[table])
      .sort(),
  ).toEqual(
    Object.keys(tables)
      .filter(
        (table) => (table.startsWith('country') && table !== 'country_mention') || tables[table]!.startsWith('0 rows'),
      )
      .sort(),
  );
});

describe.each(ENGINES)('%s', (engine) => {
  it('an interrupted run leaves whole transactions, and started again it ends with the same graph', async () => {
    const [whole, interrupted] = [await empty(engine), await empty(engine)];
    await generate(whole, PLAN);
    const stop = new AbortController();
    const first = await generate(interrupted, {
      ...PLAN,
      signal: stop.signal,
      onProgress: ({ articles }) => {
        if (articles >= 40) stop.abort();
      },
    });
    expect(first).toMatchObject({ articles: 40, changed: 40 });
    expect(await count(interrupted, 'quote')).toBe(first.quotes);
    const second = await generate(interrupted, PLAN);
    expect(second.changed).toBe(second.articles - 40);
    expect(await hashesOfTables(interrupted)).toEqual(await hashesOfTables(whole));
  });

  it('a transaction that fails leaves nothing behind', async () => {
    const [whole, database] = [await empty(engine), await empty(engine)];
    await generate(whole, PLAN);
    let writes = 0;
    const failing: Database = Object.create(database, {
      write: {
        value: (work: Parameters<Database['write']>[0]) =>
          database.write(async (transaction) => {
            const result = await work(transaction);
            writes += 1;
            if (writes === 3) throw new Error('the machine went down');
            return result;
          }),
      },
    }) as Database;
    await expect(generate(failing, PLAN)).rejects.toThrow('the machine went down');
    expect(await count(database, 'article')).toBe(20);
    await generate(database, PLAN);
    expect(await hashesOfTables(database)).toEqual(await hashesOfTables(whole));
  });
});

async function count({ reader }: Database, table: string): Promise<number> {
  return Number((await reader.query<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
}

/** What each search index finds for a word. */
async function idsFound({ reader }: Database, words: readonly string[]): Promise<Record<string, number[]>> {
  const found: Record<string, number[]> = {};
  for (const table of SEARCH_TABLES) {
    for (const word of words) {
      const parameter = reader.dialect.searchParameter([[{ words: [stemOf(word)], prefix: false }]]);
      const rows = await reader.query<Record<string, number>>(
        reader.dialect.matching(table, reader.dialect.placeholder(1)),
        [parameter],
      );
      found[`${table} ${word}`] = rows.map((row) => Object.values(row)[0]!).sort((a, b) => a - b);
    }
  }
  return found;
}
