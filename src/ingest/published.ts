/** Dates of publication as pages and lines of metadata write them, to EDTF. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH_WORD =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?$/i;
const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?\.?$/i;
const CLOCK =
  /^(\d{1,2}[:.]\d{2}([:.]\d{2})?(am|pm)?|\d{1,2}(am|pm)|[ap]\.?m\.?|at|on|[A-Z]{2,4}T|GMT|UTC|[+-]\d{2}:?\d{2}|\|\|?|[-–—•·])$/i;

/** @returns 1 to 12, or null where the word names no month in full or as usually shortened */
export function monthNumber(word: string): number | null {
  if (!MONTH_WORD.test(word)) return null;
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1;
}

/** `YYYY-MM-DD` where there is such a day, else null. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/**
 * A date of publication: ISO 8601 date or time (the day as written, in its own time zone), EDTF of a year or month, or
 * English words ("Wednesday, July 8, 2020 10:32 AM EDT", "8 July 2020", RFC 2822).
 * @returns EDTF, or null where the whole is no date
 */
export function publishedDate(text: string): string | null {
  const words = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T ])/.exec(words);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const compact = /^(\d{4})(\d{2})(\d{2})(T\d{4,6}Z?)?$/.exec(words);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(words)) return words;
  return inWords(words);
}

function inWords(text: string): string | null {
  if (text.length > 80) return null;
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  for (const raw of text.split(/[\s,/]+/)) {
    const word = raw.replace(/[()]/g, '');
    if (word === '' || WEEKDAY.test(word)) continue;
    const number = /^(\d{1,2})(st|nd|rd|th)?\.?$/.exec(word);
    if (month === null && monthNumber(word) !== null) month = monthNumber(word);
    else if (/^(19|20)\d{2}$/.test(word) && year === null) year = Number(word);
    else if (number && day === null) day = Number(number[1]);
    else if (!CLOCK.test(word) && !(number && day !== null)) return null;
  }
  if (year === null || month === null) return null;
  return day === null ? `${year}-${String(month).padStart(2, '0')}` : isoDay(year, month, day);
}
