import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import type { Series } from './series';

const BAR_HEIGHT = 24;

/** One timeline or facet as a bar chart. */
export function Chart({ series }: { series: Series }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const draw = (): void => element.replaceChildren(unlabelled(plot(series, element.clientWidth)));
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => observer.disconnect();
  }, [series]);
  const total = series.bars.reduce((sum, { count }) => sum + count, 0);
  return (
    <figure>
      <figcaption>{series.title}</figcaption>
      <div ref={container} role="img" aria-label={`${series.title}: ${series.bars.length} bars, ${total} in total`} />
    </figure>
  );
}

/** Plot labels its groups, which have no role; the container's label describes the whole picture. */
function unlabelled(picture: Element): Element {
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  return picture;
}

function plot(series: Series, width: number): Element {
  const shared = { width: Math.max(width, 240), style: { background: 'transparent', fontFamily: 'inherit' } };
  if (series.kind === 'timeline') {
    return Plot.plot({
      ...shared,
      height: 240,
      x: { type: 'utc', label: null },
      y: { label: 'count', grid: true, interval: 1 },
      marks: [
        Plot.rectY(series.bars, { x1: 'start', x2: 'end', y: 'count', fill: 'var(--bar)', tip: true }),
        Plot.ruleY([0]),
      ],
    });
  }
  return Plot.plot({
    ...shared,
    height: series.bars.length * BAR_HEIGHT + 40,
    marginLeft: Math.min(width / 2, 160),
    x: { label: 'count', grid: true, interval: 1 },
    y: { label: null },
    marks: [
      Plot.barX(series.bars, { x: 'count', y: 'label', fill: 'var(--bar)', sort: { y: '-x' }, tip: true }),
      Plot.ruleX([0]),
    ],
  });
}
