/** The graphs that are measured: made by `generate`, and kept between runs while seed and schema are the same. */
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORES, finish } from './process.mjs';
import { query } from './postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
export const MAIN = join(root, 'dist/src/main.js');
export const DATA = join(root, 'bench/.data');
/** What decides what a graph of a seed holds, and how. */
const SOURCES = ['src/generate', 'src/store/migrations', 'src/record'];

/** @returns {Promise<string>} the SQLite file that holds the graph */
export async function sqliteGraph({ quotes, seed }) {
  const file = join(DATA, `graph-${quotes}-${seed}.sqlite`);
  await unlessKept(`sqlite-${quotes}-${seed}`, existsSync(file), async () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    await fill({ DATABASE_FILE: file }, { quotes, seed });
  });
  return file;
}

/** @returns {Promise<string>} the address of the PostgreSQL database that holds the graph */
export async function postgresGraph(postgres, { quotes, seed }) {
  const name = `graph_${quotes}_${seed}`;
  const [known] = await query(postgres.url(), `SELECT 1 FROM pg_database WHERE datname = '${name}'`);
  await unlessKept(`postgres-${quotes}-${seed}`, known !== undefined, async () => {
    await query(postgres.url(), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`);
    await fill({ DATABASE_URL: postgres.url(name) }, { quotes, seed });
  });
  await query(postgres.url(name), 'VACUUM ANALYZE');
  await readTablesOnce(postgres.url(name));
  return postgres.url(name);
}

/**
 * So that PostgreSQL has all tables and indexes in memory: whoever comes first to a query would wait for its pages
 * otherwise.
 */
async function readTablesOnce(url) {
  await query(url, 'CREATE EXTENSION IF NOT EXISTS pg_prewarm');
  await query(url, "SELECT pg_prewarm(oid) FROM pg_class WHERE relkind IN ('r', 'i', 't')");
}

async function fill(location, { quotes, seed }) {
  const env = { ...process.env, ...location };
  const run = (...command) => finish(process.execPath, [MAIN, ...command], { env, core: CORES.server });
  console.error(`  ${(await run('generate', '--quotes', String(quotes), '--seed', String(seed))).trim()}`);
  await run('seed');
}

/** So that the operating system has the file in memory, as far as it fits: a disk is not what is measured. */
export async function readFileOnce(file) {
  for await (const piece of createReadStream(file, { highWaterMark: 1024 * 1024 })) void piece;
}

/** Reads a SQLite file. */
export function openSqlite(file) {
  const database = new (sqlite())(file, { readonly: true });
  return { query: (statement) => database.prepare(statement).all(), close: () => database.close() };
}

/** The project's own driver. */
function sqlite() {
  return createRequire(join(root, 'package.json'))('better-sqlite3');
}

async function unlessKept(name, exists, make) {
  mkdirSync(DATA, { recursive: true });
  const stamp = join(DATA, `${name}.stamp`);
  const wanted = fingerprint();
  if (exists && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error(`Making the graph ${name}`);
  rmSync(stamp, { force: true });
  await make();
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) add(hash, source);
  return hash.digest('hex');
}

function add(hash, path) {
  if (statSync(join(root, path)).isDirectory())
    for (const name of readdirSync(join(root, path)).sort()) add(hash, `${path}/${name}`);
  else hash.update(path).update(readFileSync(join(root, path)));
}
