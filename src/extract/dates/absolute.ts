import {
  COUNT,
  isCapital,
  MONTH,
  numberAt,
  ORDINAL,
  SEASON,
  SHORT_MONTH,
  SHORT_WEEKDAY,
  type Token,
  touches,
  WEEKDAY,
  wordAt,
} from './tokens';
import { type Value } from './values';

/** An expression from token `from` up to, not including, token `to`. */
export interface Core {
  from: number;
  to: number;
  value: Value;
}

/** Words before which a number of four digits is a year, whatever follows. */
const SURELY_YEAR = /^(in|since|during|until|till|early|late|mid|year|circa|summer|spring|autumn|winter|fall)$/;
const PERHAPS_YEAR =
  /^(by|before|after|from|of|between|the|through|fiscal|and|to|his|her|its|their|our|my|[(–—-]|s|back|or|election)$/;
/** Nouns of what happens in a year. */
const EVENT =
  /^(election|elections|campaign|race|primary|primaries|deal|war|vote|law|report|interview|book|speech|attack|attacks|coup|poll|study|film|convention|debate|ruling|case|presidential|general|invasion|revolution|agreement|referendum|crisis|summit|uprising|budget|nominee|candidate|season|census)$/;
/** Nouns that are counted. */
const COUNTED =
  /^(people|men|women|children|troops|soldiers|fighters|civilians|votes|voters|delegates|dollars|pounds|euros|miles|kilometers|kilometres|km|feet|meters|metres|percent|years|months|weeks|days|hours|homes|houses|cases|deaths|jobs|workers|members|refugees|migrants|prisoners|words|pages|points|times|tons|tonnes|acres|square|other|others|more|million|billion|students|seats|companies|employees)$/;
/** Months that are words or names, too, and need a sign. */
const DOUBTFUL_MONTH = /^(march|may|april|june|august|january)$/;
const MONTH_SIGN =
  /^(in|since|last|this|next|early|late|mid|until|till|by|from|of|before|after|during|through|every|between|to|and|or|for|around|about|on|past|–|-)$/;

export function isYear(value: number | null): value is number {
  return value !== null && value >= 1000 && value <= 2100;
}

/** The year after a day or month: `, 2020`, `2020`, `of 2020`, `of last year`, `last year`. */
function yearBehind(
  tokens: readonly Token[],
  i: number,
): { to: number; year: number | null; shift: number | null } | null {
  let at = /^(,|of|in)$/.test(wordAt(tokens, i)) ? i + 1 : i;
  const year = numberAt(tokens, at, 4);
  if (isYear(year) && wordAt(tokens, at).length === 4 && !isFraction(tokens, at)) {
    return COUNTED.test(wordAt(tokens, at + 1)) ? null : { to: at + 1, year, shift: null };
  }
  if (wordAt(tokens, i) === ',' || wordAt(tokens, i) === 'in') return null;
  if (wordAt(tokens, at) === 'the') at++;
  const shift = yearShift(wordAt(tokens, at));
  return shift !== null && wordAt(tokens, at + 1) === 'year' ? { to: at + 2, year: null, shift } : null;
}

export function yearShift(word: string): number | null {
  if (word === 'last' || word === 'previous') return -1;
  return word === 'this' ? 0 : word === 'next' ? 1 : null;
}

function isFraction(tokens: readonly Token[], i: number): boolean {
  return (
    /^[.,:]$/.test(wordAt(tokens, i + 1)) &&
    touches(tokens, i + 1) &&
    touches(tokens, i + 2) &&
    numberAt(tokens, i + 2, 9) !== null
  );
}

/** The month named at `i`, and where its name ends. */
export function monthAt(tokens: readonly Token[], i: number): { month: number; to: number; short: boolean } | null {
  const token = tokens[i];
  if (!token || !isCapital(token)) return null;
  const full = MONTH.get(token.word);
  if (full !== undefined) return { month: full, to: i + 1, short: false };
  const short = SHORT_MONTH.get(token.word);
  if (short === undefined) return null;
  return { month: short, to: wordAt(tokens, i + 1) === '.' && touches(tokens, i + 1) ? i + 2 : i + 1, short: true };
}

function dayAt(tokens: readonly Token[], i: number): { day: number; to: number } | null {
  const day = numberAt(tokens, i, 2);
  if (day === null || day < 1 || day > 31 || isFraction(tokens, i)) return null;
  if (/^(%|:)$/.test(wordAt(tokens, i + 1)) || /^(a|p|am|pm|percent)$/.test(wordAt(tokens, i + 1))) return null;
  const ordinal = touches(tokens, i + 1) && /^(st|nd|rd|th)$/.test(wordAt(tokens, i + 1));
  return { day, to: ordinal ? i + 2 : i + 1 };
}

/** "July", "July 8", "July 8, 2020", "July 4-6", "Oct. 2018", "March of last year" */
export function monthCore(tokens: readonly Token[], i: number): Core | null {
  const month = monthAt(tokens, i);
  if (!month) return null;
  const day = dayAt(tokens, month.to);
  let to = day?.to ?? month.to;
  let lastDay: number | undefined;
  const last = day && /^[-–—]$/.test(wordAt(tokens, to)) ? dayAt(tokens, to + 1) : null;
  if (day && last && last.day > day.day) {
    lastDay = last.day;
    to = last.to;
  }
  const year = yearBehind(tokens, to);
  if (!day && !year && !standsAlone(tokens, i, month.short)) return null;
  to = year?.to ?? to;
  const parts = { month: month.month, day: day?.day ?? null, ...(lastDay === undefined ? {} : { lastDay }) };
  if (year?.year != null) return { from: i, to, value: { kind: 'date', year: year.year, ...parts } };
  return { from: i, to, value: { kind: 'partial', ...parts, which: null, yearShift: year?.shift ?? null } };
}

/** Whether a bare month is one: not "May I", "March on", "April Smith", "Dec". */
function standsAlone(tokens: readonly Token[], i: number, short: boolean): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (short) return wordAt(tokens, i + 1) === '.' && MONTH_SIGN.test(wordAt(tokens, i - 1));
  if (!DOUBTFUL_MONTH.test(token.word)) return true;
  const before = wordAt(tokens, i - 1);
  if (
    isCapital(tokens[i + 1]) &&
    !isCapital(tokens[i - 1]) &&
    token.word !== 'march' &&
    token.word !== 'may' &&
    !/^(in|since|last|this|next|until|by)$/.test(before)
  )
    return false;
  if (/^(and|or|to|–|-)$/.test(before)) return monthAt(tokens, i - 2) !== null || numberAt(tokens, i - 2, 2) !== null;
  return MONTH_SIGN.test(before);
}

