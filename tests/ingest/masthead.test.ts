import { readFileSync } from 'node:fs';
import { parseDocument } from '../../src/ingest/parse';
import { type Document, type Metadata } from '../../src/ingest/document';
import { datelineOf } from '../../src/ingest/dateline';
import { machineLanguage, publishedDate } from '../../src/ingest/published';

const english = machineLanguage();

const BODY =
  'The council voted on the new bridge after a debate that went on until midnight, and nobody was surprised.';
const MORE =
  'Engineers had warned for years that the old one, which dates from another century, could not carry the traffic.';

function read(source: string, metadata?: Metadata): Document {
  return parseDocument(Buffer.from(source, 'utf8'), { name: 'story.txt', metadata });
}

describe('headline', () => {
  test.each([
    'Bridge opens at last',
    'Bridge opens at last.',
    '‘A Good Day’: Mayor Opens Bridge',
    'Who Pays? The Mayor. Who Builds? Nobody Knows Who Really Builds It.',
    'Bridge opens; nobody comes',
  ])('%s', (headline) => {
    const document = read(`${headline}\n\n${BODY}\n\n${MORE}\n`);
    expect(document.headline).toBe(headline);
    expect(document.headlineSpan).toEqual({ start: 0, end: headline.length });
  });

  test('a first paragraph of full length is no headline', () => {
    const document = read(`${BODY} ${MORE}\n\n${MORE}\n`);
    expect(document.headline).toBeNull();
    expect(document.headlineSpan).toBeNull();
  });

  test('nor is a lone paragraph, nor one with a dateline', () => {
    expect(read('The bridge is open today\n').headline).toBeNull();
    expect(read(`OSLO (Reuters) - The bridge is open today\n\n${BODY}\n`).headline).toBeNull();
  });

  test('one from metadata is the text’s where the text opens with it, whatever its punctuation', () => {
    expect(read(`Bridge Opens — At Last\n\n${BODY}`, { headline: 'Bridge opens at last' }).headlineSpan).toEqual({
      start: 0,
      end: 22,
    });
    const other = read(`A short first line\n\n${BODY}`, { headline: 'Bridge opens at last' });
    expect([other.headline, other.headlineSpan]).toEqual(['Bridge opens at last', null]);
    expect(other.text.startsWith('A short first line')).toBe(true);
  });
});

describe('byline', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['By JANE DOE and JOHN Q. ROE, Reuters', 'JANE DOE and JOHN Q. ROE, Reuters'],
    ['by Jane van der Doe, Staff Writer | July 8, 2020', 'Jane van der Doe, Staff Writer'],
    ['By: Zoë O’Doe', 'Zoë O’Doe'],
  ])('%s', (line, byline) => {
    const document = read(`Bridge opens at last\n\n${line}\n\n${BODY}\n\n${MORE}\n`);
    expect(document.byline).toBe(byline);
    expect(document.text).toBe(`Bridge opens at last\n\n${BODY}\n\n${MORE}`);
  });

  test('what stands below it goes with it', () => {
    const document = read(`Bridge opens at last\nBy JANE DOE\nReuters\nJuly 8, 2020\n\n${BODY}\n\n${MORE}\n`);
    expect(document.text).toBe(`Bridge opens at last\n\n${BODY}\n\n${MORE}`);
  });

  test.each([
    'By Tuesday the council had voted.',
    'By July 8, 2020',
    'By the time it ended nobody cared',
    'By Order Of The Mayor.',
  ])('%s is none', (line) => {
    expect(read(`Bridge opens at last\n\n${BODY}\n\n${line}\n\n${MORE}\n`).byline).toBeNull();
  });
});

