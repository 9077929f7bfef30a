import type { Dimension } from '../../language/sections/question-words';
import { readingOf } from './cursor';
import type { ParseState } from './parse-state';

/** "10 quotes", "top 5", "the last ten"; "how many". */
export function readCount({ cursor, parsed }: ParseState): boolean {
  if (cursor.is(['howMany'])) {
    parsed.counts = true;
    cursor.position++;
    return true;
  }
  const number = cursor.reading('number');
  if (number === undefined) return false;
  const ordered = readingOf(cursor.at(-1), 'order') !== undefined;
  const next = cursor.at(1);
  const counted = ['order', 'quoteKind', 'status', 'country', 'class', 'name', 'event', 'role', 'method'];
  const counts =
    next?.readings.some(({ kind }) => counted.includes(kind) || (kind === 'target' && parsed.target === null)) ||
    cursor.is(['mostQuoted', 'mostMentioned'], 1);
  if (cursor.reading('date') && !(ordered && counts)) return false;
  if (number.value === 0 || parsed.count !== null || !(ordered || counts)) return false;
  parsed.count = number.value;
  cursor.position++;
  return true;
}

/** "the latest statement", "the last attack": the question asks for one row. */
export function singleNewest({ cursor, parsed }: ParseState): void {
  const isEvent = cursor.reading('event') !== undefined && !/s$/.test(cursor.item?.text ?? '');
  const isSingle = isEvent || cursor.is(['single']);
  if (isSingle && parsed.count === null && readingOf(cursor.at(-1), 'order') !== undefined) parsed.count = 1;
}

/** "per country", "by year", "for each speaker": what to count the rows by. */
export function readDimension({ cursor, parsed }: ParseState): boolean {
  const whole = cursor.reading('dimension');
  if (whole?.standsAlone) return found(whole.dimension, 1);
  if (!cursor.is(['per', 'by'])) return false;
  let ahead = 1;
  while (cursor.is(['the', 'per'], ahead)) ahead++;
  const reading = cursor.reading('dimension', ahead);
  // "by country officials" and "by people in Iran" name the speakers
  const isLast = cursor.at(ahead + 1) === undefined || !cursor.is(['of', 'in', 'from', 'who', 'which'], ahead + 1);
  const next = cursor.at(ahead + 1);
  const noun = next !== undefined && next.readings.some(({ kind }) => ['class', 'role', 'name'].includes(kind));
  if (reading === undefined || (cursor.is(['by']) && (!isLast || noun))) return false;
  return found(reading.dimension, ahead + 1);

  function found(dimension: Dimension, length: number): boolean {
    const start = cursor.position;
    cursor.position += length;
    parsed.dimension = { by: dimension, tokens: cursor.tokensSince(start) };
    return true;
  }
}
