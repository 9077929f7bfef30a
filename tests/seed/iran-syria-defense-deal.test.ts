import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEdtf } from '../../src/kernel/edtf';
import type { EventFinding, Findings, QuoteFinding, Span, SpeakerFinding } from '../../src/kernel/findings';
import { paragraphsOf, sliceSpan } from '../../src/kernel/spans';
import { readSeed } from '../../src/seed/read-seed';

const FOLDER = join(__dirname, '../../seeds/iran-syria-defense-deal');

let findings: Findings;
let text: string;
const exact = (span: Span): string => text.slice(span.start, span.end);
const quote = (key: string): QuoteFinding => findings.quotes.find((each) => each.key === key)!;
const speaker = (key: string | null): SpeakerFinding => findings.speakers.find((each) => each.key === key)!;
const event = (key: string): EventFinding => findings.events.find((each) => each.key === key)!;

beforeAll(async () => {
  findings = await readSeed(FOLDER);
  text = findings.document.text;
});

describe('the document', () => {
  test('is as it came', async () => {
    const bytes = await readFile(join(FOLDER, 'document.txt'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await readFile(join(FOLDER, 'SOURCE.md'), 'utf8')).toContain(sha256);
    expect(bytes).toHaveLength(4433);
  });

  test('holds an article that ends before the page furniture', async () => {
    const document = await readFile(join(FOLDER, 'document.txt'), 'utf8');
    expect(document).toBe(
      `${text}\n\nCheck Also\n\nRussian Offensive Campaign Assessment, November 18, 2024\n\nRussian officials continued to use threatening rhetoric as part of efforts to deter the United …`,
    );
    expect(findings.document).toMatchObject({
      slug: 'iran-syria-defense-deal',
      headline: "Pentagon Says Iran's New Syria Defense Deal Won't Stop Efforts to Fight ISIS",
      publisher: 'newsweek',
      published: null,
      url: null,
      paragraphs: paragraphsOf(text),
    });
    expect(findings.document.paragraphs).toHaveLength(14);
  });
});

test('every span holds words of the article, whole', () => {
  const spans = [
    ...findings.speakers.flatMap(({ mentions, memberships }) => [
      ...mentions,
      ...memberships.flatMap(({ evidence }) => evidence),
    ]),
    ...findings.quotes.flatMap(({ segments, source, cue }) => [...segments, source!, cue!]),
    ...findings.events.flatMap(({ evidence }) => evidence),
    ...findings.countryMentions.flatMap((each) => each.spans),
  ];
  expect(spans.length).toBeGreaterThan(200);
  for (const span of spans) {
    expect(sliceSpan(text, span)).toBe(exact(span));
    expect(exact(span)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}.,)]$/su);
    expect(text.slice(Math.max(0, span.start - 1), span.start)).not.toMatch(/[\p{L}\p{N}]/u);
    expect(text.slice(span.end, span.end + 1)).not.toMatch(/[\p{L}\p{N}]/u);
  }
});

test('a broken span is refused', async () => {
  const root = await mkdtemp(join(tmpdir(), 'seed-'));
  try {
    const folder = join(root, 'broken');
    await cp(FOLDER, folder, { recursive: true });
    const document = await readFile(join(folder, 'document.txt'), 'utf8');
    await writeFile(
      join(folder, 'document.txt'),
      document.replace('do not welcome the American presence', 'welcome the American presence'),
    );
    await expect(readSeed(folder)).rejects.toThrow(
      /^\S+knowledge\.yaml:\d+: quotes\.bagheri-on-the-american-presence\.segments\[0\]: the words "The peoples and countries of the region do not welcome the A…" are not in the text$/,
    );
  } finally {
    await rm(root, { recursive: true });
  }
});

describe('quotes', () => {
  test('one direct quote is by an Iranian official', () => {
    const byIranianOfficials = findings.quotes.filter(
      (each) => speaker(each.speaker).country === 'IR' && speaker(each.speaker).isOfficial,
    );
    expect(byIranianOfficials.map(({ key, kind }) => [key, kind])).toEqual([
      ['bagheri-on-the-defense-deal', 'INDIRECT'],
      ['bagheri-on-the-american-presence', 'DIRECT'],
      ['iran-on-expelling-the-us', 'INDIRECT'],
    ]);
  });

  test('Bagheri’s has its office, occasion, addressee and the media that relayed it', () => {
    const said = quote('bagheri-on-the-american-presence');
    expect(said.segments.map(exact)).toEqual([
      'The peoples and countries of the region do not welcome the American presence, and our strong responses to American hostilities continue',
    ]);
    expect(said).toMatchObject({
      addressee: 'ali-ayoub',
      occasion: 'bagheri-ayoub-meeting',
      place: 'Damascus',
      reportedBy: ['lebanese-media', 'syrian-media'],
      said: null,
      countries: ['US'],
    });
    expect(speaker('mohammad-bagheri').memberships[said.membership!]).toMatchObject({
      role: 'chief of staff',
      organization: 'iranian-armed-forces',
      branch: 'MILITARY',
      country: 'IR',
    });
  });

  test('McNulty’s is one, though its attribution interrupts it', () => {
    const said = quote('mcnulty-on-the-mission-in-syria');
    expect(said).toMatchObject({
      kind: 'DIRECT',
      addressee: 'newsweek',
      countries: ['US', 'SY'],
      speakers: ['us-military', 'isis', 'vetted-local-forces'],
    });
    expect(said.segments).toHaveLength(2);
    for (const { start, end } of said.segments) {
      expect(text[start - 1]).toBe('“');
      expect(text[end]).toBe('”');
    }
  });

  test('the coalition’s is mixed and of October 2018', () => {
    expect(quote('coalition-on-s-300-missiles-for-syria')).toMatchObject({
      kind: 'MIXED',
      addressee: 'newsweek',
      said: { edtf: '2018-10', text: 'at the time' },
    });
  });

  test('each has its source and cue beside it, and none of them is part of the words', () => {
    for (const { segments, source, cue, kind } of findings.quotes) {
      for (const place of [source!, cue!]) {
        expect(segments.every(({ start, end }) => place.end <= start || end <= place.start)).toBe(true);
        expect(Math.abs(place.start - segments[0]!.start)).toBeLessThan(300);
      }
      expect(kind === 'DIRECT').toBe(segments.every(({ start }) => text[start - 1] === '“'));
    }
  });
});

