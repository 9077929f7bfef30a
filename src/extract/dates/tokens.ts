/** A word, a number or a mark. Offsets are UTF-16 units of the text. */
export interface Token {
  raw: string;
  /** In lower case. */
  word: string;
  start: number;
  end: number;
}

const TOKEN = /\p{L}+|\d+|[^\s]/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN))
    tokens.push({
      raw: match[0],
      word: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    });
  return tokens;
}

export function wordAt(tokens: readonly Token[], i: number): string {
  return tokens[i]?.word ?? '';
}

/** Whether nothing stands between a token and the one before it. */
export function touches(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  return before !== undefined && token !== undefined && before.end === token.start;
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.raw);
}

/** A number of at most `digits` digits, else null. */
export function numberAt(tokens: readonly Token[], i: number, digits: number): number | null {
  const word = wordAt(tokens, i);
  return word.length <= digits && /^\d+$/.test(word) ? Number(word) : null;
}

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
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** 1 to 12, in full. */
export const MONTH = new Map(MONTHS.map((name, index) => [name, index + 1]));
/** Shortened, where a full stop or a number has to follow. */
export const SHORT_MONTH = new Map([
  ...MONTHS.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
] as [string, number][]);
SHORT_MONTH.delete('may');
/** 0 is Sunday. */
export const WEEKDAY = new Map(WEEKDAYS.map((name, index) => [name, index]));
export const SHORT_WEEKDAY = new Map([
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 0],
] as [string, number][]);
/** EDTF's numbers of the seasons, independent of the hemisphere. */
export const SEASON = new Map([
  ['spring', 21],
  ['summer', 22],
  ['fall', 23],
  ['autumn', 23],
  ['winter', 24],
]);
export const ORDINAL = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);
export const COUNT = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['fifteen', 15],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]);

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';
export const UNIT = new Map<string, Unit>(
  (['day', 'week', 'month', 'year', 'decade'] as const).flatMap(
    (unit) =>
      [
        [unit, unit],
        [`${unit}s`, unit],
      ] as [string, Unit][],
  ),
);
