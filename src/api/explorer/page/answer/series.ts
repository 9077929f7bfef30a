export interface TimelineSeries {
  kind: 'timeline';
  title: string;
  bars: { start: Date; end: Date; count: number }[];
}

export interface FacetSeries {
  kind: 'facet';
  title: string;
  bars: { label: string; count: number }[];
}

export type Series = TimelineSeries | FacetSeries;

type Item = Record<string, unknown>;

const DAY = 86_400_000;

/** The timelines and facets in a response, wherever they are. */
export function seriesIn(value: unknown, path: readonly string[] = []): Series[] {
  if (Array.isArray(value)) return seriesOfList(value, path);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => seriesIn(inner, [...path, key]));
}

function seriesOfList(list: unknown[], path: readonly string[]): Series[] {
  const items = list.filter((item): item is Item => item !== null && typeof item === 'object');
  if (items.length === 0) return [];
  if (items.every((item) => typeof item.start === 'string' && typeof item.count === 'number'))
    return [{ kind: 'timeline', title: path.slice(0, -1).join('.'), bars: items.map(intervalOf) }];
  return items.flatMap((item) => {
    if (!Array.isArray(item.values)) return [];
    const bars = (item.values as Item[]).flatMap((value) =>
      typeof value.count === 'number' ? [{ label: textOf(value.label ?? value.value), count: value.count }] : [],
    );
    const name = typeof item.facet === 'string' ? item.facet.toLowerCase().replace(/_/g, ' ') : 'facet';
    return bars.length === 0
      ? []
      : [{ kind: 'facet' as const, title: `${path.slice(0, -1).join('.')} by ${name}`, bars }];
  });
}

function intervalOf({ start, end, count }: Item): TimelineSeries['bars'][number] {
  const from = new Date(start as string);
  // The last day of an interval belongs to it.
  const to = new Date((typeof end === 'string' ? new Date(end) : from).getTime() + DAY);
  return { start: from, end: to, count: count as number };
}

const textOf = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : 'unknown');
