import { graphArticles } from '../../src/generate/generate';
import { PersonNames } from '../../src/generate/names';
import { speakersFor } from '../../src/generate/speakers';
import { checkFindings } from '../../src/record/check-findings';
import { parseEdtf } from '../../src/kernel/edtf';
import { InputError } from '../../src/kernel/errors';
import type { Findings } from '../../src/kernel/findings';
import { slugify } from '../../src/kernel/slug';
import { paragraphsOf, sliceSpan } from '../../src/kernel/spans';

const QUOTES = 20_000;
let articles: Findings[];

beforeAll(() => {
  articles = [...graphArticles({ quotes: QUOTES, seed: 3 })];
});

function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

it('has as many quotes as it is asked for, in articles of 3 to 30', () => {
  const sizes = articles.map(({ quotes }) => quotes.length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(QUOTES);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([3, 30]);
  expect(QUOTES / sizes.length).toBeGreaterThan(9);
  expect(QUOTES / sizes.length).toBeLessThan(11);
  for (let quotes = 3; quotes < 70; quotes += 1) {
    const few = [1, 2, 3, 4].flatMap((seed) =>
      [...graphArticles({ quotes, seed })].map((article) => article.quotes.length),
    );
    expect(few.reduce((sum, size) => sum + size)).toBe(4 * quotes);
    expect(Math.min(...few)).toBeGreaterThanOrEqual(3);
  }
});

it('has few speakers and countries with many quotes, and many with few', () => {
  const speakers = [
    ...tally(articles.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? []))).values(),
  ];
  expect(speakers[0]! / speakers[9]!).toBeGreaterThan(4);
  expect(speakers[0]! / speakers[9]!).toBeLessThan(25);
  expect(speakers.filter((count) => count <= 5).length).toBeGreaterThan(speakers.length / 3);
  const countries = tally(articles.flatMap(({ countryMentions }) => countryMentions.map(({ code }) => code)));
  expect(countries.keys().next().value).toBe('US');
  expect(countries.size).toBeGreaterThan(150);
  expect(speakersFor(500_000)).toBeGreaterThan(20_000);
  expect(speakersFor(500_000)).toBeLessThan(25_000);
});

it('has words by rank: the frequent ones make half of every text, the rare ones are many', () => {
  const words = [
    ...tally(
      articles.slice(0, 500).flatMap(({ document }) => document.text.toLowerCase().match(/\p{L}+/gu) ?? []),
    ).values(),
  ];
  const all = words.reduce((sum, count) => sum + count);
  expect(words.slice(0, 50).reduce((sum, count) => sum + count) / all).toBeGreaterThan(0.4);
  expect(words.filter((count) => count <= 2).length).toBeGreaterThan(500);
});

it('knows dates to the day, the month, the year or not at all, over twenty years', () => {
  const said = articles.flatMap(({ quotes }) => quotes.map((quote) => quote.said));
  const precisions = tally(said.map((date) => (date ? parseEdtf(date.edtf).precision : 'UNKNOWN')));
  for (const precision of ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'])
    expect(precisions.get(precision)! / QUOTES).toBeGreaterThan(0.05);
  const years = new Set(said.flatMap((date) => date?.edtf.slice(0, 4) ?? []));
  expect([...years].sort().slice(-20)).toEqual(Array.from({ length: 20 }, (_, at) => String(2005 + at)));
  for (const { document, quotes } of articles) {
    for (const { said: date } of quotes)
      if (date?.text && !document.text.includes(date.text)) throw new Error(`${date.text} is not in the text`);
  }
});

it('has officials of countries, other offices, organisations that speak, and quotes of nobody who is named', () => {
  const kinds = tally(
    articles.flatMap(({ speakers, quotes }) => {
      const byKey = new Map(speakers.map((speaker) => [speaker.key, speaker]));
      return quotes.map(({ speaker, membership }) => {
        const known = speaker === null ? null : byKey.get(speaker)!;
        if (!known) return 'nobody';
        if (known.kind !== 'PERSON') return known.kind;
        return membership === null
          ? 'without office'
          : known.memberships[membership]!.isOfficial
            ? `official ${known.country !== null}`
            : 'office';
      });
    }),
  );
  expect(Object.fromEntries([...kinds].map(([kind, count]) => [kind, count > QUOTES / 500]))).toEqual({
    'official true': true,
    office: true,
    'without office': true,
    ORGANIZATION: true,
    GROUP: true,
    nobody: true,
  });
  expect(kinds.get('official true')!).toBeGreaterThan(QUOTES / 4);
  expect(
    articles.some(({ events }) =>
      events.some(({ participants }) => participants.some(({ speaker }) => speaker !== null)),
    ),
  ).toBe(true);
});

it('states nothing without words of the text', () => {
  const faults: string[] = [];
  for (const article of articles) {
    checkFindings(article);
    const { text } = article.document;
    const names = new Map(article.speakers.map((speaker) => [speaker.key, speaker]));
    const expectText = (span: { start: number; end: number }, isRight: (words: string) => boolean, what: string) => {
      const words = sliceSpan(text, span);
      if (!isRight(words)) faults.push(`${what}: "${words}"`);
    };
    if (JSON.stringify(article.document.paragraphs) !== JSON.stringify(paragraphsOf(text)))
      faults.push(`paragraphs of ${article.document.headline}`);
    if (!text.startsWith(`${article.document.headline}\n\n`)) faults.push(`no headline ${article.document.headline}`);
    for (const { name, mentions, memberships } of article.speakers) {
      for (const span of mentions) expectText(span, (words) => name.endsWith(words), `mention of ${name}`);
      for (const { role, evidence } of memberships)
        expectText(
          evidence[0]!,
          (words) => words.toLowerCase().startsWith(role.toLowerCase()) && words.includes(name),
          `${role} ${name}`,
        );
    }
    for (const { title, evidence } of article.events) expectText(evidence[0]!, (words) => words === title, 'event');
    for (const quote of article.quotes) {
      if (quote.speaker !== null)
        expectText(quote.source!, (words) => names.get(quote.speaker!)!.name.endsWith(words), 'source');
      expectText(quote.cue!, (words) => /^[a-z]+$/.test(words), 'cue');
      for (const segment of quote.segments) expectText(segment, (words) => !/[“”.]/.test(words), 'quote');
    }
  }
  expect(faults).toEqual([]);
});

it('names no two speakers by one key', () => {
  const names = new PersonNames(5);
  const slugs = new Set(
    Array.from({ length: 200_000 }, (_, number) => {
      const { first, family } = names.of(number);
      return slugify(`${first} ${family}`);
    }),
  );
  expect(slugs.size).toBe(200_000);
  const told = new Set(
    articles.flatMap(({ speakers }) =>
      speakers.map(({ key, name, kind, country }) => JSON.stringify([key, name, kind, country])),
    ),
  );
  expect(told.size).toBe(new Set(articles.flatMap(({ speakers }) => speakers.map(({ key }) => key))).size);
});

it.each([
  { quotes: 2, seed: 1 },
  { quotes: 10.5, seed: 1 },
  { quotes: 10, seed: -1 },
  { quotes: 10, seed: 2 ** 32 },
])('refuses %p', (plan) => {
  expect(() => [...graphArticles(plan)]).toThrow(InputError);
});
