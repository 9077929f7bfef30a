import {
  type Anchor,
  anchorOf,
  dayNumber,
  dayText,
  monthText,
  shiftedMonth,
  textOfDay,
  weekdayOf,
  weekText,
  yearText,
} from './calendar';
import { type Unit } from './tokens';

/**
 * What an expression says, before the article's date and the words around it tell which day that is. `which`: -1 last,
 * 0 this, 1 next, null none said.
 */
export type Value =
  | { kind: 'literal'; edtf: string }
  | { kind: 'date'; year: number; month: number | null; day: number | null; lastDay?: number }
  | { kind: 'partial'; month: number; day: number | null; lastDay?: number; which: Which; yearShift: number | null }
  | { kind: 'weekday'; weekday: number; which: Which }
  | { kind: 'season'; season: number; which: Which; yearShift: number | null }
  | { kind: 'quarter'; quarter: number; yearShift: number }
  /** This, last or next week, month, year: the calendar's. */
  | { kind: 'calendar'; unit: Unit; shift: number }
  /** So many units from the anchor. */
  | { kind: 'distance'; unit: Unit; amount: number }
  /** The past so many units, the anchor's included. */
  | { kind: 'stretch'; unit: Unit; amount: number }
  /** So many units from the date that stands before in the text. */
  | { kind: 'afterPrevious'; unit: Unit; amount: number };

export type Which = -1 | 0 | 1 | null;

export interface Surroundings {
  anchor: Anchor | null;
  /** Whether the sentence speaks of what is to come. */
  future: boolean;
  /** Whether the date names an election or the like, which is spoken of before it more than after. */
  scheduled: boolean;
  /** EDTF of the date before in the text. */
  previous: string | null;
}

/** How far ahead a day without a year may lie where nothing tells past from future, in days. */
const AHEAD = 120;
/** Further than this from an eleventh of September, that day is the one of 2001, in days. */
const NEAR = 14;

/** EDTF, or null where the anchor or the date before does not tell. */
export function resolved(value: Value, around: Surroundings): string | null {
  if (value.kind === 'literal') return value.edtf;
  if (value.kind === 'date') return dated(value.year, value.month, value.day, value.lastDay);
  if (value.kind === 'afterPrevious') return distant(value.unit, value.amount, anchorOf(around.previous), true);
  const { anchor } = around;
  if (anchor === null) return null;
  switch (value.kind) {
    case 'partial':
      return partial(value, anchor, around);
    case 'weekday':
      return weekday(value.weekday, value.which, anchor, around.future);
    case 'season':
      return season(value, anchor);
    case 'quarter':
      return `${yearText(anchor.year + value.yearShift)}-${32 + value.quarter}`;
    case 'calendar':
      return calendar(value.unit, value.shift, anchor);
    case 'distance':
      return distant(value.unit, value.amount, anchor, false);
    case 'stretch':
      return stretch(value.unit, value.amount, anchor);
  }
}

function dated(year: number, month: number | null, day: number | null, lastDay?: number): string | null {
  if (month === null) return yearText(year);
  if (day === null) return monthText(year, month);
  const first = dayText(year, month, day);
  if (lastDay === undefined || first === null) return first;
  const last = dayText(year, month, lastDay);
  return last === null ? null : `${first}/${last}`;
}

type Partial = Extract<Value, { kind: 'partial' }>;

/** A month or a day without a year. */
function partial(value: Partial, anchor: Anchor, around: Surroundings): string | null {
  const year = value.yearShift === null ? yearOf(value, anchor, around) : anchor.year + value.yearShift;
  return year === null ? null : dated(year, value.month, value.day, value.lastDay);
}

