/** The rounds: each server in its turn, so that what changes on the machine meanwhile changes for all. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './data.mjs';
import { measure, Requests } from './load.mjs';
import { stop } from './process.mjs';
import { ask, startServer } from './servers.mjs';

/** Until a server's code is compiled, and then until its connections are there again. */
const WARM_UP_SECONDS = { first: 2, later: 1 };
/** By how many servers the order of a round differs from that of the one before. */
const SHIFT = 2;
/** The number of different requests that a warm run repeats. */
const WARM_REQUESTS = 100;

/**
 * @param {() => Promise<void>} turnIsOver called after each server's turn
 * @returns {Promise<{ server: string, query: string, round: number, rate: number }[]>}
 */
export async function coldRounds(servers, variables, { queries, rounds, seconds }, differences, turnIsOver) {
  const results = [];
  const runs = queries.flatMap((query) =>
    servers
      .filter(({ name, dialect }) => dialect[query] && !differences.has(`${name} ${query}`))
      .map((server) => ({ query, server, requests: new Requests(server.dialect[query], variables[query]) })),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const { query, server, requests } of rotated(runs, round * SHIFT)) {
      const next = () => requests.next();
      await measure(server, next, round === 0 ? WARM_UP_SECONDS.first : WARM_UP_SECONDS.later);
      results.push(
        told({ mode: 'cold', server: server.name, query, round, ...(await measure(server, next, seconds)) }),
      );
      await turnIsOver();
    }
  }
  return results;
}

/** The same requests again, against the bytes of the same answers from a server that does nothing else. */
export async function warmRounds(servers, variables, { queries, rounds, seconds }) {
  const ours = servers.filter(({ name }) => name === 'ours' || name === 'sqlite');
  const [first] = ours;
  if (!first) return [];
  const bodies = Object.fromEntries(
    queries.map((query) => {
      const requests = new Requests(first.dialect[query], variables[query]);
      return [query, Array.from({ length: WARM_REQUESTS }, (_, at) => requests.body(at))];
    }),
  );
  const answers = join(DATA, 'answers.json');
  writeFileSync(answers, JSON.stringify(await answersOf(ours, Object.values(bodies).flat())));
  const raw = await startServer('raw', { answers });
  const results = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      for (const server of [...ours, raw]) {
        const next = inTurn(bodies[query]);
        await measure(server, next, round === 0 ? WARM_UP_SECONDS.first : WARM_UP_SECONDS.later);
        results.push(
          told({ mode: 'warm', server: server.name, query, round, ...(await measure(server, next, seconds)) }),
        );
      }
    }
  }
  await stop(raw.child);
  return results;
}

/** Asks each server everything once, so that it has answered it before. */
async function answersOf(servers, bodies) {
  const answers = [];
  for (const body of bodies) {
    const texts = [];
    for (const { address } of servers) texts.push((await ask(address, body)).text);
    answers.push([body, texts[0]]);
  }
  return answers;
}

/** Who comes first to a query finds its pages where the last query left them: in each round that is another server. */
function rotated(runs, by) {
  const queries = [...new Set(runs.map(({ query }) => query))];
  return queries.flatMap((query) => {
    const servers = runs.filter((run) => run.query === query);
    return servers.map((_, at) => servers[(at + by) % servers.length]);
  });
}

function inTurn(list) {
  let at = 0;
  return () => list[at++ % list.length];
}

function told(result) {
  const { mode, server, query, round, rate, p50, p99, cpu, memory } = result;
  console.error(
    `${mode} ${round + 1} ${query} ${server.padEnd(18)} ${rate.toFixed(0).padStart(6)}/s  p50 ${p50} ms  p99 ${p99} ms  ${cpu.toFixed(2)} ms CPU  ${memory} MB`,
  );
  return result;
}
