import type { GrammarWord, ReadingOf } from '../readings';
import type { Clause } from './condition';
import { lastSuch } from '../relative-dates';
import type { Cursor } from './cursor';
import { eventNoun } from './event';

type DateClause = Extract<Clause, { slot: 'date' }>;
type Undated = Omit<DateClause, 'published'>;
type Written = ReadingOf<'date'>;

const PREPOSITIONS: readonly GrammarWord[] = [
  'in',
  'on',
  'at',
  'during',
  'of',
  'for',
  'from',
  'by',
  'before',
  'after',
  'since',
  'until',
  'between',
  'publishedBy',
];

/**
 * A date with its preposition, or bare, at the cursor.
 * @returns null if there is no date here
 */
export function parseDate(cursor: Cursor): DateClause | null {
  const start = cursor.position;
  const published = cursor.is(['published', 'publishedBy']);
  cursor.skip(['published']);
  const preposition = PREPOSITIONS.find((word) => cursor.is([word]));
  if (preposition !== undefined) cursor.position++;
  cursor.skip(['the', 'stop']);
  const range = preposition === 'between' || preposition === 'from' ? parseRange(cursor) : null;
  const date = range === null ? (cursor.reading('date') ?? lastPartial(cursor)) : undefined;
  if (range === null && (date === undefined || isElse(cursor, preposition, date))) {
    cursor.position = start;
    return null;
  }
  if (date?.isRelative) cursor.dependsOnDay = true;
  if (range === null) cursor.position++;
  const clause = range ?? (date && single(preposition, date));
  return clause ? { ...clause, published } : null;
}

/** A month or day without a year is the most recent one. */
function lastPartial(cursor: Cursor): Written | undefined {
  const partial = cursor.reading('partialDate');
  if (partial === undefined) return undefined;
  const edtf = lastSuch(partial.monthDay, cursor.today);
  const words = edtf.length > 7 ? `on ${edtf}` : `in ${partial.words} ${edtf.slice(0, 4)}`;
  return { kind: 'date', edtf, words, isRelative: true };
}

/** "during a Wednesday meeting" is an occasion, "by May" a person. */
function isElse(cursor: Cursor, preposition: GrammarWord | undefined, { isRelative }: Written): boolean {
  if (!isRelative || preposition === undefined) return false;
  return eventNoun(cursor.at(1)) !== undefined || isSomebody(cursor, preposition);
}

function isSomebody(cursor: Cursor, preposition: GrammarWord): boolean {
  const { item } = cursor;
  return (
    item !== undefined &&
    (['by', 'from', 'of', 'for'] as GrammarWord[]).includes(preposition) &&
    cursor.nameOf(item.from, item.to) !== undefined
  );
}

function single(preposition: GrammarWord | undefined, { edtf, words }: Written): Undated {
  const plain = words.replace(/^(?:in|on|from) /, '');
  const [first = edtf, last = edtf] = edtf.split('/');
  if (preposition === 'before' || preposition === 'after')
    return { slot: 'date', operator: preposition, edtf, words: `${preposition} ${plain}` };
  if (preposition === 'since') return { slot: 'date', operator: 'on', edtf: `${first}/..`, words: `since ${plain}` };
  if (preposition === 'until' || preposition === 'by')
    return { slot: 'date', operator: 'on', edtf: `../${last}`, words: `until ${plain}` };
  return { slot: 'date', operator: 'on', edtf, words };
}

/** "between October and December 2018", "from 2014 to 2018"; a month without a year takes that of the other end. */
function parseRange(cursor: Cursor): Undated | null {
  const start = cursor.position;
  const partial = cursor.reading('partialDate');
  const first = cursor.reading('date');
  cursor.position++;
  const joined = cursor.is(['and', 'to', 'until']);
  if (joined) cursor.position++;
  cursor.skip(['the']);
  const last = joined ? cursor.reading('date') : undefined;
  const begin =
    first ??
    (partial && last ? { edtf: `${last.edtf.slice(0, 4)}-${partial.monthDay}`, words: partial.words } : undefined);
  if (begin === undefined || last === undefined) {
    cursor.position = start;
    return null;
  }
  cursor.position++;
  const ends = [begin.edtf, last.edtf].sort();
  const [from = '', to = ''] = [ends[0]?.split('/')[0], ends[1]?.split('/').at(-1)];
  return { slot: 'date', operator: 'on', edtf: `${from}/${to}`, words: `from ${from} to ${to}` };
}
