import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFindings } from '../../src/extract/extract';
import { loadAttributionModel } from '../../src/extract/attribution/model';
import { parseDocument, parseText } from '../../src/ingest/parse';
import type { Metadata } from '../../src/ingest/document';
import type { Findings, QuoteFinding } from '../../src/kernel/findings';
import { readSeed } from '../../src/seed/read-seed';

const SEED = join(__dirname, '../../seeds/iran-syria-defense-deal');
const models = { attribution: loadAttributionModel() };

function findingsOf(text: string, metadata: Metadata = {}): Findings {
  return extractFindings(parseText(text, { name: 'invented', format: 'text', metadata }), models, {
    extractor: 'on-record test',
  });
}

/** What a quote says, in words alone. */
function shown(findings: Findings, quote: QuoteFinding) {
  const { text } = findings.document;
  const nameOf = (key: string | null) => findings.speakers.find((speaker) => speaker.key === key)?.name ?? null;
  const speaker = findings.speakers.find(({ key }) => key === quote.speaker);
  const office = quote.membership === null ? null : (speaker?.memberships[quote.membership] ?? null);
  return {
    segments: quote.segments.map(({ start, end }) => text.slice(start, end)),
    kind: quote.kind,
    source: quote.source && text.slice(quote.source.start, quote.source.end),
    cue: quote.cue && text.slice(quote.cue.start, quote.cue.end),
    speaker: nameOf(quote.speaker),
    country: speaker?.country ?? office?.country ?? null,
    office: office && {
      role: office.role,
      organization: nameOf(office.organization),
      country: office.country,
      branch: office.branch,
      isOfficial: office.isOfficial,
    },
    addressee: nameOf(quote.addressee),
    reportedBy: quote.reportedBy.map(nameOf),
    said: quote.said?.edtf ?? null,
    place: quote.place,
    occasion: findings.events.find(({ key }) => key === quote.occasion)?.type ?? null,
  };
}

function onlyQuote(text: string, metadata?: Metadata) {
  const findings = findingsOf(text, metadata);
  expect(findings.quotes).toHaveLength(1);
  return shown(findings, findings.quotes[0]!);
}

describe('the seed document, without its curation', () => {
  let extracted: Findings;
  let curated: Findings;
  beforeAll(async () => {
    extracted = extractFindings(
      parseDocument(readFileSync(join(SEED, 'document.txt')), { name: 'document.txt' }),
      models,
      { extractor: 'on-record test' },
    );
    curated = await readSeed(SEED);
  });

  it('is the article that was curated, without page furniture', () =>
    expect(extracted.document.text).toBe(curated.document.text));

  it('has every direct and mixed quote with speaker, office and country', () => {
    // The curator names a person's country once, for all offices of theirs, and spells organisations in full.
    const told = (findings: Findings) =>
      findings.quotes
        .filter(({ kind }) => kind !== 'INDIRECT')
        .map((quote) => {
          const {
            segments,
            kind,
            source,
            cue,
            speaker,
            country,
            office,
            addressee,
            reportedBy,
            said,
            place,
            occasion,
          } = shown(findings, quote);
          const branch = office && { role: office.role, branch: office.branch, isOfficial: office.isOfficial };
          return {
            segments,
            kind,
            source,
            cue,
            speaker: speaker?.replace(/^The /i, ''),
            country,
            office: branch,
            addressee,
            reportedBy,
            said,
            place,
            occasion,
          };
        });
    expect(told(extracted)).toEqual(told(curated));
  });

  it('has every curated person with their country and all of their offices', () => {
    const people = (findings: Findings) =>
      findings.speakers
        .filter(({ kind }) => kind === 'PERSON')
        .map(({ name, country, memberships }) => ({
          name,
          country,
          offices: memberships.map(({ role, branch }) => `${role} ${branch}`).sort(),
        }))
        .sort((x, y) => (x.name < y.name ? -1 : 1));
    expect(people(extracted)).toEqual(people(curated));
  });

  it('states nothing without words', () => {
    const { text } = extracted.document;
    const spans = [
      ...extracted.quotes.flatMap(({ segments, source, cue }) => [
        ...segments,
        ...(source ? [source] : []),
        ...(cue ? [cue] : []),
      ]),
      ...extracted.speakers.flatMap(({ mentions, memberships }) => [
        ...mentions,
        ...memberships.flatMap(({ evidence }) => evidence),
      ]),
      ...extracted.countryMentions.flatMap(({ spans: found }) => found),
    ];
    for (const { start, end } of spans) expect(text.slice(start, end)).toMatch(/^\S(?:[^]*\S)?$/);
    expect(
      extracted.speakers.every(
        ({ mentions, memberships }) =>
          mentions.length > 0 ||
          memberships.length > 0 ||
          extracted.speakers.some((other) => other.memberships.length > 0),
      ),
    ).toBe(true);
  });

  it('is the same every time', () => {
    const again = extractFindings(
      parseDocument(readFileSync(join(SEED, 'document.txt')), { name: 'document.txt' }),
      models,
      { extractor: 'on-record test' },
    );
    expect(again).toEqual(extracted);
  });
});

