/** The servers that are measured: how each is started, and the queries in its own words. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as postgraphile from './dialects/postgraphile.mjs';
import * as ours from './dialects/ours.mjs';
import { plain, tutorial } from './dialects/plain.mjs';
import { MAIN } from './data.mjs';
import { CORES, start } from './process.mjs';

const peer = (name) => fileURLToPath(new URL(`peers/${name}.mjs`, import.meta.url));
/** PostGraphile asks for a newer Node.js than the others do. */
const newerNode = () =>
  createRequire(import.meta.url)
    .resolve('node/package.json')
    .replace(/package\.json$/, 'bin/node');
/** Of each server, to PostgreSQL, which has one core: with more of them each statement takes more of it. */
const CONNECTIONS = '4';
const START_TIMEOUT_MS = 60_000;
const READY = /listening/i;
let nextPort = 5300;

export const SERVERS = {
  ours: {
    label: 'On Record on PostgreSQL',
    args: [MAIN, 'serve', '--workers', '1'],
    env: ({ url }) => ({ DATABASE_URL: url, LOG_LEVEL: 'silent' }),
    dialect: oursDialect,
  },
  sqlite: {
    label: 'On Record on SQLite',
    args: [MAIN, 'serve', '--workers', '1'],
    env: ({ file }) => ({ DATABASE_FILE: file, LOG_LEVEL: 'silent' }),
    dialect: oursDialect,
  },
  postgraphile: {
    label: 'PostGraphile',
    program: newerNode,
    args: [peer('postgraphile')],
    env: ({ url }) => ({ DATABASE_URL: url }),
    dialect: postgraphileDialect,
  },
  postgraphileCustom: {
    label: 'PostGraphile, custom plans',
    program: newerNode,
    args: [peer('postgraphile')],
    dialect: postgraphileDialect,
    env: ({ url }) => ({
      DATABASE_URL: `${url}?options=${encodeURIComponent('-c plan_cache_mode=force_custom_plan')}`,
    }),
  },
  mercurius: {
    label: 'Mercurius, SQL by hand',
    args: [peer('mercurius')],
    env: ({ url }) => ({ DATABASE_URL: url }),
    dialect: () => plain,
  },
  tutorial: {
    label: 'Apollo, TypeORM `find`',
    args: [peer('tutorial')],
    env: ({ url }) => ({ DATABASE_URL: url }),
    dialect: () => tutorial,
  },
  raw: {
    label: 'node:http, finished bytes',
    args: [peer('raw')],
    env: ({ answers }) => ({ ANSWERS: answers }),
    dialect: () => ({}),
  },
};

/**
 * Starts a server on the servers' core.
 * @param {keyof typeof SERVERS} name
 * @param {{ url?: string, file?: string, answers?: string }} data where it finds the graph
 */
export async function startServer(name, data) {
  const { label, program = () => process.execPath, args, env, dialect } = SERVERS[name];
  const port = nextPort++;
  const settings = {
    ...process.env,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_CONNECTIONS: CONNECTIONS,
    ...env(data),
  };
  const child = start(program(), args, { env: settings, core: CORES.server, stdio: ['ignore', 'pipe', 'pipe'] });
  const address = `http://127.0.0.1:${port}/graphql`;
  await ready(child, label);
  return { name, label, address, pid: child.pid, child, dialect: await dialect(address) };
}

/** @returns {Promise<object>} what a server answers under `data` @throws Error where the answer tells of an error */
export async function ask(address, body) {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (errors || !data) throw new Error(`${address} answered ${text.slice(0, 500)} to ${body.slice(0, 500)}`);
  return { data, text };
}

async function oursDialect(address) {
  const { data } = await ask(address, JSON.stringify({ query: ours.CURSOR_QUERY }));
  return ours.ours(data.quotes.edges[0].cursor);
}

async function postgraphileDialect(address) {
  const { data } = await ask(address, JSON.stringify({ query: postgraphile.CURSOR_QUERY }));
  return postgraphile.postgraphile(data.allQuotes.edges[0].cursor);
}

function ready(child, label) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const late = setTimeout(() => reject(new Error(`${label} did not start in time:\n${printed}`)), START_TIMEOUT_MS);
    const read = (data) => {
      printed += data;
      if (READY.test(printed)) {
        clearTimeout(late);
        resolve();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`${label} ended with status ${code}:\n${printed}`));
    });
  });
}