describe('events', () => {
  test('dates are those that the article gives', () => {
    const dated = findings.events.filter(({ date }) => date).map(({ key, date }) => [key, date!.edtf, date!.text]);
    expect(dated).toEqual([
      ['us-operations-in-syria-begin', '2014', 'in 2014'],
      ['us-mission-to-defeat-isis', '2014/..', 'in 2014'],
      ['us-partnership-with-sdf', '2015/..', 'since 2015'],
      ['russian-s-300-delivery', '2018-10', 'In October 2018'],
      ['iran-us-hostility', '2018/..', 'in 2018'],
      ['us-leaves-nuclear-deal', '2018', 'in 2018'],
    ]);
    for (const [, edtf] of dated) expect(parseEdtf(edtf!).approximate).toBe(false);
  });

  test('the meetings have those who met, and a place where it is told', () => {
    expect(event('bagheri-ayoub-meeting')).toMatchObject({
      type: 'CONSULT',
      status: 'OCCURRED',
      place: 'Damascus',
      country: 'SY',
      date: null,
      participants: [
        { role: 'ACTOR', speaker: 'mohammad-bagheri', country: 'IR' },
        { role: 'ACTOR', speaker: 'ali-ayoub', country: 'SY' },
      ],
    });
    expect(event('bagheri-assad-meeting')).toMatchObject({ place: null, country: null, date: null });
  });

  test('what is planned, expected or denied did not occur', () => {
    const keysOf = (status: string): string[] =>
      findings.events.filter((each) => each.status === status).map(({ key }) => key);
    expect(keysOf('PLANNED')).toEqual(['syrian-air-defense-strengthening']);
    expect(keysOf('HYPOTHETICAL')).toEqual([
      'iran-syria-closer-ties',
      'assad-stepping-down',
      'alleged-attacks-before-strikes',
      'expulsion-of-the-us',
    ]);
    expect(keysOf('DENIED')).toEqual([
      'us-confrontation-with-iran',
      'us-withdrawal-from-syria',
      'us-call-for-regime-change',
      'confrontation-among-powers-in-syria',
      's-300-use',
    ]);
  });
});

describe('countries', () => {
  test('each is mentioned as often as the article names it', () => {
    const counts = Object.fromEntries(findings.countryMentions.map(({ code, spans }) => [code, spans.length]));
    const named = (names: RegExp): number => [...text.matchAll(names)].length;
    expect(counts).toEqual({
      IR: named(/\b(Iran|Iranian|Tehran|Islamic Republic)\b/g),
      SY: named(/\b(Syria|Syrian|Damascus)\b/g) - named(/in Damascus/g),
      US: named(/\b(U\.S\.|American\b|Washington\b)/g),
      RU: 3,
      TR: 4,
      IL: 1,
      IQ: 1,
      LB: 1,
    });
    expect(counts).toMatchObject({ IR: 13, SY: 22, US: 17 });
  });

  test('none is named but those', () => {
    const others = text.match(
      /\b(Turk|Russ|Iraq|Israel|Leban|Mosc|Egypt|Saudi|Jordan|German|French|Brit|Chin|Kurd)\w*/g,
    );
    expect(others).toEqual([
      'Lebanese',
      'Moscow',
      'Turkey',
      'Kurdish',
      'Turkish',
      'Turkey',
      'Moscow',
      'Turkey',
      'Israel',
      'Russia',
      'Iraq',
    ]);
  });
});

test('who speaks, is spoken to or takes part is in the article’s own words somewhere', () => {
  const involved = new Set(
    [
      ...findings.quotes.flatMap((each) => [each.speaker, each.addressee, ...each.reportedBy, ...each.speakers]),
      ...findings.events.flatMap(({ participants }) => participants.map((each) => each.speaker)),
      ...findings.speakers.flatMap(({ memberships }) => memberships.map(({ organization }) => organization)),
    ].filter((key) => key !== null),
  );
  expect([...involved].sort()).toEqual(findings.speakers.map(({ key }) => key).sort());
});
