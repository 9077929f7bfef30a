import { findingsOf, recordAll } from '../support/findings';
import { countRows, indexFaults } from '../support/tables';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';

let test: TestDatabase;

const draft = (name: string) =>
  findingsOf({
    slug: name,
    speakers: [{ key: 'all', name: 'All' }],
    quotes: [1, 2, 3].map((at) => ({ key: null, text: `${name} ${at}`, speaker: 'all' })),
  });

const slugs = async () =>
  (await test.database.reader.query<{ slug: string }>('SELECT slug FROM article ORDER BY id')).map(({ slug }) => slug);

describe.each(ENGINES)('writes on %s', (engine) => {
  beforeEach(async () => {
    test = await emptyDatabase(engine);
    await recordAll(test.database, [draft('first')]);
  }, 120_000);
  afterEach(() => test.close());

  it('fifty at once, every third of which fails, and reads between them: what was acknowledged is there, and no more', async () => {
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      const [row] = await test.database.reader.query<{
        articles: number | string;
        quotes: number | string;
        revisions: number | string;
      }>(
        'SELECT (SELECT COUNT(*) FROM article) AS articles, (SELECT COUNT(*) FROM quote) AS quotes, (SELECT COUNT(*) FROM revision) AS revisions',
      );
      const [articles, quotes, revisions] = [row!.articles, row!.quotes, row!.revisions].map(Number);
      expect([quotes, revisions]).toEqual([articles! * 3, articles! + 1]);
      seen.push(articles!);
    };
    const names = Array.from({ length: 50 }, (_, at) => `at-once-${at}`);
    const writes = names.map((name, at) =>
      test.database
        .write(async (transaction) => {
          await read();
          await transaction.execute(
            `INSERT INTO speaker (id, slug, name, name_key, lookup_key, kind, is_official, quote_count, word_count) VALUES (${1000 + at}, '${name}', 'x', 'x', 'x', 'GROUP', FALSE, 0, 1)`,
          );
          await read();
          if (at % 3 === 0) throw new Error(`no ${name}`);
          await transaction.execute(`DELETE FROM speaker WHERE id = ${1000 + at}`);
        })
        .then(() => recordAll(test.database, [draft(name)]))
        .then(
          () => name,
          () => null,
        ),
    );
    const reads = Promise.all(Array.from({ length: 50 }, read));
    const acknowledged = (await Promise.all(writes)).filter((name) => name !== null);
    await reads;
    expect(acknowledged).toEqual(names.filter((_, at) => at % 3 !== 0));
    expect((await slugs()).sort()).toEqual(['first', ...acknowledged].sort());
    expect(await countRows(test.database)).toMatchObject({ article: 34, quote: 102, speaker: 1, revision: 35 });
    expect(await indexFaults(test.database)).toEqual([]);
    expect(seen.length).toBeGreaterThan(100);
  }, 120_000);

  it('a reader sees nothing of a write before it is committed, and all of it afterwards', async () => {
    let during: string[] | undefined;
    await test.database.write(async (transaction) => {
      await transaction.execute("UPDATE article SET slug = 'second'");
      during = await slugs();
    });
    expect(during).toEqual(['first']);
    expect(await slugs()).toEqual(['second']);
  });

  it('one that fails at its end undoes itself alone', async () => {
    const before = await countRows(test.database);
    await expect(
      test.database.write(async (transaction) => {
        await transaction.execute("UPDATE article SET slug = 'other'");
        await transaction.execute('UPDATE article SET publisher_id = 999');
        // The driver's errors are of the first test file that loads it in a process, so it is recognised by its
        // content.
      }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/foreign key/i) as unknown });
    expect(await countRows(test.database)).toEqual(before);
    expect(await slugs()).toEqual(['first']);
    await recordAll(test.database, [draft('later')]);
    expect(await slugs()).toEqual(['first', 'later']);
  });

  it('a reader writes nothing', async () => {
    if (engine === 'sqlite') await expect(test.database.reader.query('DELETE FROM article')).rejects.toBeDefined();
    await test.database.snapshot(async ({ reader }) =>
      expect(reader.query('DELETE FROM article')).rejects.toBeDefined(),
    );
    expect(await slugs()).toEqual(['first']);
  });

  it('a snapshot stays as it was, whatever is written meanwhile', async () => {
    await test.database.snapshot(async ({ reader }) => {
      const count = async () =>
        Number((await reader.query<{ n: number | string }>('SELECT COUNT(*) AS n FROM article'))[0]!.n);
      expect(await count()).toBe(1);
      await recordAll(test.database, [draft('meanwhile')]);
      expect(await count()).toBe(1);
    });
    expect(await slugs()).toEqual(['first', 'meanwhile']);
  });
});
