import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDraft } from '../../src/cli/write-curated-draft';
import { extractorName, loadModels } from '../../src/cli/load-models';
import { ingestAll, type IngestOptions } from '../../src/cli/ingest';
import type { Ingested } from '../../src/cli/ingest-report';
import { loadSeeds } from '../../src/cli/load-seeds';
import { extractFindings } from '../../src/extract/extract';
import { recordCountries } from '../../src/record/countries';
import { parseDocument } from '../../src/ingest/parse';
import { readSeed } from '../../src/seed/read-seed';
import type { Database } from '../../src/store/database';
import { tableOf } from '../../src/store/columns';
import { ENTITIES } from '../../src/store/data-source';
import { emptyDatabase, ENGINES, NOW, SEEDS, type TestDatabase } from '../support/server';
import { indexFaults } from '../support/tables';
import { jsonLines, runCommand, workplace, type Workplace } from './run-command';

let work: Workplace;
beforeEach(() => {
  work = workplace();
});
afterEach(() => work.remove());

/**
 * With a name that stands several times, a publisher that the text does not name, two offices of one role, and a
 * country that ISO 3166-1 lacks.
 */
const PAGE = `<html><head><title>Bridge of Quarnby to Open</title><meta property="article:published_time" content="2021-03-04">
<meta property="og:site_name" content="The Quarnby Post"><meta property="og:url" content="https://example.org/bridge"></head><body><article>
<h1>Bridge of Quarnby to Open</h1><p>By Jane Roe</p>
<p>QUARNBY, March 4 — “The bridge will open soon,” Mayor Ines Tolver told Newsweek. “And the ﬁne weather,” she added, “helps.”</p>
<p>Omar Sabry, the French transport minister and minister of Italy for bridges, said on Monday that Kosovo and Italy would pay for the bridge. “Italy is glad,” he said.</p>
<p>French President Paul Durand met Tolver in Paris around 2 March. The U.S. Navy said that Tolver was right. Tolver said that Tolver was glad.</p>
</article></body></html>`;

/** Two who share a source, twice, behind a dateline; and a transcript in which one of them speaks on. */
const TOGETHER = `Harbour of Quarnby to Grow

QUARNBY, March 4 (Reuters) — “We will build two new piers before winter,” Ana Novak, the French transport minister, and Omar Sabry, the Italian foreign minister, said on Monday.

Novak and Sabry said that the ferry company would pay for the harbour.

HOST: And who will pay for the ships that nobody has ordered?

NOVAK: “The sea will,” as my mother used to say.

HOST: That is an answer of a kind, and I thank you for it.
`;

const SEED = join(SEEDS, 'iran-syria-defense-deal', 'document.txt');
const DOCUMENTS: [string, () => { name: string; bytes: Uint8Array }][] = [
  ['the seed document', () => ({ name: 'seed.txt', bytes: readFileSync(SEED) })],
  ['an article of its own', () => ({ name: 'bridge.html', bytes: Buffer.from(PAGE) })],
  ['one in which two share a source', () => ({ name: 'harbour.txt', bytes: Buffer.from(TOGETHER) })],
];

/** Of rows: where they come from, and in which revision. */
const PROVENANCE = ['method', 'confidence', 'extractor', 'revision_number', 'findings_sha256'];
const LOGS = ['revision', 'quote_review'];

async function graphIn({ reader }: Database): Promise<Record<string, string[]>> {
  const graph: Record<string, string[]> = {};
  for (const table of ENTITIES.map(tableOf).filter((name) => !LOGS.includes(name))) {
    const rows = await reader.query<Record<string, unknown>>(`SELECT * FROM ${table}`);
    graph[table] = rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([column]) => !PROVENANCE.includes(column))
            .sort(),
        ),
      )
      .sort();
  }
  return graph;
}

async function ingested(database: Database, inputs: readonly string[], options?: IngestOptions): Promise<Ingested[]> {
  await database.write((transaction) => recordCountries(transaction, NOW));
  const outcomes: Ingested[] = [];
  for await (const outcome of ingestAll(database, inputs, options)) outcomes.push(outcome);
  return outcomes;
}

/** Writes what is found in a document as a curated one: its folder. */
function drafted(name: string, bytes: Uint8Array): string {
  return writeDraft(
    extractFindings(parseDocument(bytes, { name }), loadModels(), { extractor: extractorName }),
    name,
    work.path('curated'),
  );
}

