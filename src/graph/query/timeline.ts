import { allOf } from '../../store/conditions';
import type { Reader } from '../../store/database';
import { SqlBuilder } from '../../store/sql';
import { UNKNOWN_LATEST } from '../dated';
import { isWithin, joinsWithin, keyOf, rowsOfParents, type FacetKey, type Within } from './facets';
import { filled, intervalAround, type Interval, type TimeBucket } from './intervals';
import { planOfCount } from './plan';
import { matching, type Selection } from './selection';
import type { NodeRow, TableDate } from './table';

/** What a timeline counts, and how. */
export interface Timeline {
  interval: Interval;
  date: TableDate;
  /** Whether to include empty intervals between the first and the last non-empty one. */
  fill: boolean;
}

interface DateRow {
  ordinal: number | string;
  within?: FacetKey;
  earliest: string;
  latest: string;
  n: number | string;
}

/**
 * For each parent, how many dates are in each interval, oldest first. A date that is less precise than the interval is
 * not counted.
 */
export async function loadTimelines<Row extends NodeRow>(
  reader: Reader,
  selection: Selection<Row>,
  timeline: Timeline,
  parents: readonly (string | number)[],
): Promise<TimeBucket[][]> {
  const sql = new SqlBuilder(reader.dialect);
  const text = countsByDate(selection, timeline, parents, sql);
  const rows = await reader.query<DateRow>(text, sql.parameters, planOfCount(selection));
  const found = parents.map((): DateRow[] => []);
  for (const row of rows) found[Number(row.ordinal) - reader.dialect.firstOrdinal]?.push(row);
  return found.map((list) => buckets(list, timeline));
}

/** The same within each of several values of a facet. */
export async function loadTimelinesWithin<Row extends NodeRow>(
  reader: Reader,
  selection: Selection<Row>,
  within: Within,
  timeline: Timeline,
  parents: readonly (string | number)[],
): Promise<Map<FacetKey, TimeBucket[]>[]> {
  const sql = new SqlBuilder(reader.dialect);
  const text = countsByDate(selection, timeline, parents, sql, within);
  const rows = await reader.query<DateRow>(text, sql.parameters, 'custom');
  const found = parents.map(() => new Map(within.keys.map((key): [FacetKey, DateRow[]] => [key, []])));
  for (const row of rows) found[Number(row.ordinal) - reader.dialect.firstOrdinal]?.get(row.within ?? '')?.push(row);
  return found.map((lists) => new Map([...lists].map(([key, list]) => [key, buckets(list, timeline)])));
}

function countsByDate<Row extends NodeRow>(
  selection: Selection<Row>,
  { date }: Timeline,
  parents: readonly (string | number)[],
  sql: SqlBuilder,
  within?: Within,
): string {
  const { source, ordinal } = rowsOfParents(selection, parents, sql);
  const [earliest, latest] = [date.earliest('t'), date.latest('t')];
  const joins = `${date.joins ? ` ${date.joins('t')}` : ''}${within ? joinsWithin(within) : ''}`;
  const where = allOf([
    ...matching(selection, 't', 'p.value', sql),
    `${latest} > '${UNKNOWN_LATEST}'`,
    ...(within ? [isWithin(within, sql)] : []),
  ]);
  const key = within ? `${keyOf(within.facet, 'w')} AS within, ` : '';
  const groups = within ? 'ordinal, within, earliest, latest' : 'ordinal, earliest, latest';
  const counted = within?.facet.repeats ? 'DISTINCT t.id' : '*';
  return (
    `SELECT ${ordinal} AS ordinal, ${key}${earliest} AS earliest, ${latest} AS latest, COUNT(${counted}) AS n ` +
    `FROM ${source}${joins} WHERE ${where} GROUP BY ${groups} ORDER BY ${groups}`
  );
}

function buckets(rows: readonly DateRow[], { interval, fill }: Timeline): TimeBucket[] {
  const found = new Map<string, TimeBucket>();
  for (const row of rows) {
    const { start, end } = intervalAround(row.earliest, interval);
    if (row.latest > end) continue;
    const bucket = found.get(start) ?? { start, end, count: 0 };
    bucket.count += Number(row.n);
    found.set(start, bucket);
  }
  const sorted = [...found.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
  return fill ? filled(sorted, interval) : sorted;
}
