/** A picture of the cold rounds: a panel for each query, a bar for each server. */
import { medianOf } from './results.mjs';
import { SERVERS } from './servers.mjs';
import { QUERIES } from './workload.mjs';

const COLOURS = {
  ours: '#b3261e',
  sqlite: '#e07a5f',
  postgraphile: '#5b7f95',
  postgraphileCustom: '#8fb0c4',
  mercurius: '#4f7942',
  tutorial: '#a08c5b',
};
const WIDTH = 860;
const LABELS = 210;
const VALUES = 70;
const BAR = 16;
const GAP = 4;
const TITLE = 26;

/** @returns {string} SVG */
export function plot(results, { queries }) {
  let y = 0;
  const panels = queries.map((query) => {
    const bars = Object.keys(COLOURS).flatMap((server) => {
      const rate = medianOf(results, { mode: 'cold', server, query });
      return rate === undefined ? [] : [{ server, rate }];
    });
    const panel = drawn(query, bars, y);
    y += TITLE + bars.length * (BAR + GAP) + 14;
    return panel;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>Requests a second of each server, query by query</title>`,
    `<rect width="${WIDTH}" height="${y}" fill="#fff"/>`,
    ...panels,
    '</svg>\n',
  ].join('\n');
}

function drawn(query, bars, top) {
  const most = Math.max(...bars.map(({ rate }) => rate));
  const lines = bars.map(({ server, rate }, at) => {
    const y = top + TITLE + at * (BAR + GAP);
    const width = Math.max(1, ((WIDTH - LABELS - VALUES) * rate) / most);
    const text =
      rate === 0 ? 'none in time' : rate >= 100 ? Math.round(rate).toLocaleString('en') : rate.toPrecision(2);
    return (
      `<text x="${LABELS - 8}" y="${y + 12}" text-anchor="end" fill="#222">${escaped(SERVERS[server].label.replaceAll('`', ''))}</text>` +
      `<rect x="${LABELS}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${COLOURS[server]}"/>` +
      `<text x="${(LABELS + width + 6).toFixed(1)}" y="${y + 12}" fill="#222">${text}</text>`
    );
  });
  return [
    `<text x="8" y="${top + 17}" font-weight="600" fill="#222">${query}: ${escaped(QUERIES[query])}</text>`,
    ...lines,
  ].join('\n');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
