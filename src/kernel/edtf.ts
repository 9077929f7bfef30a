import edtf, { parse, type ParsedDate } from 'edtf';
import { InputError } from './errors';

/** How fine a date is. INTERVAL: any stretch of time that is none of the others. */
export type DatePrecision = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY' | 'INTERVAL';

/** A date as its text gives it and the days between which it lies, both included. */
export interface ParsedEdtf {
  /** The text as it was given. */
  readonly edtf: string;
  /** YYYY-MM-DD; 0001-01-01 where the beginning is open or unknown. */
  readonly earliest: string;
  /** YYYY-MM-DD; 9999-12-31 where the end is open or unknown. */
  readonly latest: string;
  readonly precision: DatePrecision;
  /** Marked `~` or `%`; `?` alone doubts the source, not the date. */
  readonly approximate: boolean;
}

type Bounds = Omit<ParsedEdtf, 'edtf'>;

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';
const LONGEST = 64;
const REMEMBERED = 1000;
const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const SEASON = /^(\d{4})-(2[1-9]|3\d|4[01])([?~%]?)$/;
const TIMED = /^(\d{4}-\d\d-\d\d)T/;

const remembered = new Map<string, ParsedEdtf>();

/**
 * Reads a date in EDTF (Extended Date/Time Format, ISO 8601-2: levels 0 to 2 without sets and lists of dates).
 *
 * @throws InputError where the text is no EDTF, names a day that is not in the calendar, ends before it begins, or
 * leaves the years 0001 to 9999
 */
export function parseEdtf(text: string): ParsedEdtf {
  const plain = plainDate(text);
  if (plain) return { edtf: text, ...plain };
  const known = remembered.get(text);
  if (known) return known;
  const parsed = Object.freeze({ edtf: text, ...(text.includes('/') ? interval(text) : single(text, text)) });
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, parsed);
  return parsed;
}

function interval(text: string): Bounds {
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) throw noEdtf(text);
  const begin = isOpen(from) ? null : single(from, text);
  const end = isOpen(to) ? null : single(to, text);
  if (!begin && !end) throw noEdtf(text, 'an interval needs a start or an end');
  const earliest = begin?.earliest ?? FIRST_DAY;
  const latest = end?.latest ?? LAST_DAY;
  if (latest < earliest) throw noEdtf(text, 'it ends before it starts');
  const approximate = Boolean(begin?.approximate) || Boolean(end?.approximate);
  return { earliest, latest, precision: 'INTERVAL', approximate };
}

/** `..` is an open bound, nothing an unknown one: neither limits anything. */
function isOpen(bound: string): boolean {
  return bound === '' || bound === '..';
}

/** @param whole the text to name in an error: the interval that `text` is a bound of, or `text` */
function single(text: string, whole: string): Bounds {
  return plainDate(text) ?? season(text) ?? timed(text) ?? extended(text, whole);
}

/** YYYY, YYYY-MM and YYYY-MM-DD: nearly all there is, so no grammar runs for them. */
function plainDate(text: string): Bounds | null {
  const [, year, month, day] = PLAIN.exec(text) ?? [];
  if (year === undefined || year === '0000') return null;
  if (month === undefined) return bounds(`${year}-01-01`, `${year}-12-31`, 'YEAR');
  if (month < '01' || month > '12') return null;
  const lastDay = daysIn(Number(year), Number(month));
  if (day === undefined) return bounds(`${year}-${month}-01`, `${year}-${month}-${lastDay}`, 'MONTH');
  return day >= '01' && Number(day) <= lastDay ? bounds(text, text, 'DAY') : null;
}

/**
 * First month and number of months of the parts of a year (ISO 8601-2, 4.8). Seasons that name no hemisphere (21 to
 * 24) are read as northern ones, in whole months. The package has them begin in January and takes no qualifier.
 */
const YEAR_PARTS: Readonly<Record<string, readonly [first: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

function season(text: string): Bounds | null {
  const [, year, part, qualifier] = SEASON.exec(text) ?? [];
  const [first, months] = YEAR_PARTS[part ?? ''] ?? [];
  if (year === undefined || year === '0000' || first === undefined || months === undefined) return null;
  const last = first + months - 1;
  const lastYear = Number(year) + (last > 12 ? 1 : 0);
  const lastMonth = last > 12 ? last - 12 : last;
  const latest = lastYear > 9999 ? LAST_DAY : day(lastYear, lastMonth, daysIn(lastYear, lastMonth));
  return {
    ...bounds(day(Number(year), first, 1), latest, 'SEASON'),
    approximate: qualifier === '~' || qualifier === '%',
  };
}

/** A day with its time: the day that is written, in whatever zone. */
function timed(text: string): Bounds | null {
  const written = TIMED.exec(text)?.[1];
  return written !== undefined && parsedOrNull(text)?.type === 'Date' ? plainDate(written) : null;
}

/** Qualified (`2018~`, `?2018-10`) and unspecified (`201X`, `2018-XX`) dates, decades (`201`) and centuries (`20`). */
function extended(text: string, whole: string): Bounds {
  const parsed = parsedOrNull(text);
  if (!parsed || TIMED.test(text)) throw noEdtf(whole);
  const precision = precisionOf(parsed, text);
  if (precision === null) throw noEdtf(whole, 'sets, lists and years of more than four digits are not supported');
  const unqualified = text.replace(/[?~%]/g, '');
  if (/^[\d-]{10}$/.test(unqualified) && !plainDate(unqualified)) throw noEdtf(whole, 'no such day');
  const { min, max } = edtf(parsed);
  const [earliest, latest] = [isoDay(min), isoDay(max)];
  if (latest === null || latest < FIRST_DAY) throw noEdtf(whole, 'years must be from 0001 to 9999');
  return {
    earliest: earliest === null || earliest < FIRST_DAY ? FIRST_DAY : earliest,
    latest,
    precision,
    approximate: /[~%]/.test(text),
  };
}

function parsedOrNull(text: string): ParsedDate | null {
  if (text.length > LONGEST) return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function precisionOf(parsed: ParsedDate, text: string): DatePrecision | null {
  if (parsed.type === 'Decade') return 'DECADE';
  if (parsed.type === 'Century') return 'CENTURY';
  if (parsed.type !== 'Date') return null;
  if (parsed.unspecified) return unspecifiedPrecision(text);
  return (['YEAR', 'MONTH', 'DAY'] as const)[parsed.values.length - 1] ?? null;
}

/** What is left unspecified from the right makes a date coarser; a hole in its middle makes it a mere interval. */
function unspecifiedPrecision(text: string): DatePrecision {
  if (/^\d{4}-\d\d-XX$/.test(text)) return 'MONTH';
  if (/^\d{4}-XX(-XX)?$/.test(text)) return 'YEAR';
  if (/^\d{3}X(-XX){0,2}$/.test(text)) return 'DECADE';
  return /^\d\dXX(-XX){0,2}$/.test(text) ? 'CENTURY' : 'INTERVAL';
}

function bounds(earliest: string, latest: string, precision: DatePrecision): Bounds {
  return { earliest, latest, precision, approximate: false };
}

/** @returns null before the year 0 and after 9999, where ISO 8601 needs a sign */
function isoDay(milliseconds: number | null): string | null {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return null;
  const iso = new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : null;
}

function day(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function noEdtf(text: string, reason?: string): InputError {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return new InputError(`"${shown}" is not an EDTF date${reason === undefined ? '' : `: ${reason}`}`);
}