describe('extractFindings', () => {
  it('tells to whom, when and where', () => {
    expect(
      onlyQuote('“The bridge will open soon,” Mayor Ines Tolver told Newsweek on Tuesday in Quarnby.', {
        published: '2020-07-10',
      }),
    ).toMatchObject({
      segments: ['The bridge will open soon'],
      kind: 'DIRECT',
      speaker: 'Ines Tolver',
      addressee: 'Newsweek',
      said: '2020-07-07',
      place: 'Quarnby',
    });
  });

  it('counts a weekday from no date where the article has none', () => {
    expect(onlyQuote('“The bridge will open soon,” Mayor Ines Tolver said on Tuesday.').said).toBeNull();
  });

  it('tells who reports what somebody else said', () => {
    expect(onlyQuote('“The bridge will open soon,” Ines Tolver said, according to Kenyan media.')).toMatchObject({
      speaker: 'Ines Tolver',
      reportedBy: ['Kenyan media'],
      cue: 'said',
    });
  });

  it('parts mixed speech at its quotation marks', () => {
    expect(onlyQuote('Ines Tolver said the bridge would be “a gift to the town” in June.')).toMatchObject({
      segments: ['the bridge would be', 'a gift to the town', 'in June'],
      kind: 'MIXED',
      speaker: 'Ines Tolver',
    });
  });

  it('parts mixed speech at single marks too, not at apostrophes nor inside of double marks', () => {
    expect(
      onlyQuote('Ines Tolver said the mayors’ plan was ‘an insult to Quarnby’s workers’ and void.').segments,
    ).toEqual(['the mayors’ plan was', 'an insult to Quarnby’s workers', 'and void']);
    expect(onlyQuote('Ines Tolver said the plan was “an ‘insult’ to us” and void.').segments).toEqual([
      'the plan was',
      'an ‘insult’ to us',
      'and void',
    ]);
  });

  it('tells the meeting at which the words were said, not the one that they tell of', () => {
    expect(
      onlyQuote(
        '“The bridge will open soon,” Ines Tolver said during a meeting with Kenyan President Omar Sabry in Nairobi.',
      ),
    ).toMatchObject({ occasion: 'CONSULT', addressee: 'Omar Sabry' });
    expect(onlyQuote('“I met Kenyan President Omar Sabry in Nairobi,” Ines Tolver said.')).toMatchObject({
      occasion: null,
    });
  });

  it('leaves a voice without a name unnamed', () => {
    expect(
      onlyQuote('Mayor Ines Tolver left. “The bridge will open soon,” said a spokesman for the mayor.'),
    ).toMatchObject({ speaker: null, office: null });
  });

  it('lists the countries and the speakers that the words speak of', () => {
    const findings = findingsOf('Omar Sabry, a lawyer, left. “France and Mr. Sabry will see,” said Ines Tolver.');
    const quote = findings.quotes.find(({ kind }) => kind === 'DIRECT')!;
    expect(quote.countries).toEqual(['FR']);
    expect(quote.speakers).toEqual(['omar-sabry']);
  });

  it('takes what metadata tells of the document', () => {
    const { document, speakers, provenance } = findingsOf('“The bridge will open soon,” Ines Tolver said.', {
      headline: 'Bridge to open',
      byline: 'Ann Poe',
      publisher: 'The Quarnby Post',
      url: 'https://example.org/a',
      published: '2020-07-10',
    });
    expect(document).toMatchObject({
      headline: 'Bridge to open',
      byline: 'Ann Poe',
      url: 'https://example.org/a',
      published: { edtf: '2020-07-10' },
    });
    expect(speakers.find(({ key }) => key === document.publisher)).toMatchObject({
      name: 'The Quarnby Post',
      kind: 'ORGANIZATION',
    });
    expect(provenance).toEqual({ method: 'EXTRACTED', extractor: 'on-record test' });
  });

  it.each(['DAMASCUS, July 8 (Reuters) — ', 'QUARNBY (AP) - ', 'PARIS, 8 July — '])(
    'a dateline is no part of what stands behind it: %s',
    (dateline) => {
      for (const text of [`Café to close\n\n${dateline}`, dateline]) {
        expect(onlyQuote(`${text}“The café will close,” Mayor Jane Roe said.`)).toMatchObject({
          kind: 'DIRECT',
          segments: ['The café will close'],
          source: 'Mayor Jane Roe',
          speaker: 'Jane Roe',
        });
        expect(onlyQuote(`${text}The café will close, Mayor Jane Roe said on Monday.`)).toMatchObject({
          kind: 'INDIRECT',
          segments: ['The café will close'],
          speaker: 'Jane Roe',
        });
      }
    },
  );

  it('who speaks in a transcript is whom its article names, also in capitals and at its beginning', () => {
    const text =
      'TOLVER: Nobody has paid for the bridge yet.\n\nSABRY: I will pay for all of it myself.\n\nTOLVER: That is most kind of you indeed.\n\nInes Tolver met Omar Sabry on the old bridge.';
    const findings = findingsOf(`The bridge of Quarnby\n\n${text}`);
    expect(
      findings.quotes
        .map((quote) => shown(findings, quote))
        .map(({ speaker, segments, kind }) => [speaker, segments.join(' '), kind]),
    ).toEqual([
      ['Ines Tolver', 'Nobody has paid for the bridge yet.', 'DIRECT'],
      ['Omar Sabry', 'I will pay for all of it myself.', 'DIRECT'],
      ['Ines Tolver', 'That is most kind of you indeed.', 'DIRECT'],
    ]);
    expect(findings.speakers.map(({ name }) => name).sort()).toEqual(['Ines Tolver', 'Omar Sabry']);
  });

  it('names a document without a headline by its first words', () => {
    expect(findingsOf('Ines Tolver said the bridge would open. It will not.').document.headline).toMatch(
      /^Ines Tolver said the bridge would open/,
    );
  });
});

