import { type Dateline } from './document';
import { type Language } from '../language/language';
import { isoDay, monthNumber } from './written-date';

/** No dateline is longer, in UTF-16 units. */
const LONGEST = 110;
const DASH = /^\s?(—|–|―|--|-(?=\s|$))\s?/;
interface Reading {
  place: string | null;
  agency: string | null;
  month: number | null;
  day: number | null;
  year: number | null;
}

/**
 * The dateline with which a paragraph opens: place in capitals (or in any letters where an agency or a date follows),
 * date, agency, dash; also `MOSCOW, July 8. /TASS/.` and `RIYADH: `.
 * @param at where the paragraph stands in the text; `span` is moved by it
 * @param published EDTF of the day of publication, which gives the year
 */
export function datelineOf(
  paragraph: string,
  at: number,
  published: string | null,
  language: Language,
): Dateline | null {
  const head = paragraph.slice(0, LONGEST);
  const end = headEnd(head);
  if (end === null) return null;
  const reading = read(head.slice(0, end.words), language);
  if (reading === null) return null;
  const { place, agency, month, day, year } = reading;
  const date = month !== null && day !== null ? dateIn(month, day, year, published) : null;
  return { place, date, agency, span: { start: at, end: at + end.dash } };
}

/** Where the words of a dateline end, and where its dash does. */
function headEnd(head: string): { words: number; dash: number } | null {
  const slashes = /^[^/]{2,60}\.? \/(?:TASS|Xinhua|MNA|AA)\/\.?\s?/.exec(head);
  if (slashes) return { words: slashes[0].length, dash: slashes[0].length };
  for (let i = 2; i < head.length; i++) {
    const dash = DASH.exec(head.slice(i, i + 4));
    if (dash) return { words: i, dash: i + dash[0].length };
    if (head[i] === ':' && /^[A-Z][A-Z /.'-]{2,40}$/.test(head.slice(0, i)) && head[i + 1] === ' ')
      return { words: i, dash: i + 2 };
    if (/["“”;!?]/.test(head[i] ?? '')) return null;
  }
  return null;
}

function read(words: string, language: Language): Reading | null {
  const { agencies, noPlaces } = language.mastheads;
  const reading: Reading = { place: null, agency: null, month: null, day: null, year: null };
  let rest = words.replace(/\/(\w+)\/\.?\s?$/, '($1)').trim();
  const bracket = /\(([^()]{2,40})\)$/.exec(rest);
  if (bracket) {
    reading.agency = bracket[1] ?? null;
    rest = rest.slice(0, bracket.index).trim();
  }
  const places: string[] = [];
  for (const part of rest.split(',').map((piece) => piece.trim())) {
    if (part === '') continue;
    if (readDate(part, reading, language)) continue;
    if (reading.agency === null && agencies.has(part)) reading.agency = part;
    else if (reading.month !== null || !isPlace(part, language)) return null;
    else places.push(part);
  }
  if (noPlaces.has(places[0] ?? '')) return null;
  const capitals = /^[\p{Lu}\d][\p{Lu}\d .'’/-]+$/u.test(places[0] ?? '') && (places[0] ?? '').length > 2;
  if (!capitals && reading.agency === null && reading.month === null) return null;
  if (!capitals && reading.agency !== null && !agencies.has(reading.agency) && reading.month === null) return null;
  reading.place = places.length > 0 ? places.join(', ') : null;
  return reading.place === null && reading.month === null ? null : reading;
}

/** "July 8", "8 July", "Jul. 08", "July 8 2020", "2020" */
function readDate(part: string, reading: Reading, language: Language): boolean {
  const words = part.replace(/\.$/, '').split(' ');
  if (words.length > 3) return false;
  const found: Partial<Reading> = {};
  for (const word of words) {
    const month = monthNumber(word, language);
    if (month !== null && found.month === undefined) found.month = month;
    else if (/^\d{1,2}$/.test(word) && found.day === undefined) found.day = Number(word);
    else if (/^(19|20)\d{2}$/.test(word) && found.year === undefined) found.year = Number(word);
    else return false;
  }
  if (found.month === undefined && (found.year === undefined || reading.month === null)) return false;
  Object.assign(reading, found);
  return true;
}

function isPlace(part: string, { mastheads }: Language): boolean {
  const words = part.split(' ');
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}[\p{L}.'’/-]*$/u.test(word) || mastheads.placeParticles.has(word))
  );
}

/**
 * The year of a day without one is that of the last such day up to the day after publication, which time zones allow.
 */
function dateIn(month: number, day: number, year: number | null, published: string | null): string | null {
  if (year !== null) return isoDay(year, month, day);
  const anchor = /^\d{4}-\d{2}-\d{2}$/.test(published ?? '') ? Date.parse(published ?? '') + 86_400_000 : null;
  if (anchor === null) return null;
  const last = new Date(anchor).getUTCFullYear();
  const same = isoDay(last, month, day);
  return same !== null && Date.parse(same) <= anchor ? same : isoDay(last - 1, month, day);
}
