/** Tells what was measured, on the screen and, of a full run, in docs/benchmark.md and its plot. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DATA } from './data.mjs';
import { plot } from './plot.mjs';
import { memoryOf, medianOf, MOST_MEMORY, spreadOf, targetsOf } from './results.mjs';
import { table } from './table.mjs';
import { SERVERS } from './servers.mjs';
import { QUERIES } from './workload.mjs';

const PAGE = fileURLToPath(new URL('../docs/benchmark.md', import.meta.url));
const PLOT = fileURLToPath(new URL('../docs/benchmark.svg', import.meta.url));
const BEGIN = '<!-- measured: written by `npm run bench` -->';
const END = '<!-- /measured -->';
const FULL = { quotes: 500_000, rounds: 3 };

const rounded = (value) =>
  !Number.isFinite(value)
    ? '–'
    : value === 0
      ? 'none'
      : value >= 100
        ? Math.round(value).toLocaleString('en')
        : value.toPrecision(2);
/** A server that answered nothing in time is behind by more than any number. */
const ratio = (value) => (value === undefined ? '–' : Number.isFinite(value) ? value.toFixed(2) : '∞');

/** @returns {boolean} whether all targets are met */
export function report({ plan, machine, differences, cold, warm }) {
  mkdirSync(DATA, { recursive: true });
  writeFileSync(join(DATA, 'results.json'), JSON.stringify({ plan, cold, warm }));
  const results = [...cold, ...warm];
  const targets = targetsOf(results, plan.queries);
  const text = sections({ plan, machine, differences, cold, warm, targets }).join('\n\n');
  console.log(text);
  const isFull =
    plan.quotes >= FULL.quotes && plan.rounds >= FULL.rounds && plan.queries.length === Object.keys(QUERIES).length;
  if (isFull) {
    const page = readFileSync(PAGE, 'utf8');
    writeFileSync(PAGE, `${page.slice(0, page.indexOf(BEGIN))}${BEGIN}\n\n${text}\n\n${page.slice(page.indexOf(END))}`);
    writeFileSync(PLOT, plot(cold, plan));
  }
  return targets.every(({ isMet }) => isMet);
}

function sections({ plan, machine, differences, cold, warm, targets }) {
  const { queries } = plan;
  const servers = [...new Set([...cold, ...warm].map(({ server }) => server))];
  const rows = (results, mode, value) =>
    servers
      .filter((server) => results.some((result) => result.server === server))
      .map((server) => [
        SERVERS[server].label,
        ...queries.map((query) => rounded(medianOf(results, { mode, server, query }, value))),
      ]);
  return [
    about(plan, machine),
    'Cold: requests a second, each request with other variables.',
    table(['', ...queries], rows(cold, 'cold', 'rate')),
    'Cold: milliseconds of the server’s processor a request.',
    table(['', ...queries], rows(cold, 'cold', 'cpu')),
    ...(warm.length > 0
      ? [
          'Warm: requests a second, the same hundred requests again and again.',
          table(['', ...queries], rows(warm, 'warm', 'rate')),
        ]
      : []),
    'Memory under load, and how far the rounds lie apart.',
    table(
      ['', 'resident, at most', 'widest spread of a query'],
      servers
        .filter((server) => server !== 'raw')
        .map((server) => [
          SERVERS[server].label,
          `${memoryOf([...cold, ...warm], server)} MB`,
          `${Math.round(100 * spreadOf(cold, server))} %`,
        ]),
    ),
    'The targets: the ratio for each query.',
    table(
      ['On Record', 'at least', ...queries, ''],
      [
        ...targets.map(({ name, least, ratios, isMet }) => [
          name,
          least,
          ...queries.map((query) => ratio(ratios[query])),
          isMet ? 'met' : 'missed',
        ]),
        ...memoryTarget([...cold, ...warm], queries),
      ],
    ),
    ...[...differences].map(([key, text]) => `Not timed, for it answers otherwise: ${key}: ${text}`),
  ];
}

function memoryTarget(results, queries) {
  if (!results.some(({ server }) => server === 'ours')) return [];
  const memory = Math.max(...['ours', 'sqlite'].map((server) => memoryOf(results, server)).filter(Number.isFinite));
  return [
    [
      `memory of a worker under load: ${MOST_MEMORY} MB at most`,
      '',
      ...queries.map(() => ''),
      `${memory} MB: ${memory <= MOST_MEMORY ? 'met' : 'missed'}`,
    ],
  ];
}

function about({ quotes, speakers, articles, seed, rounds, seconds }, { postgres, load }) {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${quotes.toLocaleString('en')} quotes, ${speakers.toLocaleString('en')} speakers, ` +
    `${articles.toLocaleString('en')} articles (seed ${seed}); the median of ${rounds} rounds of ${seconds} s; ${cores.length} cores ` +
    `(${cores[0].model.trim()}), ${memory} GB, Node.js ${process.versions.node}, PostgreSQL ${postgres}. Load average of the machine before it began: ${load}.`
  );
}