/** "8 July 2020", "8th of July" */
export function dayFirstCore(tokens: readonly Token[], i: number): Core | null {
  const day = dayAt(tokens, i);
  if (!day) return null;
  const month = monthAt(tokens, wordAt(tokens, day.to) === 'of' ? day.to + 1 : day.to);
  if (!month) return null;
  const year = yearBehind(tokens, month.to);
  // a number before a bare month and a second number belongs to something else
  if (!year && numberAt(tokens, month.to, 2) !== null) return null;
  const to = year?.to ?? month.to;
  if (year?.year != null)
    return { from: i, to, value: { kind: 'date', year: year.year, month: month.month, day: day.day } };
  return {
    from: i,
    to,
    value: { kind: 'partial', month: month.month, day: day.day, which: null, yearShift: year?.shift ?? null },
  };
}

/** "2018 March 18" */
export function yearFirstCore(tokens: readonly Token[], i: number): Core | null {
  const year = numberAt(tokens, i, 4);
  const month = isYear(year) && wordAt(tokens, i).length === 4 ? monthAt(tokens, i + 1) : null;
  const day = month === null ? null : dayAt(tokens, month.to);
  if (year === null || month === null || day === null) return null;
  return { from: i, to: day.to, value: { kind: 'date', year, month: month.month, day: day.day } };
}

