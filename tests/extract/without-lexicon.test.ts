import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAttributionModel } from '../../src/extract/attribution/model';
import { analyseDocument, extractFindings } from '../../src/extract/extract';
import { parseText } from '../../src/ingest/parse';
import type { Findings } from '../../src/kernel/findings';
import { Languages } from '../../src/language/languages';

const models = { attribution: loadAttributionModel() };
const TEXT = `Vertrag unterzeichnet

„Wir werden diesen Vertrag bis zum letzten Tag erfüllen“, sagte Ministerin Anna Berg am 2031-04-02 in Teheran. Der Iran und Deutschland kritisierten den „alten Geist“. Jordan Meier schwieg.`;

function findingsIn(language: string, text = TEXT): Findings {
  const document = parseText(text, {
    name: 'invented',
    format: 'text',
    metadata: { language, published: '2031-04-03' },
  });
  return extractFindings(document, models, { extractor: 'on-record test' });
}

function shown({ document: { text }, ...findings }: Findings) {
  return {
    quotes: findings.quotes.map(({ segments, speaker }) => [
      speaker,
      ...segments.map(({ start, end }) => text.slice(start, end)),
    ]),
    countries: findings.countryMentions.map(({ code }) => code),
    speakers: findings.speakers.length,
    events: findings.events.length,
  };
}

describe('an article in a language without a lexicon', () => {
  it('is recorded with its quotations and the countries that it names, and nothing that would be a guess', () => {
    expect(shown(findingsIn('de-AT'))).toEqual({
      quotes: [[null, 'Wir werden diesen Vertrag bis zum letzten Tag erfüllen']],
      countries: ['IR', 'DE'],
      speakers: 0,
      events: 0,
    });
  });

  it('keeps its language, its date and its text', () => {
    const { document } = findingsIn('de-AT');
    expect(document).toMatchObject({ language: 'de-AT', published: { edtf: '2031-04-03' }, text: TEXT });
  });

  it('has the dates that are in digits', () => {
    const document = parseText(TEXT, { name: 'invented', format: 'text', metadata: { language: 'de' } });
    expect(analyseDocument(document, models).dates.map(({ edtf }) => edtf)).toEqual(['2031-04-02']);
  });

  it('names countries in scripts that put no space between words', () => {
    expect(shown(findingsIn('zh', '德国总理访问伊朗。')).countries).toEqual(['DE', 'IR']);
  });

  it('is not read with the words of English', () => {
    const english = 'The minister said that Iran signed the agreement.';
    expect(shown(findingsIn('en', english)).quotes).toHaveLength(1);
    expect(shown(findingsIn('nl', english)).quotes).toEqual([]);
  });
});

it('reads an article with the words of a language that a folder adds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-lexicon-'));
  mkdirSync(join(folder, 'tlh'));
  writeFileSync(join(folder, 'tlh', 'function-words.txt'), 'vo\nke\n');
  const languages = new Languages(folder);
  const document = parseText('Tamu ke sabo vo ludu.', { name: 'invented', format: 'text', languages });
  expect(document.language).toBe('tlh');
  const { language } = analyseDocument(document, models, languages);
  expect([language.tag, language.hasLexicon]).toEqual(['tlh', true]);
  rmSync(folder, { recursive: true });
});
