import { lazy, Suspense } from 'react';
import { seriesIn } from './series';

/** Observable Plot is loaded when a chart is first shown. */
const Chart = lazy(async () => ({ default: (await import('./chart')).Chart }));

/** A chart for every timeline and facet in the data. */
export function Charts({ data }: { data: unknown }) {
  const series = seriesIn(data);
  if (series.length === 0) {
    return (
      <p>
        There is nothing to draw. Select <code>{'timeline(interval: YEAR) { start end count }'}</code> or{' '}
        <code>{'facets(by: [KIND]) { facet values { label count } }'}</code> in a connection.
      </p>
    );
  }
  return (
    <Suspense fallback={<p>Loading the chart …</p>}>
      {series.map((one, index) => (
        <Chart key={`${one.title} ${index}`} series={one} />
      ))}
    </Suspense>
  );
}