/** "2020-07-08", "2014", "1990s" */
export function yearCore(tokens: readonly Token[], i: number): Core | null {
  const year = numberAt(tokens, i, 4);
  if (!isYear(year) || wordAt(tokens, i).length !== 4) return null;
  if (touches(tokens, i) && /[\p{L}\d$€£.,#/]/u.test(wordAt(tokens, i - 1))) return null;
  const [month, day] = [numberAt(tokens, i + 2, 2), numberAt(tokens, i + 4, 2)];
  if (
    month !== null &&
    day !== null &&
    wordAt(tokens, i + 1) === '-' &&
    wordAt(tokens, i + 3) === '-' &&
    touches(tokens, i + 1) &&
    touches(tokens, i + 2) &&
    month >= 1 &&
    month <= 12
  ) {
    return { from: i, to: i + 5, value: { kind: 'date', year, month, day } };
  }
  if (wordAt(tokens, i + 1) === 's' && touches(tokens, i + 1))
    return year % 10 === 0
      ? {
          from: i,
          to: i + 2,
          value: {
            kind: 'literal',
            edtf: year % 100 === 0 && year !== 2000 ? `${year / 100}XX` : `${Math.floor(year / 10)}X`,
          },
        }
      : null;
  if (isFraction(tokens, i) || wordAt(tokens, i + 1) === '%') return null;
  return isBareYear(tokens, i, year)
    ? { from: i, to: i + 1, value: { kind: 'date', year, month: null, day: null } }
    : null;
}

function isBareYear(tokens: readonly Token[], i: number, year: number): boolean {
  const before = wordAt(tokens, i - 1);
  const after = wordAt(tokens, i + 1);
  if (SURELY_YEAR.test(before)) return year >= 1500 || before === 'in' || before === 'since';
  if (year < 1700 || COUNTED.test(after)) return false;
  if (EVENT.test(after) || /^an?$/.test(before)) return true;
  return /^(about|around|for|on|than)$/.test(before)
    ? !/^\p{L}/u.test(after) && before !== 'than'
    : PERHAPS_YEAR.test(before);
}

/** "summer of 2014", "spring 2015"; without a year seasons need "last", "this" or "next". */
export function seasonCore(tokens: readonly Token[], i: number): Core | null {
  const season = SEASON.get(wordAt(tokens, i));
  const year = season === undefined ? null : yearBehind(tokens, i + 1);
  if (season === undefined || !year || wordAt(tokens, i + 1) === 'in' || wordAt(tokens, i + 1) === ',') return null;
  if (year.year !== null) return { from: i, to: year.to, value: { kind: 'literal', edtf: `${year.year}-${season}` } };
  return { from: i, to: year.to, value: { kind: 'season', season, which: null, yearShift: year.shift } };
}

/** "first quarter of 2018", "third-quarter 2018", "Q3 2018" */
export function quarterCore(tokens: readonly Token[], i: number): Core | null {
  let quarter = ORDINAL.get(wordAt(tokens, i));
  let to = wordAt(tokens, i + 1) === '-' ? i + 2 : i + 1;
  if (quarter !== undefined) {
    if (wordAt(tokens, to) !== 'quarter') return null;
    to++;
  } else {
    quarter =
      wordAt(tokens, i) === 'q' && touches(tokens, i + 1) ? (numberAt(tokens, i + 1, 1) ?? undefined) : undefined;
    to = i + 2;
  }
  if (quarter === undefined || quarter < 1 || quarter > 4) return null;
  const year = yearBehind(tokens, to);
  if (!year) return null;
  if (year.year !== null)
    return { from: i, to: year.to, value: { kind: 'literal', edtf: `${year.year}-${32 + quarter}` } };
  return { from: i, to: year.to, value: { kind: 'quarter', quarter, yearShift: year.shift ?? 0 } };
}

/** "9/11", the day of the attacks on New York and Washington; "Sept. 11" depends on the article's date. */
export function attacksCore(tokens: readonly Token[], i: number): Core | null {
  const is =
    wordAt(tokens, i) === '9' &&
    wordAt(tokens, i + 1) === '/' &&
    wordAt(tokens, i + 2) === '11' &&
    touches(tokens, i + 1) &&
    touches(tokens, i + 2);
  if (!is || wordAt(tokens, i + 3) === '/' || (touches(tokens, i) && /[\d/]/.test(wordAt(tokens, i - 1)))) return null;
  return { from: i, to: i + 3, value: { kind: 'literal', edtf: '2001-09-11' } };
}

/** "19th century" */
export function centuryCore(tokens: readonly Token[], i: number): Core | null {
  const number = numberAt(tokens, i, 2);
  if (number === null || number < 11 || number > 21 || !/^(st|th)$/.test(wordAt(tokens, i + 1))) return null;
  const to = wordAt(tokens, i + 2) === '-' ? i + 3 : i + 2;
  return wordAt(tokens, to) === 'century'
    ? { from: i, to: to + 1, value: { kind: 'literal', edtf: `${number - 1}XX` } }
    : null;
}

/** "Wednesday", "Wednesday night", "Wednesday, July 8, 2020" */
export function weekdayCore(tokens: readonly Token[], i: number): Core | null {
  const token = tokens[i];
  if (!token || !isCapital(token)) return null;
  const full = WEEKDAY.get(token.word);
  const weekday = full ?? (wordAt(tokens, i + 1) === '.' ? SHORT_WEEKDAY.get(token.word) : undefined);
  if (weekday === undefined) return null;
  // feasts and days of the trade are named so, and "Saturday nights" are many
  if (
    /^(super|black|good|ash|cyber|bloody|palm|easter|fat)$/.test(wordAt(tokens, i - 1)) ||
    /^(mornings|afternoons|evenings|nights)$/.test(wordAt(tokens, i + 1))
  )
    return null;
  let to = full === undefined ? i + 2 : i + 1;
  const comma = wordAt(tokens, to) === ',' ? to + 1 : to;
  const date = monthCore(tokens, comma) ?? dayFirstCore(tokens, comma);
  if (date && 'day' in date.value && date.value.day !== null) return { ...date, from: i };
  if (full === undefined && !/^(on|last|next|this)$/.test(wordAt(tokens, i - 1))) return null;
  if (/^(morning|afternoon|evening|night)$/.test(wordAt(tokens, to))) to++;
  return { from: i, to, value: { kind: 'weekday', weekday, which: null } };
}

/** A count in figures or words. */
export function countAt(tokens: readonly Token[], i: number): number | null {
  return COUNT.get(wordAt(tokens, i)) ?? numberAt(tokens, i, 3);
}
