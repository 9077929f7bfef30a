import { perLanguage, type Language } from '../language/language';
import type { TimeUnit } from '../language/sections/calendar';
import type { Reading } from './readings';
import { relativeDate, type RelativeDate } from './relative-dates';
import { isCapitalised, type Token } from './tokens';

/** A date at a token, and the number of its tokens. */
export interface DateMatch {
  length: number;
  reading: Reading;
}

/** The language and the day of the question. */
export interface DateReader {
  language: Language;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * The date at token `at`, as EDTF (ISO 8601-2): years, months, days, decades, quarters and year ranges; "last week" and
 * the like are counted from the day of the question. A month or a day without its year is partial.
 */
export function dateAt(tokens: readonly Token[], at: number, reader: DateReader): DateMatch | undefined {
  return written(tokens, at, reader.language) ?? quarter(tokens, at, reader.language) ?? relative(tokens, at, reader);
}

function word(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.folded : '';
}

function written(tokens: readonly Token[], at: number, language: Language): DateMatch | undefined {
  return iso(word(tokens, at), language) ?? dayFirst(tokens, at, language) ?? monthFirst(tokens, at, language);
}

function iso(text: string, language: Language): DateMatch | undefined {
  const range = /^([12]\d{3})[-–/]([12]\d{3})$/.exec(text);
  if (range?.[1] !== undefined && range[2] !== undefined && range[1] <= range[2]) {
    return exact(1, `${range[1]}/${range[2]}`, `from ${range[1]} to ${range[2]}`);
  }
  const decade = /^([12]\d{2})0s$/.exec(text)?.[1];
  if (decade !== undefined) return exact(1, `${decade}0/${decade}9`, `in the ${decade}0s`);
  const parts = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (parts?.[1] === undefined) return undefined;
  const [month, day] = [parts[2], parts[3]].map((part) => (part === undefined ? undefined : Number(part)));
  return calendar(language, 1, parts[1], month, day);
}

function exact(length: number, edtf: string, words: string): DateMatch {
  return { length, reading: { kind: 'date', edtf, words } };
}

/** undefined if the calendar has no such day. */
function calendar(
  { calendar: { monthNames } }: Language,
  length: number,
  year: string,
  month?: number,
  day?: number,
): DateMatch | undefined {
  if (month === undefined) return exact(length, year, `in ${year}`);
  if (month < 1 || month > 12) return undefined;
  const edtf = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return exact(length, edtf, `in ${monthNames[month - 1]} ${year}`);
  if (day < 1 || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return undefined;
  return exact(length, `${edtf}-${String(day).padStart(2, '0')}`, `on ${day} ${monthNames[month - 1]} ${year}`);
}

function monthAt(tokens: readonly Token[], at: number, { calendar: { months, shortMonths } }: Language) {
  const text = word(tokens, at);
  return months.get(text) ?? shortMonths.get(text);
}

function dayAt(tokens: readonly Token[], at: number): number | undefined {
  const text = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word(tokens, at))?.[1];
  return text === undefined ? undefined : Number(text);
}

function yearAt(tokens: readonly Token[], at: number): string | undefined {
  return /^[12]\d{3}$/.exec(word(tokens, at))?.[0];
}

/** "5 October 2018", "5th of October, 2018" */
function dayFirst(tokens: readonly Token[], at: number, language: Language): DateMatch | undefined {
  const day = dayAt(tokens, at);
  if (day === undefined) return undefined;
  const monthPlace = word(tokens, at + 1) === 'of' ? at + 2 : at + 1;
  const month = monthAt(tokens, monthPlace, language);
  if (month === undefined) return undefined;
  return finish(tokens, at, monthPlace + 1, { language, month, day });
}

/** "October 2018", "October 5, 2018", "October of 2018" */
function monthFirst(tokens: readonly Token[], at: number, language: Language): DateMatch | undefined {
  const month = monthAt(tokens, at, language);
  if (month === undefined) return undefined;
  const day = dayAt(tokens, at + 1);
  return finish(tokens, at, day === undefined ? at + 1 : at + 2, { language, month, day });
}

/** Months whose names are also ordinary words in lower case. */
const AMBIGUOUS_MONTHS = [3, 5];

const LEAP_YEAR = 2000;

/**
 * The year after a month and day; without one the date is partial. A bare "may" or "march" is a word like any other.
 */
function finish(
  tokens: readonly Token[],
  at: number,
  next: number,
  { language, month, day }: { language: Language; month: number; day: number | undefined },
): DateMatch | undefined {
  const yearPlace = tokens[next]?.kind === 'comma' || word(tokens, next) === 'of' ? next + 1 : next;
  const year = yearAt(tokens, yearPlace);
  if (year !== undefined) return calendar(language, yearPlace + 1 - at, year, month, day);
  const { months, monthNames } = language.calendar;
  const first = tokens[at];
  if (day === undefined && !months.has(word(tokens, at)) && word(tokens, at) !== 'sept') return undefined;
  if (day === undefined && first && !isCapitalised(first) && AMBIGUOUS_MONTHS.includes(month)) return undefined;
  if (day !== undefined && (day < 1 || day > new Date(Date.UTC(LEAP_YEAR, month, 0)).getUTCDate())) return undefined;
  const monthDay = String(month).padStart(2, '0') + (day === undefined ? '' : `-${String(day).padStart(2, '0')}`);
  return { length: next - at, reading: { kind: 'partialDate', monthDay, words: monthNames[month - 1] ?? '' } };
}

/** "Q3 2018", "third quarter of 2018" */
function quarter(tokens: readonly Token[], at: number, { numerals }: Language): DateMatch | undefined {
  const short = /^q([1-4])$/.exec(word(tokens, at))?.[1];
  const number = short === undefined ? (numerals.ordinals.get(word(tokens, at)) ?? 0) : Number(short);
  if (number === 0 || number > 4) return undefined;
  let next = at + 1;
  if (short === undefined && word(tokens, next++) !== 'quarter') return undefined;
  if (word(tokens, next) === 'of') next++;
  const year = yearAt(tokens, next);
  if (year === undefined) return undefined;
  const month = (value: number): string => `${year}-${String(value).padStart(2, '0')}`;
  return exact(next + 1 - at, `${month(number * 3 - 2)}/${month(number * 3)}`, `in quarter ${number} of ${year}`);
}

const relativeWordsOf = perLanguage(({ calendar: { units, weekdays }, relativeDates }) => ({
  ...relativeDates,
  units,
  weekdays,
}));

/** "last year", "the past 5 days", "3 weeks ago", "Wednesday", "today" */
function relative(tokens: readonly Token[], at: number, { language, today }: DateReader): DateMatch | undefined {
  const { days, which, ago, few, units, weekdays } = relativeWordsOf(language);
  const first = word(tokens, at);
  const found = (length: number, date: RelativeDate): DateMatch => ({ length, reading: relativeDate(date, today) });
  const phrase = [0, 1, 2].map((ahead) => word(tokens, at + ahead)).join(' ');
  const [day, length] = days.has(phrase) ? [days.get(phrase), 3] : [days.get(first), 1];
  if (day !== undefined) return found(length, { kind: 'day', days: day });
  const weekday = weekdays.get(first);
  if (weekday !== undefined) return found(1, { kind: 'weekday', weekday, weeks: 0 });
  const count = countAt(first);
  const shift = which.get(first);
  if (shift !== undefined) {
    const counted = countAt(word(tokens, at + 1));
    const unit = unitAt(word(tokens, at + (counted === undefined ? 1 : 2)));
    const named = weekdays.get(word(tokens, at + 1));
    if (named !== undefined) return found(2, { kind: 'weekday', weekday: named, weeks: shift });
    if (unit === undefined) return monthOf(shift);
    if (counted !== undefined && shift <= 0) return found(3, { kind: 'past', unit, count: counted });
    return counted === undefined ? found(2, { kind: 'unit', unit, shift }) : undefined;
  }
  const unit = count === undefined ? undefined : unitAt(word(tokens, at + 1));
  const isAgo = ago.has(word(tokens, at + 2));
  return count !== undefined && unit && isAgo ? found(3, { kind: 'ago', unit, count }) : undefined;

  function countAt(text: string): number | undefined {
    if (/^\d{1,4}$/.test(text)) return Number(text);
    return few.get(text) ?? language.numerals.cardinals.get(text);
  }

  function unitAt(text: string): TimeUnit | undefined {
    return units.get(text);
  }

  /** "last May" */
  function monthOf(shift: number): DateMatch | undefined {
    const month = language.calendar.months.get(word(tokens, at + 1));
    return month === undefined || yearAt(tokens, at + 2) ? undefined : found(2, { kind: 'month', month, shift });
  }
}