describe('several who share a source', () => {
  const together = (text: string) => {
    const findings = findingsOf(text);
    return findings.quotes
      .map((quote) => shown(findings, quote))
      .map(({ speaker, office, segments }) => [speaker, office?.role ?? null, segments.join(' ')]);
  };

  it('say it each, in their own office', () => {
    expect(
      together(
        'French Foreign Minister Ines Tolver and Kenyan President Omar Sabry said that the bridge would open in June.',
      ),
    ).toEqual([
      ['Ines Tolver', 'Foreign Minister', 'the bridge would open in June'],
      ['Omar Sabry', 'President', 'the bridge would open in June'],
    ]);
  });

  it.each([
    [
      'with an apposition between',
      'Ines Tolver, a former judge, and Omar Sabry said that the bridge would open.',
      ['Ines Tolver', 'Omar Sabry'],
    ],
    [
      'three of them',
      'Ines Tolver, Omar Sabry and Jana Marsh said that the bridge would open.',
      ['Ines Tolver', 'Omar Sabry', 'Jana Marsh'],
    ],
    [
      'organisations',
      'The Pentagon and the State Department said that the bridge would open.',
      ['Pentagon', 'State Department'],
    ],
    [
      'whom one belongs to',
      'Ines Tolver, a friend of Omar Sabry and of Jana Marsh, said that the bridge would open.',
      ['Ines Tolver'],
    ],
    [
      'whom one met',
      'Ines Tolver, who met Omar Sabry and Jana Marsh, said that the bridge would open.',
      ['Ines Tolver'],
    ],
    ['whose lawyer speaks', 'Ines Tolver and Omar Sabry’s lawyer said that the bridge would open.', ['Ines Tolver']],
    ['others without a name', 'Ines Tolver and other officials said that the bridge would open.', ['Ines Tolver']],
    [
      'for whom a spokesman speaks',
      'Ines Tolver met Omar Sabry.\n\nA spokesman for Ines Tolver and Omar Sabry said that the bridge would open.',
      [null],
    ],
  ])('%s', (_, text, expected) => expect(together(text).map(([speaker]) => speaker)).toEqual(expected));
});
