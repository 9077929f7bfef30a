import { languageFor } from '../language/languages';
import { languageWithoutLexicon, type Language } from '../language/language';
import { dateWithin, isoDay, monthNumber, weekdayNumber } from './written-date';

/** Dates of publication as pages and lines of metadata write them, to EDTF. */

const CLOCK =
  /^(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:am|pm|h)?|\d{1,2}(?:am|pm)|[ap]\.?m\.?|at|on|[A-Z]{2,4}T|GMT|UTC|IST|Z|[+-]\d{2}:?\d{2}|T?\d{2}:\d{2}(?::\d{2})?\S*|[|\-–—•·/:,.]+)$/i;
const LONGEST = 80;

/** What machines write is in English, whatever the language of the page. */
export function machineLanguage(): Language {
  return languageFor('en') ?? languageWithoutLexicon('en');
}

/**
 * A date of publication: ISO 8601 date or time (the day as written, in its own time zone), EDTF of a year or month, or
 * words ("Wednesday, July 8, 2020 10:32 AM EDT", "8 July 2020", "Tue, 07/11/2023 - 17:57", RFC 2822).
 * @returns EDTF, or null where the whole is no date
 */
export function publishedDate(text: string, language: Language = machineLanguage()): string | null {
  const words = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/.exec(words);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/.exec(words);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(words)) return words;
  if (words.length > LONGEST) return null;
  const day = dateWithin(words, language);
  if (day === null) return monthOf(words, language);
  const rest = `${words.slice(0, day.start)} ${words.slice(day.end)}`;
  return partsOf(rest).every((word) => isBesideDate(word, language)) ? day.edtf : null;
}

/** Whether a word is a weekday or part of a time of day. */
export function isBesideDate(word: string, language: Language): boolean {
  return CLOCK.test(word) || weekdayNumber(word, language) !== null;
}

/** "July 2020" */
function monthOf(words: string, language: Language): string | null {
  const [name = '', year = '', ...rest] = partsOf(words);
  const month = monthNumber(name, language);
  if (month === null || !/^(?:19|20)\d{2}$/.test(year) || rest.length > 0) return null;
  return `${year}-${String(month).padStart(2, '0')}`;
}

function partsOf(text: string): string[] {
  return text.split(/[\s,()]+/).filter((word) => word !== '');
}
