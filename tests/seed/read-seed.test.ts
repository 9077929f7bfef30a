import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../src/kernel/errors';
import type { Findings, Span } from '../../src/kernel/findings';
import { readSeed, seedFolders } from '../../src/seed/read-seed';
import { DOCUMENT, KNOWLEDGE, changed, refusal, removeSeedFolders, seedFolder } from './seed-folder';

afterAll(removeSeedFolders);

describe('readSeed', () => {
  let findings: Findings;
  const exact = ({ start, end }: Span): string => findings.document.text.slice(start, end);

  beforeAll(async () => {
    findings = await readSeed(await seedFolder(KNOWLEDGE));
  });

  test('the article goes from its headline to the words that end it; the folder is its slug', () => {
    const { text, paragraphs, slug, headline, language, published, publisher, url } = findings.document;
    expect(text).toBe(DOCUMENT.slice(0, DOCUMENT.indexOf('\n\nRead More')));
    expect(paragraphs).toHaveLength(3);
    expect(exact(paragraphs[2]!)).toMatch(/^The envoy of Spain .* nothing\.$/);
    expect({ slug, headline, language, published, publisher, url }).toEqual({
      slug: 'a-seed',
      headline: "Ruritania's Envoy Meets Bloc",
      language: 'en',
      published: null,
      publisher: null,
      url: null,
    });
    expect(findings.provenance).toEqual({ method: 'CURATED', extractor: null });
  });

  test('people are mentioned by name and alias, once where they overlap, and official by their offices', () => {
    const [person, office] = findings.speakers;
    expect(person).toMatchObject({
      key: 'rupert-hentzau',
      kind: 'PERSON',
      country: 'FR',
      isOfficial: true,
      sameAs: [],
    });
    expect(person!.mentions.map(exact)).toEqual(['Rupert Hentzau']);
    expect(person!.memberships).toEqual([
      {
        role: 'envoy',
        organization: 'foreign-office',
        country: 'FR',
        branch: 'EXECUTIVE',
        isOfficial: true,
        start: null,
        end: null,
        evidence: [expect.anything()],
      },
    ]);
    expect(person!.memberships[0]!.evidence.map(exact)).toEqual(['envoy Rupert Hentzau']);
    expect(office).toMatchObject({ country: null, isOfficial: true, memberships: [] });
    expect(office!.mentions.map(exact)).toEqual(['envoy', 'envoy']);
  });

  test('a quote knows its segments, its office, and what was left out is null', () => {
    const [quote] = findings.quotes;
    expect(quote!.segments.map(exact)).toEqual(['We will talk', 'We will not sign']);
    expect([quote!.source, quote!.cue].map((span) => span && exact(span))).toEqual(['envoy Rupert Hentzau', 'told']);
    expect(quote).toMatchObject({
      key: 'hentzau-on-talks',
      membership: 0,
      occasion: 'talks',
      addressee: null,
      said: null,
      countries: [],
      reportedBy: [],
    });
  });

  test('a speaker takes part in an event for their country; a code is a country', () => {
    const [event] = findings.events;
    expect(event).toMatchObject({
      key: 'talks',
      date: { edtf: '2018~', text: 'about 2018' },
      country: 'FR',
      place: 'Paris',
    });
    expect(event!.participants).toEqual([
      { role: 'ACTOR', speaker: 'rupert-hentzau', country: 'FR' },
      { role: 'ACTOR', speaker: null, country: 'ES' },
    ]);
    expect(event!.evidence.map(exact)).toEqual(['talks began about 2018']);
  });

  test('countries are mentioned wherever one of their names stands in the article', () => {
    expect(findings.countryMentions.map(({ code, spans }) => [code, ...spans.map(exact)])).toEqual([
      ['FR', 'Paris', 'French'],
      ['ES', 'Spain'],
    ]);
  });

  test('what the words of a quote name is found; what they describe is added', async () => {
    const file = changed(
      [
        'segments: ["We will talk", { text: We will not sign }]',
        'segments: talks began about 2018. The French minister',
      ],
      ['    occasion: talks\n', '    countries: [ES, FR]\n    speakers: [foreign-office]\n'],
    ).replace(
      'source: envoy Rupert Hentzau\n    cue: told',
      'source: The envoy of Spain\n    cue: { text: said, occurrence: 1 }',
    );
    const { quotes } = await readSeed(await seedFolder(file));
    expect(quotes[0]).toMatchObject({ countries: ['FR', 'ES'], speakers: ['foreign-office'] });
  });

  test('bytes that differ in line ends or a byte order mark alone are the same article', async () => {
    const windows = `\uFEFF${DOCUMENT.replace(/\n/g, '\r\n')}`;
    expect(await readSeed(await seedFolder(KNOWLEDGE, windows))).toEqual(findings);
  });

  test('what stands before the article is left out too', async () => {
    const file = changed(['  language: en\n', "  language: en\n  begins: Ruritania's Envoy\n"]);
    expect(await readSeed(await seedFolder(file, `Menu\n\n${DOCUMENT}`))).toEqual(findings);
  });

  test('a bare year is a date', async () => {
    const { events } = await readSeed(await seedFolder(changed(['{ edtf: 2018~, text: about 2018 }', '2018'])));
    expect(events[0]!.date).toEqual({ edtf: '2018', text: null });
  });
});

