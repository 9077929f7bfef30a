import { z } from 'zod';
import { fields, wordList, wordsByKind } from '../words';

export const TIME_UNITS = ['day', 'week', 'month', 'year', 'decade'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** EDTF's numbers of the seasons, independent of the hemisphere. */
const SEASON_NUMBER = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The names of `count` parts of a year or a week, in order; each list is the name and then its shortened forms. */
function namedParts(count: number, what: string) {
  const message = `write ${count} lists, one for each ${what}`;
  return z
    .array(wordList.refine((names) => names.length > 0, `write the name of the ${what}`))
    .default([])
    .refine((lists) => lists.length === 0 || lists.length === count, message);
}

/** Keys of the maps are in lower case; shortened forms have no full stop. */
export const calendar = fields({
  months: namedParts(12, 'month'),
  weekdays: namedParts(7, 'weekday'),
  seasons: wordsByKind(SEASONS),
  units: wordsByKind(TIME_UNITS),
}).transform(({ months, weekdays, seasons, units }) => ({
  /** As they are printed, January first. */
  monthNames: months.map(([name = '']) => name),
  /** 1 to 12. */
  months: numbered(months, 1, isName),
  shortMonths: numbered(months, 1, isShortened),
  /** 0 is Sunday. */
  weekdays: numbered(weekdays, 0, isName),
  shortWeekdays: numbered(weekdays, 0, isShortened),
  /** EDTF's number of the season: 21 is spring. */
  seasons: new Map([...seasons].map(([word, season]) => [word, SEASON_NUMBER[season]])),
  units,
}));

const isName = (place: number): boolean => place === 0;
const isShortened = (place: number): boolean => place > 0;

function numbered(
  lists: readonly (readonly string[])[],
  first: number,
  isWanted: (place: number) => boolean,
): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap((names, index) =>
      names.filter((_, place) => isWanted(place)).map((name): [string, number] => [name.toLowerCase(), first + index]),
    ),
  );
}
