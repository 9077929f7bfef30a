/** What the rounds add up to: medians, ratios, and which targets are met. */

/** Requests a second and the like: the median over the rounds. Undefined where nothing was timed. */
export function medianOf(results, { mode, server, query }, value = 'rate') {
  const found = results
    .filter((result) => result.mode === mode && result.server === server && result.query === query)
    .map((result) => result[value]);
  if (found.length === 0) return undefined;
  const sorted = found.sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** How far the rounds lie apart: the widest of a server's queries, as a part of its median. */
export function spreadOf(results, server) {
  const spreads = [...new Set(results.map(({ query }) => query))].map((query) => {
    const rates = results
      .filter((result) => result.server === server && result.query === query)
      .map(({ rate }) => rate);
    const median = medianOf(results, { mode: results[0].mode, server, query });
    return median ? (Math.max(...rates) - Math.min(...rates)) / median : 0;
  });
  return Math.max(...spreads);
}

export function memoryOf(results, server) {
  return Math.max(...results.filter((result) => result.server === server).map(({ memory }) => memory));
}

const RATIOS = [
  {
    name: 'on PostgreSQL against PostGraphile, the faster of its two modes',
    least: 1.5,
    mode: 'cold',
    of: 'ours',
    to: ['postgraphile', 'postgraphileCustom'],
  },
  { name: 'on PostgreSQL against Mercurius with SQL by hand', least: 0.9, mode: 'cold', of: 'ours', to: ['mercurius'] },
  { name: 'on PostgreSQL against the stack of the tutorials', least: 3, mode: 'cold', of: 'ours', to: ['tutorial'] },
  { name: 'on SQLite against On Record on PostgreSQL', least: 2, mode: 'cold', of: 'sqlite', to: ['ours'] },
  {
    name: 'warm, on PostgreSQL, against node:http with finished bytes',
    least: 0.6,
    mode: 'warm',
    of: 'ours',
    to: ['raw'],
  },
  {
    name: 'warm, on SQLite, against node:http with finished bytes',
    least: 0.6,
    mode: 'warm',
    of: 'sqlite',
    to: ['raw'],
  },
];
export const MOST_MEMORY = 250;

/**
 * @returns {{ name: string, least: number, ratios: Record<string, number>, isMet: boolean }[]} the targets that this
 * run can tell of
 */
export function targetsOf(results, queries) {
  return RATIOS.flatMap(({ name, least, mode, of, to }) => {
    const ratios = Object.fromEntries(
      queries.flatMap((query) => {
        const one = medianOf(results, { mode, server: of, query });
        const others = to.flatMap((server) => medianOf(results, { mode, server, query }) ?? []);
        return one === undefined || others.length === 0 ? [] : [[query, one / Math.max(...others)]];
      }),
    );
    return Object.keys(ratios).length === 0
      ? []
      : [{ name, least, ratios, isMet: Object.values(ratios).every((ratio) => ratio >= least) }];
  });
}