describe('a word that stands several times', () => {
  test('needs to be counted', async () => {
    expect(await refusal(changed(['evidence: talks began about 2018', 'evidence: The']))).toEqual([
      'knowledge.yaml:32: events.talks.evidence[0]: the words "The" occur 2 times in the text: add the occurrence',
    ]);
    const { events, document } = await readSeed(
      await seedFolder(changed(['evidence: talks began about 2018', 'evidence: [{ text: The, occurrence: 2 }]'])),
    );
    expect(document.text.slice(events[0]!.evidence[0]!.start)).toMatch(/^The French minister/);
  });

  test('is the source or cue in the paragraph of its quote, where it is there once', async () => {
    const file = changed(['source: envoy Rupert Hentzau', 'source: envoy']);
    const { quotes, document } = await readSeed(await seedFolder(file));
    expect(quotes[0]!.source!.start).toBe(document.text.indexOf('envoy Rupert'));
  });

  test('names a country or speaker only in the places that are given', async () => {
    const { speakers } = await readSeed(
      await seedFolder(changed(['mentions: [envoy]', 'mentions: [{ text: envoy, occurrence: [2] }]'])),
    );
    expect(speakers[1]!.mentions).toHaveLength(1);
  });
});

test('the example in the documentation is accepted', async () => {
  const documentation = await readFile(join(__dirname, '../../seeds/README.md'), 'utf8');
  const example = /```yaml\n(.*?)```/s.exec(documentation)![1]!;
  const document =
    'Iran Talks\n\n“first part,” ministry spokesperson Jane Doe told The Gazette in Tehran. “second part,” Doe said of the Iranian plan.\n\n' +
    'Around then, around 2018, the talks and the department began; the talks were the last words of the article\n\nMore';
  const { quotes, events } = await readSeed(await seedFolder(example, document));
  expect(quotes[0]).toMatchObject({
    key: 'doe-on-the-talks',
    membership: 0,
    occasion: 'first-talks',
    addressee: 'the-gazette',
  });
  expect(events[0]!.participants).toHaveLength(2);
});

test('a folder of seeds holds one folder each', async () => {
  const root = join(await seedFolder(KNOWLEDGE), '..');
  await mkdir(join(root, 'another'));
  await writeFile(join(root, 'README.md'), '# Seeds');
  expect((await seedFolders(root)).map((folder) => folder.slice(root.length + 1))).toEqual(['a-seed', 'another']);
});

test('a missing file is told, not thrown as it comes', async () => {
  const folder = join(await seedFolder(KNOWLEDGE), '..', 'nowhere');
  await expect(readSeed(folder)).rejects.toThrow(InputError);
  await expect(readSeed(folder)).rejects.toThrow(/nowhere\/knowledge\.yaml: cannot be read \(ENOENT\)$/);
});
