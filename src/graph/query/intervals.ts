import { InputError } from '../../kernel/errors';

export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Days, both within the bucket. */
export interface TimeBucket {
  start: string;
  end: string;
  count: number;
}

/** The calendar ends here, in the middle of a week. */
const LAST_DAY = '9999-12-31';
const MAX_FILLED = 5_000;

/** The interval that holds a day; a week begins on Monday (ISO 8601). */
export function intervalAround(day: string, interval: Interval): { start: string; end: string } {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  if (interval === 'DAY') return { start: day, end: day };
  if (interval === 'YEAR') return { start: `${year}-01-01`, end: `${year}-12-31` };
  if (interval === 'MONTH')
    return { start: `${year}-${month}-01`, end: shift(`${year}-${month}-01`, { months: 1, days: -1 }) };
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const end = shift(day, { days: 6 - weekday });
  return { start: shift(day, { days: -weekday }), end: end.startsWith('+') ? LAST_DAY : end };
}

/**
 * The buckets with empty ones between them, so that each interval from the first to the last has one.
 * @throws InputError where there would be more than 5,000
 */
export function filled(buckets: readonly TimeBucket[], interval: Interval): TimeBucket[] {
  const last = buckets[buckets.length - 1];
  const found: TimeBucket[] = [];
  for (const bucket of buckets) {
    let before = found[found.length - 1];
    while (before && shift(before.end, { days: 1 }) < bucket.start) {
      before = { ...intervalAround(shift(before.end, { days: 1 }), interval), count: 0 };
      found.push(before);
      if (found.length > MAX_FILLED) {
        throw new InputError(
          `from ${buckets[0]?.start} to ${last?.end} there are more than ${MAX_FILLED} intervals: choose a longer one.`,
          ['interval'],
        );
      }
    }
    found.push(bucket);
  }
  return found;
}

function shift(day: string, by: { months?: number; days: number }): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + (by.months ?? 0));
  date.setUTCDate(date.getUTCDate() + by.days);
  return date.toISOString().slice(0, 10);
}
