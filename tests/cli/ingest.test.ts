import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingestAll } from '../../src/cli/ingest';
import type { Ingested } from '../../src/cli/ingest-report';
import { recordCountries } from '../../src/record/countries';
import { sha256 } from '../../src/kernel/slug';
import type { Database } from '../../src/store/database';
import { openDatabase } from '../../src/store/open';
import { emptyDatabase, ENGINES, NOW, SEEDS, seededDatabase, type TestDatabase } from '../support/server';
import { jsonLines, runCommand, workplace, type Workplace } from './run-command';

let work: Workplace;
beforeEach(() => {
  work = workplace();
});
afterEach(() => work.remove());

function article(number: number): string {
  return `The town council of Quarnby met for the ${number}th time. “Bridge number ${number} will open soon,” Mayor Ines Tolver told Newsweek.`;
}

function lines(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) =>
    JSON.stringify({ headline: `Bridge ${from + index}`, text: article(from + index) }),
  ).join('\n');
}

async function ingested(database: Database, inputs: readonly string[]): Promise<Ingested[]> {
  await database.write((transaction) => recordCountries(transaction, NOW));
  const outcomes: Ingested[] = [];
  for await (const outcome of ingestAll(database, inputs)) outcomes.push(outcome);
  return outcomes;
}

