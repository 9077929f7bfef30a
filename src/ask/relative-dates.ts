import type { TimeUnit } from '../language/sections/calendar';
import type { ReadingOf } from './readings';

/** A date relative to the day of the question. `shift` counts units: -1 the last, 0 this, 1 the next. */
export type RelativeDate =
  | { kind: 'day'; days: number }
  | { kind: 'weekday'; weekday: number; weeks: number }
  | { kind: 'unit'; unit: TimeUnit; shift: number }
  | { kind: 'month'; month: number; shift: number }
  | { kind: 'past' | 'ago'; unit: TimeUnit; count: number };

const DAY = 86_400_000;

/** @param today `YYYY-MM-DD` */
export function relativeDate(date: RelativeDate, today: string): ReadingOf<'date'> {
  const edtf = edtfOf(date, today);
  const [from, to] = edtf.split('/');
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(edtf);
  const words = to === undefined ? `${isDay ? 'on' : 'in'} ${from}` : `from ${from} to ${to}`;
  return { kind: 'date', edtf, words, isRelative: true };
}

/** The last such month that has begun by `today`, or the day in it. @param monthDay `MM` or `MM-DD` */
export function lastSuch(monthDay: string, today: string): string {
  for (let year = Number(today.slice(0, 4)); ; year--) {
    const date = `${year}-${monthDay}`;
    // Most years have no 29 February.
    const isDate = monthDay.length === 2 || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
    if (isDate && date <= today.slice(0, date.length)) return date;
  }
}

function edtfOf(date: RelativeDate, today: string): string {
  if (date.kind === 'day') return shifted(today, 'day', date.days);
  if (date.kind === 'weekday') return weekdayBefore(today, date);
  if (date.kind === 'unit') return unitAt(shifted(today, date.unit, date.shift), date.unit);
  if (date.kind === 'month') return monthBefore(today, date);
  const start = shifted(today, date.unit, -date.count);
  if (date.kind === 'past') return `${start}/${today}`;
  return date.unit === 'day' ? start : unitAt(start, date.unit);
}

/** The day, week (from Monday), month, year or decade around a day. */
function unitAt(day: string, unit: TimeUnit): string {
  if (unit === 'day') return day;
  if (unit === 'month') return day.slice(0, 7);
  if (unit === 'year') return day.slice(0, 4);
  if (unit === 'decade') return `${day.slice(0, 3)}0/${day.slice(0, 3)}9`;
  const monday = shifted(day, 'day', -((weekdayOf(day) + 6) % 7));
  return `${monday}/${shifted(monday, 'day', 6)}`;
}

function weekdayBefore(today: string, { weekday, weeks }: { weekday: number; weeks: number }): string {
  const since = (weekdayOf(today) - weekday + 7) % 7;
  if (weeks > 0) return shifted(today, 'day', 7 - since);
  return shifted(today, 'day', -(weeks < 0 && since === 0 ? 7 : since));
}

function monthBefore(today: string, { month, shift }: { month: number; shift: number }): string {
  const monthDay = String(month).padStart(2, '0');
  if (shift === 0) return `${today.slice(0, 4)}-${monthDay}`;
  const last = lastSuch(monthDay, today);
  const isNow = last === today.slice(0, 7);
  const year = Number(last.slice(0, 4)) + (shift > 0 ? 1 : isNow ? -1 : 0);
  return `${year}-${monthDay}`;
}

/** The last day of the month if it has fewer days. */
function shifted(day: string, unit: TimeUnit, count: number): string {
  const months = { day: 0, week: 0, month: count, year: 12 * count, decade: 120 * count }[unit];
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = Date.UTC(year, month - 1 + months, months === 0 ? date : Math.min(date, last));
  const days = { day: count, week: 7 * count, month: 0, year: 0, decade: 0 }[unit];
  return new Date(moved + days * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
