import { emptyDatabase, type TestDatabase } from '../support/server';

/** Statements run one after the other, so that the pool gives the same connection each time. */
describe('statements that PostgreSQL keeps', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await emptyDatabase('postgres');
  });
  afterEach(() => test.close());

  async function timesRun(sql: string, times: number): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (let run = 0; run < times; run += 1) answers.push(await test.database.reader.query(sql));
    return answers;
  }

  async function kept(): Promise<string[]> {
    const rows = await test.database.reader.query<{ statement: string }>(
      'SELECT statement FROM pg_prepared_statements',
      [],
      'custom',
    );
    return rows.map(({ statement }) => statement);
  }

  it('are the repeated ones, except those with custom plans', async () => {
    await timesRun('SELECT 1 AS often', 3);
    await timesRun('SELECT 2 AS once', 1);
    for (let run = 0; run < 3; run += 1) await test.database.reader.query('SELECT 3 AS weighed', [], 'custom');
    expect(await kept()).toEqual(['SELECT 1 AS often']);
  });

  it('run without, once a connection has forgotten them', async () => {
    await timesRun('SELECT 1 AS often', 3);
    await test.database.reader.query('DEALLOCATE ALL', [], 'custom');
    expect(await timesRun('SELECT 1 AS often', 2)).toEqual([[{ often: 1 }], [{ often: 1 }]]);
    expect(await kept()).toEqual([]);
  });

  it('run without, once their tables have changed', async () => {
    await timesRun('SELECT * FROM speaker_redirect', 3);
    await test.database.write((transaction) =>
      transaction.execute('ALTER TABLE speaker_redirect ADD COLUMN note TEXT'),
    );
    expect(await timesRun('SELECT * FROM speaker_redirect', 1)).toEqual([[]]);
    await timesRun('SELECT 1 AS often', 3);
    expect(await kept()).toContain('SELECT 1 AS often');
  });
});