describe.each(ENGINES)('ingesting into %s', (engine) => {
  let test: TestDatabase;
  afterEach(() => test.close());

  it('records articles with quotes, speakers and offices', async () => {
    test = await emptyDatabase(engine);
    writeFileSync(work.path('a.txt'), article(1));
    const [outcome] = await ingested(test.database, [work.path('a.txt')]);
    expect(outcome).toMatchObject({ name: work.path('a.txt'), status: 'recorded', quotes: 1, reason: null });
    const quotes = await test.database.reader.query(
      'SELECT q.text, q.method, q.extractor, s.slug AS speaker, m.role FROM quote q JOIN speaker s ON s.id = q.speaker_id JOIN membership m ON m.id = q.membership_id',
    );
    expect(quotes).toEqual([
      {
        text: 'Bridge number 1 will open soon',
        method: 'EXTRACTED',
        extractor: expect.stringMatching(/^on-record \d/) as string,
        speaker: 'ines-tolver',
        role: 'Mayor',
      },
    ]);
  });

  it('changes nothing the second time', async () => {
    test = await emptyDatabase(engine);
    writeFileSync(work.path('a.ndjson'), lines(1, 40));
    expect(
      (await ingested(test.database, [work.path('a.ndjson')])).filter(({ status }) => status === 'recorded'),
    ).toHaveLength(39);
    const count = async () =>
      (
        await test.database.reader.query(
          'SELECT (SELECT COUNT(*) FROM revision) AS r, (SELECT COUNT(*) FROM article) AS a, (SELECT COUNT(*) FROM quote) AS q, (SELECT COUNT(*) FROM speaker) AS s',
        )
      )[0];
    const before = await count();
    expect((await ingested(test.database, [work.path('a.ndjson')])).every(({ status }) => status === 'unchanged')).toBe(
      true,
    );
    expect(await count()).toEqual(before);
  });

  it('takes a text twice in one batch once', async () => {
    test = await emptyDatabase(engine);
    writeFileSync(work.path('a.ndjson'), `${lines(1, 2)}\n${lines(1, 2)}`);
    const outcomes = await ingested(test.database, [work.path('a.ndjson')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['recorded', 'unchanged']);
    expect(outcomes[1]!.slug).toBe(outcomes[0]!.slug);
  });

  it('leaves a curated document as the curator wrote it', async () => {
    test = await seededDatabase(engine);
    copyFileSync(join(SEEDS, 'iran-syria-defense-deal', 'document.txt'), work.path('a.txt'));
    expect(await ingested(test.database, [work.path('a.txt')])).toMatchObject([
      { status: 'unchanged', slug: 'iran-syria-defense-deal' },
    ]);
    expect(await test.database.reader.query("SELECT slug FROM quote WHERE method = 'EXTRACTED'")).toEqual([]);
  });

  it('links to the speakers whom the graph knows', async () => {
    test = await seededDatabase(engine);
    writeFileSync(
      work.path('a.txt'),
      'The talks in Quarnby ended late. “The bridge will open soon,” Syrian Defense Minister Ayoub said, and Pentagon spokesperson Ines Tolver said the same.',
    );
    await ingested(test.database, [work.path('a.txt')]);
    const quotes = await test.database.reader.query<{ speaker: string }>(
      "SELECT s.slug AS speaker FROM quote q JOIN speaker s ON s.id = q.speaker_id WHERE q.method = 'EXTRACTED' ORDER BY q.id",
    );
    expect(quotes.map(({ speaker }) => speaker)).toContain('ali-ayoub');
    expect(
      await test.database.reader.query(
        "SELECT o.slug FROM membership m JOIN speaker s ON s.id = m.speaker_id JOIN speaker o ON o.id = m.organization_id WHERE s.slug = 'ines-tolver'",
      ),
    ).toEqual([{ slug: 'pentagon' }]);
  });

  it('tells which failed and why, and goes on', async () => {
    test = await emptyDatabase(engine);
    mkdirSync(work.path('in'));
    writeFileSync(work.path('in/1.txt'), article(1));
    writeFileSync(work.path('in/2.txt'), '');
    writeFileSync(work.path('in/3.txt'), article(3));
    const outcomes = await ingested(test.database, [work.path('in'), work.path('missing.txt')]);
    expect(outcomes.filter(({ status }) => status === 'recorded')).toHaveLength(2);
    expect(outcomes.filter(({ status }) => status === 'failed').map(({ name, reason }) => [name, reason])).toEqual(
      expect.arrayContaining([
        [work.path('in/2.txt'), expect.any(String)],
        [work.path('missing.txt'), 'no such file or folder'],
      ]),
    );
  });
});

describe('on-record ingest', () => {
  const environment = () => ({ DATABASE_FILE: work.path('graph.sqlite') });

  it('prints a line an article, failures and a summary, and ends with 1 where one failed', async () => {
    writeFileSync(work.path('a.txt'), article(1));
    const first = await runCommand(['ingest', '--json', work.path('a.txt'), work.path('missing.txt')], {
      environment: environment(),
    });
    expect(
      jsonLines<Ingested>(first.stdout)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['failed', 'recorded']);
    expect(first.stderr).toContain(`${work.path('missing.txt')}: no such file or folder`);
    expect(first.stderr).toContain('1 recorded with 1 quotes, 0 unchanged, 1 failed');
    expect(first.status).toBe(1);
    const second = await runCommand(['ingest', '-'], { environment: environment(), input: lines(1, 3) });
    expect(second.status).toBe(0);
    expect(second.stdout).toMatch(/^unchanged .* as [a-z0-9-]+\nrecorded .* as bridge-2, 1 quotes\n$/);
  }, 90_000);

  it('loses no acknowledged article when it is killed, and goes on when it is started again', async () => {
    const input = lines(1, 121);
    writeFileSync(work.path('a.ndjson'), input);
    const acknowledged = (stdout: string) =>
      stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Ingested)
        .filter(({ status }) => status === 'recorded')
        .map(({ slug }) => slug);
    const killed = await runCommand(['ingest', '--json', work.path('a.ndjson')], {
      environment: environment(),
      killAt: (stdout) => stdout.split('\n').length > 20,
    });
    expect(killed.status).toBeNull();
    const safe = acknowledged(killed.stdout);
    expect(safe.length).toBeGreaterThan(0);
    const held = await hashesIn(work.path('graph.sqlite'));
    expect(held.size).toBeLessThan(120);
    expect(safe.filter((slug) => !held.has(slug ?? ''))).toEqual([]);
    const again = await runCommand(['ingest', '--json', work.path('a.ndjson')], { environment: environment() });
    expect(again.status).toBe(0);
    const after = await hashesIn(work.path('graph.sqlite'));
    expect(after.size).toBe(120);
    expect([...after.values()].sort()).toEqual(
      Array.from({ length: 120 }, (_, index) => sha256(article(index + 1))).sort(),
    );
  }, 120_000);
});

/** Slug → SHA-256 of the articles in a database. */
async function hashesIn(file: string): Promise<Map<string, string>> {
  const database = await openDatabase({ engine: 'sqlite', file });
  try {
    return new Map(
      (await database.reader.query<{ slug: string; sha256: string }>('SELECT slug, sha256 FROM article')).map(
        ({ slug, sha256: hash }) => [slug, hash],
      ),
    );
  } finally {
    await database.close();
  }
}
