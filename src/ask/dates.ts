import type { Token } from './tokens';
import { isCapitalised } from './tokens';
import type { Reading } from './readings';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TITLES = MONTHS.map((month) => month.charAt(0).toUpperCase() + month.slice(1));
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const VAGUE = new Set([
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'now',
  'nowadays',
  'currently',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);
const UNIT =
  /^(?:day|night|morning|evening|week|weekend|month|quarter|year|decade|century|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)s?$/;

/** A date that stands at a token, and how many tokens it takes. */
export interface DateMatch {
  length: number;
  reading: Reading;
}

/**
 * The date at token `at`, as EDTF (ISO 8601-2): years, months, days, decades, quarters and year ranges. A date that hangs
 * on the day of the question ("last year", "Wednesday", "in May") has no anchor, and is read as vague or partial.
 */
export function dateAt(tokens: readonly Token[], at: number): DateMatch | undefined {
  return written(tokens, at) ?? quarter(tokens, at) ?? vague(tokens, at);
}

function word(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.folded : '';
}

function written(tokens: readonly Token[], at: number): DateMatch | undefined {
  return iso(word(tokens, at)) ?? dayFirst(tokens, at) ?? monthFirst(tokens, at);
}

function iso(text: string): DateMatch | undefined {
  const range = /^([12]\d{3})[-–/]([12]\d{3})$/.exec(text);
  if (range?.[1] !== undefined && range[2] !== undefined && range[1] <= range[2]) {
    return exact(1, `${range[1]}/${range[2]}`, `from ${range[1]} to ${range[2]}`);
  }
  const decade = /^([12]\d{2})0s$/.exec(text)?.[1];
  if (decade !== undefined) return exact(1, `${decade}0/${decade}9`, `in the ${decade}0s`);
  const parts = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts?.[1] === undefined) return undefined;
  return calendar(
    1,
    parts[1],
    parts[2] === undefined ? undefined : Number(parts[2]),
    parts[3] === undefined ? undefined : Number(parts[3]),
  );
}

function exact(length: number, edtf: string, words: string): DateMatch {
  return { length, reading: { kind: 'date', edtf, words } };
}

/** undefined where the calendar has no such day. */
function calendar(length: number, year: string, month?: number, day?: number): DateMatch | undefined {
  if (month === undefined) return exact(length, year, `in ${year}`);
  if (month < 1 || month > 12) return undefined;
  const edtf = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return exact(length, edtf, `in ${TITLES[month - 1]} ${year}`);
  if (day < 1 || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return undefined;
  return exact(length, `${edtf}-${String(day).padStart(2, '0')}`, `on ${day} ${TITLES[month - 1]} ${year}`);
}

function monthAt(tokens: readonly Token[], at: number): number | undefined {
  const text = word(tokens, at);
  const index = MONTHS.indexOf(text) + 1 || (text === 'sept' ? 9 : SHORT.indexOf(text) + 1);
  return index || undefined;
}

function dayAt(tokens: readonly Token[], at: number): number | undefined {
  const text = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word(tokens, at))?.[1];
  return text === undefined ? undefined : Number(text);
}

function yearAt(tokens: readonly Token[], at: number): string | undefined {
  return /^[12]\d{3}$/.exec(word(tokens, at))?.[0];
}

/** "5 October 2018", "5th of October, 2018" */
function dayFirst(tokens: readonly Token[], at: number): DateMatch | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const monthPlace = word(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const month = monthAt(tokens, monthPlace);
  if (month === undefined) return undefined;
  return finish(tokens, at, monthPlace + 1, month, day);
}

/** "October 2018", "October 5, 2018", "October of 2018" */
function monthFirst(tokens: readonly Token[], at: number): DateMatch | undefined {
  const month = monthAt(tokens, at);
  if (month === undefined) return undefined;
  const day = dayAt(tokens, at + 1);
  return finish(tokens, at, day === undefined ? at + 1 : at + 2, month, day);
}

/** The year after a month and day; without one the date is partial. A bare "may" or "march" is a word like any other. */
function finish(
  tokens: readonly Token[],
  at: number,
  next: number,
  month: number,
  day?: number,
): DateMatch | undefined {
  const yearPlace = tokens[next]?.kind === 'comma' || word(tokens, next) === 'of' ? next + 1 : next;
  const year = yearAt(tokens, yearPlace);
  if (year !== undefined) return calendar(yearPlace + 1 - at, year, month, day);
  const first = tokens[at];
  if (day === undefined && ![...MONTHS, 'sept'].includes(word(tokens, at))) return undefined;
  if (day === undefined && first !== undefined && !isCapitalised(first) && (month === 3 || month === 5))
    return undefined;
  const monthDay = String(month).padStart(2, '0') + (day === undefined ? '' : `-${String(day).padStart(2, '0')}`);
  return { length: next - at, reading: { kind: 'partialDate', monthDay, words: TITLES[month - 1] ?? '' } };
}

/** "Q3 2018", "third quarter of 2018" */
function quarter(tokens: readonly Token[], at: number): DateMatch | undefined {
  const short = /^q([1-4])$/.exec(word(tokens, at))?.[1];
  const number = short === undefined ? QUARTERS.indexOf(word(tokens, at)) + 1 : Number(short);
  if (number === 0) return undefined;
  let next = at + 1;
  if (short === undefined && word(tokens, next++) !== 'quarter') return undefined;
  if (word(tokens, next) === 'of') next++;
  const year = yearAt(tokens, next);
  if (year === undefined) return undefined;
  const month = (value: number): string => `${year}-${String(value).padStart(2, '0')}`;
  return exact(next + 1 - at, `${month(number * 3 - 2)}/${month(number * 3)}`, `in quarter ${number} of ${year}`);
}

/** "last year", "the past 5 days", "3 weeks ago", "Wednesday" */
function vague(tokens: readonly Token[], at: number): DateMatch | undefined {
  const first = word(tokens, at);
  const found = (length: number): DateMatch => ({ length, reading: { kind: 'vague' } });
  if (VAGUE.has(first)) return found(1);
  const counted = /^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|few|several)$/;
  if (/^(?:last|past|this|next|previous|coming|following)$/.test(first)) {
    const next = counted.test(word(tokens, at + 1)) ? at + 2 : at + 1;
    if (UNIT.test(word(tokens, next)) || (next === at + 1 && monthAt(tokens, next) !== undefined))
      return found(next + 1 - at);
  }
  if (counted.test(first) && UNIT.test(word(tokens, at + 1)) && word(tokens, at + 2) === 'ago') return found(3);
  return undefined;
}
