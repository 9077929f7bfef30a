import type { GrammarWord } from '../readings';
import { searchText } from '../search-text';
import type { Clause, Condition, PhraseSlot } from './condition';
import { type Cursor, readingOf } from './cursor';
import { parseOccasion } from './occasion';
import { parsePhrase } from './phrase';
import type { Mode } from './term';
import { parseDate } from './when';

/** Prepositions before a noun phrase: the slot that it fills, and how to read it. */
const PHRASES: Partial<Record<GrammarWord, [PhraseSlot, Mode]>> = {
  by: ['by', 'speaker'],
  from: ['from', 'speaker'],
  for: ['for', 'speaker'],
  about: ['about', 'topic'],
  on: ['about', 'topic'],
  to: ['to', 'speaker'],
  reportedBy: ['reportedBy', 'speaker'],
  publishedBy: ['publishedBy', 'speaker'],
  with: ['with', 'speaker'],
  between: ['between', 'speaker'],
  involving: ['involving', 'speaker'],
  against: ['against', 'speaker'],
};

/**
 * A preposition with what follows it, or a date.
 * @returns null if none begins here
 */
export function parseModifier(cursor: Cursor): Condition | null {
  const start = cursor.position;
  const date = parseDate(cursor);
  if (date !== null) return clause(cursor, start, date);
  const parsed = worded(cursor) ?? place(cursor) ?? occasion(cursor) ?? belonging(cursor) ?? phrase(cursor);
  return parsed === null ? null : clause(cursor, start, parsed);
}

function clause(cursor: Cursor, start: number, of: Clause): Condition {
  return { op: 'clause', clause: of, tokens: cursor.tokensSince(start) };
}

function phrase(cursor: Cursor): Clause | null {
  const start = cursor.position;
  for (const [word, [slot, mode]] of Object.entries(PHRASES) as [GrammarWord, [PhraseSlot, Mode]][]) {
    if (!cursor.is([word])) continue;
    cursor.position++;
    if (cursor.is(['about', 'on']) && slot !== 'about') cursor.position++;
    const found = parsePhrase(cursor, mode);
    if (found !== null) return { slot, phrase: found };
    cursor.position = start;
  }
  return null;
}

/** "containing regime change", "titled …", "named …": the words up to the next word of the grammar. */
function worded(cursor: Cursor): Clause | null {
  const slots = { containing: 'text', titled: 'title', named: 'named' } as const;
  for (const word of ['containing', 'titled', 'named'] as const) {
    if (!cursor.is([word])) continue;
    let length = 1;
    while (cursor.is(['the', 'containing'], length)) length++;
    const from = length;
    while (cursor.at(length) !== undefined && !grammatical(cursor, length)) length++;
    if (length === from) return null;
    const words = cursor.items
      .slice(cursor.position + from, cursor.position + length)
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map((item) => {
        const quoted = readingOf(item, 'phrase')?.text;
        return quoted ?? item.text;
      });
    if (words.length === 0) return null;
    cursor.position += length;
    return { slot: slots[word], text: word === 'containing' ? searchText(words) : words.join(' ') };
  }
  return null;
}

function grammatical(cursor: Cursor, ahead: number): boolean {
  const readings = cursor.at(ahead)?.readings ?? [];
  return readings.some(({ kind }) => kind === 'word' || kind === 'date');
}

/** "in Syria", "in northeast Syria", "in Newsweek", "in French", "in articles about Iran". */
function place(cursor: Cursor): Clause | null {
  if (!cursor.is(['in'])) return null;
  const start = cursor.position;
  cursor.position++;
  const language = cursor.reading('language');
  if (language !== undefined && cursor.reading('class', 1) === undefined) {
    cursor.position++;
    return { slot: 'language', code: language.code, name: language.name };
  }
  cursor.skip(['the']);
  const run = placeRun(cursor);
  const plain = run.every(
    (item) =>
      item.readings.length > 0 &&
      readingOf(item, 'class') === undefined &&
      readingOf(item, 'institution') === undefined,
  );
  const found = plain ? parsePhrase(cursor, 'bare') : null;
  if (found !== null) return { slot: 'in', phrase: found };
  if (run.length === 0) {
    cursor.position = start;
    return null;
  }
  cursor.position += run.length;
  return { slot: 'place', text: run.map(({ text }) => text).join(' ') };
}

function placeRun(cursor: Cursor): typeof cursor.items {
  let length = 0;
  for (let item = cursor.at(0); item !== undefined; item = cursor.at(++length)) {
    const fits =
      item.readings.length === 0 ||
      (['country', 'name', 'class', 'institution'] as const).some((kind) => readingOf(item, kind));
    if (!fits) break;
  }
  return cursor.items.slice(cursor.position, cursor.position + length);
}

/** "during the meeting", "at the summit in Tehran", "from the press conference"; "at At Tanf" is a venue. */
function occasion(cursor: Cursor): Clause | null {
  if (!cursor.is(['at', 'during', 'from', 'in'])) return null;
  const start = cursor.position;
  const venue = cursor.is(['at']);
  const during = cursor.is(['during']);
  cursor.position++;
  const condition = parseOccasion(cursor);
  if (condition !== null) return { slot: 'occasion', condition };
  cursor.skip(['the']);
  const run = venue || during ? placeRun(cursor) : [];
  if (run.length === 0) {
    cursor.position = start;
    return null;
  }
  cursor.position += run.length;
  const text = run.map((item) => item.text).join(' ');
  if (venue) return { slot: 'venue', text };
  return {
    slot: 'occasion',
    condition: { op: 'clause', clause: { slot: 'title', text }, tokens: cursor.tokensSince(start) },
  };
}

/** "quotes of Bagheri" are his; "statements of support" are about it. */
function belonging(cursor: Cursor): Clause | null {
  if (!cursor.is(['of'])) return null;
  const start = cursor.position;
  cursor.position++;
  const owner = parsePhrase(cursor, 'bare');
  if (owner !== null) return { slot: 'owner', phrase: owner };
  const capital = cursor.item?.capitalised === true && cursor.item.readings.length === 0;
  const found = parsePhrase(cursor, capital ? 'speaker' : 'topic');
  if (found !== null) return { slot: capital ? 'owner' : 'about', phrase: found };
  cursor.position = start;
  return null;
}
