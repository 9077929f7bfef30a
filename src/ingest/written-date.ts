import { perLanguage, type Language } from '../language/language';

/** A day as a text writes it, `[start, end)` in UTF-16 units. */
export interface WrittenDate {
  /** `YYYY-MM-DD` */
  edtf: string;
  start: number;
  end: number;
}

/** `YYYY-MM-DD` where there is such a day, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** @returns 1 to 12, or null where the word names no month in full or as usually shortened */
export function monthNumber(word: string, { calendar }: Language): number | null {
  const bare = word.toLowerCase().replace(/\.$/, '');
  return calendar.months.get(bare) ?? calendar.shortMonths.get(bare) ?? null;
}

/** @returns 0 for Sunday to 6, or null where the word names no weekday */
export function weekdayNumber(word: string, { calendar }: Language): number | null {
  const bare = word.toLowerCase().replace(/\.$/, '');
  return calendar.weekdays.get(bare) ?? calendar.shortWeekdays.get(bare) ?? null;
}

/**
 * The first whole date in a line, with a year of four digits: in words, as ISO 8601 writes it, or in digits that can
 * mean one day only.
 */
export function dateWithin(line: string, language: Language): WrittenDate | null {
  let first: WrittenDate | null = null;
  for (const { pattern, read } of formsOf(language)) {
    const match = pattern.exec(line);
    const edtf =
      match === null
        ? null
        : read(
            match.slice(1).map((part) => part ?? ''),
            line,
          );
    if (match === null || edtf === null || (first !== null && first.start <= match.index)) continue;
    first = { edtf, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

interface Form {
  pattern: RegExp;
  read(parts: readonly string[], line: string): string | null;
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d{2})(?!\\d)';

const formsOf = perLanguage((language): Form[] => {
  const { months, shortMonths } = language.calendar;
  const names = [...months.keys(), ...shortMonths.keys()].sort((one, other) => other.length - one.length);
  const month = `(${names.join('|')})\\b\\.?`;
  const day = (year = '', name = '', number = ''): string | null =>
    isoDay(Number(year), monthNumber(name, language) ?? 0, Number(number));
  const inWords: Form[] = [
    { pattern: new RegExp(`\\b${month}\\s+${DAY},?\\s+${YEAR}`, 'i'), read: ([m, d, y]) => day(y, m, d) },
    {
      pattern: new RegExp(`(?<!\\d)${DAY}\\.?\\s+(?:of\\s+)?${month},?\\s+${YEAR}`, 'i'),
      read: ([d, m, y]) => day(y, m, d),
    },
    { pattern: new RegExp(`(?<!\\d)${YEAR},?\\s+${month}\\s+${DAY}(?!\\d)`, 'i'), read: ([y, m, d]) => day(y, m, d) },
  ];
  const inDigits: Form[] = [
    {
      pattern: /(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
      read: ([y, , m, d]) => isoDay(Number(y), Number(m), Number(d)),
    },
    {
      pattern: /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/,
      read: ([one, mark, other, year], line) =>
        ambiguousDay(Number(one), Number(other), Number(year), mark === '.', line, language),
    },
  ];
  return names.length > 0 ? [...inWords, ...inDigits] : inDigits;
});

/**
 * 07/11/2023: the reading that is a valid day, otherwise the one that matches the weekday (if both do: the month
 * first); 07.11. has the day first.
 */
function ambiguousDay(
  one: number,
  other: number,
  year: number,
  isDotted: boolean,
  line: string,
  language: Language,
): string | null {
  const dayFirst = isoDay(year, other, one);
  const monthFirst = isoDay(year, one, other);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst || isDotted)
    return isDotted ? dayFirst : (dayFirst ?? monthFirst);
  const weekdays = line
    .split(/[^\p{L}]+/u)
    .map((word) => weekdayNumber(word, language))
    .filter((day) => day !== null);
  return [monthFirst, dayFirst].find((day) => weekdays.includes(new Date(day).getUTCDay())) ?? null;
}