describe('date of publication', () => {
  test.each([
    ['July 8, 2020', '2020-07-08'],
    ['Published: Wednesday, 8 July 2020, 10:32 AM EDT', '2020-07-08'],
    ['Posted on Jul. 8, 2020 at 3:15 p.m.', '2020-07-08'],
    ['2020-07-08', '2020-07-08'],
    ['Published July 8, 2020 | Updated July 9, 2020', '2020-07-08'],
  ])('%s', (line, date) => {
    const document = read(`Bridge opens at last\n\n${line}\n\n${BODY}\n\n${MORE}\n`);
    expect(document.published).toBe(date);
    expect(line).toContain(document.publishedText);
    expect(document.text).not.toContain('2020');
  });

  test('the date of an update is not one, and goes', () => {
    const document = read(`Bridge opens at last\n\nUpdated July 9, 2020\n\n${BODY}\n\n${MORE}\n`);
    expect(document.published).toBeNull();
    expect(document.text).not.toContain('2020');
  });

  test('metadata goes first', () => {
    const document = read(`Bridge opens at last\n\nJuly 8, 2020\n\n${BODY}\n`, {
      published: '2020-07-07T23:30:00-04:00',
    });
    expect([document.published, document.publishedText]).toEqual(['2020-07-07', null]);
    expect(() => read(BODY, { published: 'the other day' })).toThrow(
      'story.txt: published is not a date: "the other day"',
    );
  });

  test.each([
    ['Wed, 08 Jul 2020 12:00:00 GMT', '2020-07-08'],
    ['20200708T1030Z', '2020-07-08'],
    ['2020-07', '2020-07'],
    ['July 2020', '2020-07'],
    ['2020', '2020'],
    ['2020-02-31', null],
    ['February 30, 2020', null],
    ['July 8', null],
    ['07/08/2020', null],
    ['8 people', null],
  ])('%s as metadata', (text, date) => {
    expect(publishedDate(text)).toBe(date);
  });
});

describe('dateline', () => {
  test.each([
    ['DAMASCUS, July 8 (Reuters) — Text', 'DAMASCUS', '2020-07-08', 'Reuters', 'DAMASCUS, July 8 (Reuters) — '],
    ['WASHINGTON (AP) — Text', 'WASHINGTON', null, 'AP', 'WASHINGTON (AP) — '],
    ['WASHINGTON ― Text', 'WASHINGTON', null, null, 'WASHINGTON ― '],
    ['BEIRUT, Lebanon — Text', 'BEIRUT, Lebanon', null, null, 'BEIRUT, Lebanon — '],
    ['RENO, Nev. (AP) - Text', 'RENO, Nev.', null, 'AP', 'RENO, Nev. (AP) - '],
    ['NEW YORK, Dec. 31, 2019 (UPI) -- Text', 'NEW YORK', '2019-12-31', 'UPI', 'NEW YORK, Dec. 31, 2019 (UPI) -- '],
    ['Mexico City (AFP) – Text', 'Mexico City', null, 'AFP', 'Mexico City (AFP) – '],
    ['MOSCOW, July 8. /TASS/. Text', 'MOSCOW', '2020-07-08', 'TASS', 'MOSCOW, July 8. /TASS/. '],
    ['Damascus, SANA- Text', 'Damascus', null, 'SANA', 'Damascus, SANA- '],
    ['RIYADH: Text', 'RIYADH', null, null, 'RIYADH: '],
    ['July 8 (Reuters) - Text', null, '2020-07-08', 'Reuters', 'July 8 (Reuters) - '],
    ['KABUL, 9 December (AFP) — Text', 'KABUL', '2019-12-09', 'AFP', 'KABUL, 9 December (AFP) — '],
  ])('%s', (text, place, date, agency, dateline) => {
    expect(datelineOf(text, 10, '2020-07-09', english)).toEqual({
      place,
      date,
      agency,
      span: { start: 10, end: 10 + dateline.length },
    });
  });

  test.each([
    'The mayor — a former engineer — spoke.',
    'US-led forces left.',
    'NATO — the alliance of the West — met.',
    'EXCLUSIVE — He left.',
    'UPDATE: He left.',
    '“WASHINGTON — it is,” he said.',
    'He said: no.',
    'Paris (the city) — he left.',
  ])('%s has none', (text) => {
    expect(datelineOf(text, 0, null, english)).toBeNull();
  });

  test('stays in the text; without a year and a date of publication its date is unknown', () => {
    const document = read(`Bridge opens at last\n\nOSLO, July 8 (Reuters) — ${BODY}\n`);
    expect(document.dateline).toEqual({ place: 'OSLO', date: null, agency: 'Reuters', span: { start: 22, end: 47 } });
    expect(document.text.slice(22, 47)).toBe('OSLO, July 8 (Reuters) — ');
    expect(document.published).toBeNull();
  });
});

test('the seed document: headline, fourteen paragraphs, nothing of the page around it', () => {
  const document = parseDocument(readFileSync(`${__dirname}/../../seeds/iran-syria-defense-deal/document.txt`), {
    name: 'document.txt',
  });
  expect(document.headline).toMatch(/^Pentagon Says/);
  expect(document.paragraphs).toHaveLength(14);
  expect(document.text).toMatch(/across the region\.$/);
});