function edit(folder: string, ...changes: [from: string | RegExp, to: string][]): void {
  const file = join(folder, 'knowledge.yaml');
  let knowledge = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    const before = knowledge;
    knowledge = knowledge.replace(from, to);
    if (knowledge === before) throw new Error(`not in the file: ${String(from)}\n${knowledge}`);
  }
  writeFileSync(file, knowledge);
}

const methods = async ({ reader }: Database): Promise<string[]> =>
  (await reader.query<{ method: string }>('SELECT DISTINCT method FROM quote ORDER BY 1')).map(({ method }) => method);

describe.each(ENGINES)('what a program found, curated in a file, on %s', (engine) => {
  const open: TestDatabase[] = [];
  const database = async (): Promise<Database> => {
    open.push(await emptyDatabase(engine));
    return open.at(-1)!.database;
  };
  afterEach(async () => {
    for (const { close } of open.splice(0)) await close();
  });

  it.each(DOCUMENTS)(
    '%s, unedited, gives the graph that ingesting gives, but for its provenance',
    async (_case, document) => {
      const { name, bytes } = document();
      writeFileSync(work.path(name), bytes);
      const [one, other] = [await database(), await database()];
      await ingested(one, [work.path(name)]);
      const extracted = await graphIn(one);
      expect(extracted['quote']!.length).toBeGreaterThan(3);
      const folder = drafted(name, bytes);
      await loadSeeds(other, folder, () => NOW);
      expect(await graphIn(other)).toEqual(extracted);
      expect([await methods(one), await methods(other)]).toEqual([['EXTRACTED'], ['CURATED']]);

      // In the place of the extraction, it is the same.
      expect(await ingested(one, [work.path('curated')])).toMatchObject([{ name: folder, status: 'recorded' }]);
      expect(await graphIn(one)).toEqual(extracted);
      expect(await methods(one)).toEqual(['CURATED']);
      expect(await indexFaults(one)).toEqual([]);
    },
  );

  it('of two who said the same words together one can be taken out, and the other keeps the slug', async () => {
    const graph = await database();
    const quotes = () =>
      graph.reader.query<{ slug: string }>("SELECT q.slug FROM quote q WHERE text LIKE 'We will%' ORDER BY q.id");
    writeFileSync(work.path('harbour.txt'), TOGETHER);
    await ingested(graph, [work.path('harbour.txt')]);
    const [anas, omars] = ['ana-novak-we-will-build-two-new-piers', 'omar-sabry-we-will-build-two-new-piers'];
    expect(await quotes()).toEqual([{ slug: anas }, { slug: omars }]);
    const folder = drafted('harbour.txt', Buffer.from(TOGETHER));
    edit(folder, [/ {2}# confidence .*\n {2}omar-sabry-we-will[^]*?(?= {2}# confidence)/, '']);
    expect(await ingested(graph, [folder])).toMatchObject([{ status: 'recorded' }]);
    expect(await quotes()).toEqual([{ slug: anas }]);
    expect(await ingested(graph, [work.path('harbour.txt')], { renew: true })).toMatchObject([{ status: 'unchanged' }]);
    expect(await quotes()).toEqual([{ slug: anas }]);
  });

  it('is not overwritten when the article is ingested again', async () => {
    const graph = await database();
    const bytes = Buffer.from(PAGE);
    writeFileSync(work.path('bridge.html'), bytes);
    await ingested(graph, [work.path('bridge.html')]);
    const folder = drafted('bridge.html', bytes);
    edit(
      folder,
      [/ {2}# confidence .*\n {2}omar-sabry-kosovo[^]*?(?= {2}# confidence)/, ''],
      ['role: Mayor', 'role: Lord Mayor'],
      ['membership: Mayor', 'membership: Lord Mayor'],
      [/membership: Mayor/g, 'membership: 1'],
    );
    expect(await ingested(graph, [folder])).toMatchObject([{ status: 'recorded' }]);
    const curated = await graphIn(graph);
    expect(await ingested(graph, [work.path('bridge.html')])).toMatchObject([{ status: 'unchanged' }]);
    expect(await ingested(graph, [work.path('bridge.html')], { renew: true })).toMatchObject([{ status: 'unchanged' }]);
    expect(await ingested(graph, [join(folder, 'knowledge.yaml'), folder])).toMatchObject([
      { status: 'unchanged' },
      { status: 'unchanged' },
    ]);
    expect(await graphIn(graph)).toEqual(curated);
    const { reader } = graph;
    expect(await reader.query("SELECT slug FROM quote WHERE text LIKE 'Kosovo%'")).toEqual([]);
    expect(
      await reader.query(
        "SELECT s.slug, m.role FROM membership m JOIN speaker s ON s.id = m.speaker_id WHERE s.name = 'Ines Tolver'",
      ),
    ).toEqual([{ slug: 'ines-tolver', role: 'Lord Mayor' }]);
  });

  it('means those whom the graph knows by name, country and office', async () => {
    const graph = await database();
    writeFileSync(
      work.path('a.ndjson'),
      [
        'French minister Omar Sabry said that the river belongs to France.',
        'Japanese minister Ines Tolver said that the sea belongs to Japan.',
      ]
        .map((text) => JSON.stringify({ headline: 'Of rivers', text }))
        .join('\n'),
    );
    await ingested(graph, [work.path('a.ndjson')]);
    const folder = drafted('bridge.html', Buffer.from(PAGE));
    edit(folder, [
      /name: Ines Tolver\n {4}kind: PERSON(?:\n {4}country: \w\w)?/,
      'name: Ines Tolver\n    kind: PERSON\n    country: IT',
    ]);
    await ingested(graph, [folder]);
    const names = await graph.reader.query<{ slug: string; country_code: string }>(
      "SELECT slug, country_code FROM speaker WHERE kind = 'PERSON' ORDER BY id",
    );
    expect(names.map(({ slug, country_code: code }) => `${slug} ${code}`)).toEqual([
      'omar-sabry FR',
      'ines-tolver JP',
      expect.stringMatching(/^ines-tolver-[0-9a-f]{6} IT$/),
      'paul-durand FR',
    ]);
  });

  it('with a fault, changes nothing of the article, and the rest goes on', async () => {
    const graph = await database();
    mkdirSync(work.path('curated'));
    const bytes = Buffer.from(PAGE);
    writeFileSync(work.path('bridge.html'), bytes);
    copyFileSync(SEED, work.path('curated/zz.txt'));
    await ingested(graph, [work.path('bridge.html')]);
    const before = await graphIn(graph);
    const folder = drafted('bridge.html', bytes);
    edit(folder, ['segments: The bridge will open soon', 'segments: The bridge will close soon']);
    const outcomes = await ingested(graph, [folder, work.path('curated/zz.txt')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'recorded']);
    expect(outcomes[0]!.reason).toMatch(
      /knowledge\.yaml:\d+: quotes\.ines-tolver-the-bridge-will-open-soon\.segments\[0\]: the words "The bridge will close soon" are not in the text/,
    );
    expect((await graphIn(graph))['quote']).toEqual(expect.arrayContaining(before['quote']!));
  });
});

describe('a draft that was edited is refused by file, line and field', () => {
  async function faultsOf(...changes: [string | RegExp, string][]): Promise<string> {
    const folder = drafted('bridge.html', Buffer.from(PAGE));
    edit(folder, ...changes);
    const fault = await readSeed(folder).then(
      () => 'it was accepted',
      (error: Error) => error.message,
    );
    const lines = readFileSync(join(folder, 'knowledge.yaml'), 'utf8').split('\n');
    return fault
      .replaceAll(`${folder}/`, '')
      .replace(/:(\d+):/g, (_all, line: string) => `:${lines[Number(line) - 1]!.trim()}:`);
  }
  const SEGMENTS = 'segments: The bridge will open soon';

  it.each([
    [
      'words that are not there',
      [SEGMENTS, 'segments: The bridge is open'],
      'knowledge.yaml:segments: The bridge is open: quotes.ines-tolver-the-bridge-will-open-soon.segments[0]: the words "The bridge is open" are not in the text',
    ],
    [
      'an offset where other words stand',
      [SEGMENTS, 'segments: { text: The bridge, start: 2 }'],
      'quotes.ines-tolver-the-bridge-will-open-soon.segments[0]: the words "The bridge" do not stand at 2; there stands "idge of Qu"',
    ],
    [
      'an offset behind the end',
      [SEGMENTS, 'segments: { text: The bridge, start: 99999 }'],
      'segments[0]: the words "The bridge" do not stand at 99999; the article has ',
    ],
    [
      'a place given twice',
      [SEGMENTS, 'segments: { text: The bridge, start: 28, occurrence: 1 }'],
      'segments[0]: is placed twice: give occurrence or start',
    ],
    ['an occurrence too many', [SEGMENTS, 'segments: { text: Tolver, occurrence: 99 }'], 'there is no occurrence 99'],
    [
      'an office that nobody holds',
      ['membership: Mayor', 'membership: 3'],
      'quotes.ines-tolver-the-bridge-will-open-soon.membership: "ines-tolver" has no membership 3, but 1',
    ],
    [
      'a participant without a country',
      ['actors: [ paul-durand, ines-tolver ]', 'actors: [{ speaker: paul-durand, country: XX }]'],
      '.actors[0].country: "XX" is not an ISO 3166-1 alpha-2 country code',
    ],
    [
      'a country where it is not named',
      [/FR: \[.*\]/, 'FR: [{ text: French, start: 3 }]'],
      'countries.FR[0]: the words "French" do not stand at 3',
    ],
  ] as [string, [string | RegExp, string], string][])('%s', async (_case, change, expected) => {
    expect(await faultsOf(change)).toContain(expected);
  });

  it('of whom a quote speaks is what the file says, and no more', async () => {
    const folder = drafted('bridge.html', Buffer.from(PAGE));
    const spokenOf = async () =>
      (await readSeed(folder)).quotes.map(({ countries, speakers }) => [countries, speakers]);
    expect(await spokenOf()).toContainEqual([['IT'], []]);
    edit(folder, [/ {4}countries: \[ IT \]\n/g, '']);
    expect(await spokenOf()).not.toContainEqual([['IT'], []]);
  });

  it('an offset within a word is taken, for it is where the words stand', async () => {
    expect(await faultsOf([SEGMENTS, 'segments: { text: idge of Qu, start: 2 }'])).toBe('it was accepted');
  });
});

describe('on-record extract --format yaml', () => {
  it('writes a folder a document, and never over what is there', async () => {
    const lines = ['The mayor said that the bridge was open.', 'The mayor said that the bridge was closed.'].map(
      (text) => JSON.stringify({ headline: 'In brief', text }),
    );
    const first = await runCommand(['extract', '-', '--format', 'yaml', '--to', work.path('out')], {
      input: lines.join('\n'),
    });
    expect(first).toMatchObject({
      status: 0,
      stdout: `${work.path('out/in-brief')}\n${work.path('out/in-brief-2')}\n`,
    });
    expect(readdirSync(work.path('out')).sort()).toEqual(['in-brief', 'in-brief-2']);
    expect(readFileSync(work.path('out/in-brief-2/document.txt'), 'utf8')).toBe(
      'The mayor said that the bridge was closed.',
    );
    const file = work.path('out/in-brief/knowledge.yaml');
    writeFileSync(file, 'corrected');
    const second = await runCommand(['extract', '-', '--format', 'yaml', '--to', work.path('out')], {
      input: lines[0]!,
    });
    expect(second).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `standard input:1: ${work.path('out/in-brief')} already contains it; delete it to write it again\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe('corrected');
    expect(existsSync(work.path('out/in-brief-3'))).toBe(false);
    expect(statSync(work.path('out/in-brief')).mode & 0o777).toBe(0o777 & ~process.umask());
  }, 90_000);

  it('ingest and seed record what it wrote; a folder without a curated document is told', async () => {
    writeFileSync(work.path('bridge.html'), PAGE);
    const environment = { DATABASE_FILE: work.path('graph.sqlite') };
    await runCommand(['extract', work.path('bridge.html'), '--format', 'yaml', '--to', work.path('out')]);
    const recorded = await runCommand(['ingest', '--json', work.path('out')], { environment });
    expect(jsonLines<Ingested>(recorded.stdout)).toMatchObject([
      { name: work.path('out/bridge-of-quarnby-to-open'), status: 'recorded', slug: 'bridge-of-quarnby-to-open' },
    ]);
    expect(await runCommand(['seed', work.path('out')], { environment })).toMatchObject({
      status: 0,
      stdout: 'nothing changed\n',
    });
    mkdirSync(work.path('none'));
    const { status, stderr } = await runCommand(['seed', work.path('none')], { environment });
    expect([status, stderr]).toEqual([
      1,
      `${work.path('none')}: it contains no curated document: a folder with document.txt and knowledge.yaml\n`,
    ]);
  }, 120_000);
});