function yearOf({ month, day, which }: Partial, anchor: Anchor, { future, scheduled }: Surroundings): number | null {
  if (anchor.month === null) return null;
  const today = dayNumber(anchor) ?? Date.UTC(anchor.year, anchor.month - 1, 15) / 86_400_000;
  const distance = (year: number): number =>
    Date.UTC(year, month - 1, day ?? (month === anchor.month ? (anchor.day ?? 15) : 15)) / 86_400_000 - today;
  if (which === 0) return anchor.year;
  const ahead = distance(anchor.year) >= 0 ? anchor.year : anchor.year + 1;
  const back = distance(anchor.year) <= 0 ? anchor.year : anchor.year - 1;
  // the month that is still running is not the last one
  if (which === -1) return month === anchor.month && day === null ? anchor.year - 1 : back;
  if (which === 1) return month === anchor.month && day === null ? anchor.year + 1 : ahead;
  if (future) return ahead;
  if (month === 9 && day === 11 && distance(back) < -NEAR && distance(ahead) > NEAR) return 2001;
  if (scheduled) return distance(back) < -60 ? ahead : back;
  return distance(ahead) <= AHEAD && distance(back) < -365 + AHEAD ? ahead : back;
}

function weekday(weekday: number, which: Which, anchor: Anchor, future: boolean): string | null {
  const today = dayNumber(anchor);
  if (today === null) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (which === -1) return textOfDay(today - (back === 0 ? 7 : back));
  if (which === 1) return textOfDay(today + 7 - back);
  return textOfDay(future && back > 0 ? today + 7 - back : today - back);
}

/**
 * Last summer is the one before the season that runs; this one is the year's. Winter is counted to the year in which
 * it begins.
 */
function season(
  { season: number, which, yearShift }: Extract<Value, { kind: 'season' }>,
  anchor: Anchor,
): string | null {
  if (yearShift !== null) return `${yearText(anchor.year + yearShift)}-${number}`;
  if (which === 0 || which === null) return `${yearText(anchor.year)}-${number}`;
  if (anchor.month === null) return null;
  const begins = (number - 20) * 3;
  const running = (anchor.month - begins + 12) % 12 < 3;
  const begun = anchor.month >= begins;
  if (which === -1)
    return `${yearText(running ? (begun ? anchor.year - 1 : anchor.year - 2) : anchor.month >= begins + 3 ? anchor.year : anchor.year - 1)}-${number}`;
  return `${yearText(begun ? anchor.year + 1 : anchor.year)}-${number}`;
}

function calendar(unit: Unit, shift: number, anchor: Anchor): string | null {
  if (unit === 'year') return yearText(anchor.year + shift);
  if (unit === 'decade') return `${yearText(anchor.year + shift * 10).slice(0, 3)}X`;
  if (unit === 'month') {
    if (anchor.month === null) return null;
    const { year, month } = shiftedMonth(anchor.year, anchor.month, shift);
    return monthText(year, month);
  }
  const today = dayNumber(anchor);
  if (today === null) return null;
  return unit === 'week' ? weekText(today + shift * 7) : textOfDay(today + shift);
}

/** Weeks and decades from a date are counted roughly, as people count them; a year from a date is a year, not a day. */
function distant(unit: Unit, amount: number, from: Anchor | null, exact: boolean): string | null {
  if (from === null) return null;
  if (unit === 'year') return yearText(from.year + amount);
  if (unit === 'decade') return `${yearText(from.year + amount * 10)}~`;
  if (unit === 'month') return calendar('month', amount, from);
  const today = dayNumber(from);
  if (today === null) return null;
  if (unit === 'day') return textOfDay(today + amount);
  return `${textOfDay(today + amount * 7)}${exact && amount === 0 ? '' : '~'}`;
}

function stretch(unit: Unit, amount: number, anchor: Anchor): string | null {
  const start =
    unit === 'week'
      ? distant('day', -amount * 7, anchor, true)
      : unit === 'decade'
        ? calendar('year', -amount * 10, anchor)
        : calendar(unit, -amount, anchor);
  const end =
    unit === 'week' || unit === 'day'
      ? calendar('day', 0, anchor)
      : unit === 'month'
        ? calendar('month', 0, anchor)
        : yearText(anchor.year);
  return start === null || end === null ? null : `${start}/${end}`;
}
