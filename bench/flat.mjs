/**
 * Whether pages of a graph of ten million quotes cost what those of ten thousand cost. On SQLite, one request at a
 * time.
 */
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { openSqlite, readFileOnce, sqliteGraph } from './data.mjs';
import { Requests } from './load.mjs';
import { pinSelf, stop } from './process.mjs';
import { startServer } from './servers.mjs';
import { table } from './table.mjs';
import { QUERIES, workload } from './workload.mjs';

const SMALL = 10_000;
const LARGE = 10_000_000;
/** The queries that are walks along an index; the others count or sort what they find. */
const KEYSET = ['Q1', 'Q2', 'Q4', 'Q5'];
const MOST = 1.5;
const WARM_UP = 300;
const TURNS = 10;
const REQUESTS_A_TURN = 200;

/**
 * @param {{ seed: number, small?: string, large?: string }} files SQLite files; they are generated where they are not
 * given
 * @returns {Promise<boolean>} whether every query keeps to the limit
 */
export async function flat({ seed, small, large }) {
  const graphs = [await opened(small, SMALL, seed), await opened(large, LARGE, seed)];
  pinSelf();
  const rows = [];
  for (const name of KEYSET) {
    const times = graphs.map(() => []);
    for (const graph of graphs) await timesOf(graph, name, WARM_UP);
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const [at, graph] of graphs.entries()) times[at].push(...(await timesOf(graph, name, REQUESTS_A_TURN)));
    }
    rows.push([name, ...times.map(median)]);
  }
  for (const { server } of graphs) await stop(server.child);
  const counts = graphs.map(({ quotes }) => quotes.toLocaleString('en'));
  console.log(
    table(
      ['', ...counts.map((count) => `${count} quotes: p50`), 'ratio', `≤ ${MOST}`],
      rows.map(([name, one, other]) => [
        `${name}: ${QUERIES[name]}`,
        `${one.toFixed(2)} ms`,
        `${other.toFixed(2)} ms`,
        (other / one).toFixed(2),
        other / one <= MOST ? 'met' : 'missed',
      ]),
    ),
  );
  return rows.every(([, one, other]) => other / one <= MOST);
}

async function opened(file, quotes, seed) {
  if (file !== undefined && !existsSync(file)) throw new Error(`There is no file ${file}.`);
  const database = file ?? (await sqliteGraph({ quotes, seed }));
  await readFileOnce(database);
  const rows = openSqlite(database);
  const variables = await workload(rows.query);
  const [{ n }] = rows.query('SELECT COUNT(*) AS n FROM quote');
  rows.close();
  const server = await startServer('sqlite', { file: database });
  return {
    server,
    quotes: n,
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    requests: Object.fromEntries(KEYSET.map((name) => [name, new Requests(server.dialect[name], variables[name])])),
  };
}

async function timesOf({ server, agent, requests }, name, count) {
  const times = [];
  for (let at = 0; at < count; at += 1) {
    const body = requests[name].next();
    const started = performance.now();
    await post(server.address, agent, body);
    times.push(performance.now() - started);
  }
  return times;
}

function post(address, agent, body) {
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        if (response.statusCode !== 200) reject(new Error(`the server answered ${response.statusCode} to ${body}`));
        response.on('end', resolve).resume();
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
