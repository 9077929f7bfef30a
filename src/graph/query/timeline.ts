import type { Reader } from '../../store/database';
import { UNKNOWN_LATEST } from '../dated';
import { matching, type Selection } from './selection';
import { planOfCount } from './plan';
import { allOf } from '../../store/conditions';
import { SqlBuilder } from '../../store/sql';

export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Days, both within the bucket. */
export interface TimeBucket {
  start: string;
  end: string;
  count: number;
}

/**
 * For each parent how many dates fall into each interval, oldest first, intervals without any left out. A date that is
 * less precise than the interval falls into none: nobody knows which.
 */
export async function loadTimelines<Row extends { id: number }>(
  reader: Reader,
  selection: Selection<Row>,
  interval: Interval,
  parents: readonly (string | number)[],
): Promise<TimeBucket[][]> {
  const sql = new SqlBuilder(reader.dialect);
  const { table, scope } = selection;
  const [earliest, latest] = [`t.${table.dated}_earliest`, `t.${table.dated}_latest`];
  const source = scope
    ? `${sql.dialect.unnest(sql.bind(parents), 'p', scope.type)} JOIN ${table.name} t ON TRUE`
    : `${table.name} t`;
  const ordinal = scope ? 'p.ordinal' : `${reader.dialect.firstOrdinal}`;
  const where = allOf([...matching(selection, 't', 'p.value', sql), `${latest} > '${UNKNOWN_LATEST}'`]);
  const rows = await reader.query<{ ordinal: number; earliest: string; latest: string; n: number | string }>(
    `SELECT ${ordinal} AS ordinal, ${earliest} AS earliest, ${latest} AS latest, COUNT(*) AS n FROM ${source} WHERE ${where} ` +
      'GROUP BY ordinal, earliest, latest ORDER BY ordinal, earliest, latest',
    sql.parameters,
    planOfCount(selection),
  );
  const buckets = parents.map(() => new Map<string, TimeBucket>());
  for (const row of rows) {
    const { start, end } = intervalAround(row.earliest, interval);
    if (row.latest > end) continue;
    const map = buckets[Number(row.ordinal) - reader.dialect.firstOrdinal]!;
    const bucket = map.get(start) ?? { start, end, count: 0 };
    bucket.count += Number(row.n);
    map.set(start, bucket);
  }
  return buckets.map((map) => [...map.values()].sort((a, b) => (a.start < b.start ? -1 : 1)));
}

/** The calendar ends here, in the middle of a week. */
const LAST_DAY = '9999-12-31';

/** The interval that holds a day; a week begins on Monday (ISO 8601). */
function intervalAround(day: string, interval: Interval): { start: string; end: string } {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)];
  if (interval === 'DAY') return { start: day, end: day };
  if (interval === 'YEAR') return { start: `${year}-01-01`, end: `${year}-12-31` };
  if (interval === 'MONTH')
    return { start: `${year}-${month}-01`, end: shift(`${year}-${month}-01`, { months: 1, days: -1 }) };
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const end = shift(day, { days: 6 - weekday });
  return { start: shift(day, { days: -weekday }), end: end.startsWith('+') ? LAST_DAY : end };
}

function shift(day: string, by: { months?: number; days: number }): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + (by.months ?? 0));
  date.setUTCDate(date.getUTCDate() + by.days);
  return date.toISOString().slice(0, 10);
}
