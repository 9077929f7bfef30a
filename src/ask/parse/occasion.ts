import type { Condition, PhraseSlot } from './condition';
import { type Cursor, readingOf } from './cursor';
import { eventNoun } from './event';
import { parsePhrase } from './phrase';

/** How many words may precede the word for an event: "at the annual Munich Security Conference". */
const FAR = 6;

/**
 * The event that something was said at, from its determiner on: "the meeting with Ali Ayoub in Damascus".
 * @returns null if there is no event or event name here; the cursor then does not move
 */
export function parseOccasion(cursor: Cursor): Condition | null {
  const start = cursor.position;
  cursor.skip(['the', 'both']);
  // "during a Wednesday meeting"
  while (cursor.reading('date')?.isRelative) cursor.giveUp();
  const head = eventAhead(cursor);
  if (head === null) {
    cursor.position = start;
    return null;
  }
  const parts = headClauses(cursor, head);
  for (;;) {
    const part = complement(cursor);
    if (part === null) break;
    parts.push(part);
  }
  return { op: 'all', parts };
}

/** How many items ahead the word for an event stands. */
function eventAhead(cursor: Cursor): number | null {
  for (let ahead = 0; ahead < FAR; ahead++) {
    const item = cursor.at(ahead);
    if (item === undefined) return null;
    if (eventNoun(item) !== undefined || readingOf(item, 'target')?.target === 'events') return ahead;
    const adjective =
      item.readings.length === 0 ||
      (['country', 'name', 'class', 'institution'] as const).some((kind) => readingOf(item, kind)) ||
      cursor.is(['rank'], ahead);
    if (!adjective) return null;
  }
  return null;
}

/** Unknown words before the event are its title; countries and names before it take part. */
function headClauses(cursor: Cursor, ahead: number): Condition[] {
  const items = cursor.items.slice(cursor.position, cursor.position + ahead + 1);
  const last = items.at(-1);
  const event = eventNoun(last);
  const titled = items.some(({ readings }) => readings.length === 0);
  const tokens: [number, number] = [items[0]?.from ?? 0, last?.to ?? 0];
  if (titled) {
    cursor.position += ahead + 1;
    return [{ op: 'clause', clause: { slot: 'title', text: items.map(({ text }) => text).join(' ') }, tokens }];
  }
  const parts: Condition[] = [];
  const phrase = ahead > 0 ? parsePhrase(cursor, 'bare') : null;
  if (phrase) parts.push({ op: 'clause', clause: { slot: 'involving', phrase }, tokens });
  while (cursor.item !== last) cursor.giveUp();
  cursor.position++;
  if (event && last)
    parts.unshift({
      op: 'clause',
      clause: { slot: 'eventType', type: event.type, mutual: event.mutual, word: last.text.toLowerCase() },
      tokens,
    });
  return parts;
}

/**
 * "with Ali Ayoub", "between Iran and Syria", "of the ministers", "in Damascus": not a date, which would be the date of
 * the quote.
 */
function complement(cursor: Cursor): Condition | null {
  const start = cursor.position;
  const slot = (['with', 'between', 'of', 'in'] as const).find((word) => cursor.is([word]));
  if (slot === undefined) return null;
  cursor.position++;
  const slots: Record<typeof slot, PhraseSlot> = { with: 'with', between: 'between', of: 'involving', in: 'in' };
  const phrase = cursor.reading('date') ? null : parsePhrase(cursor, slot === 'in' ? 'bare' : 'speaker');
  if (phrase === null) {
    cursor.position = start;
    return null;
  }
  return { op: 'clause', clause: { slot: slots[slot], phrase }, tokens: cursor.tokensSince(start) };
}
