/** The load: twenty connections, each with one request on its way. */
import autocannon from 'autocannon';
import { computed, memoryOf } from './process.mjs';

const CONNECTIONS = 20;

/** The requests of one query to one server, each other than those before it, over all rounds. */
export class Requests {
  at = 0;

  /** @param {{ text: string, variables(given: object): object }} words @param {readonly object[]} variables */
  constructor(words, variables) {
    this.words = words;
    this.variables = variables;
  }

  next() {
    return this.body(this.at++);
  }

  body(at) {
    return JSON.stringify({
      query: this.words.text,
      variables: this.words.variables(this.variables[at % this.variables.length]),
    });
  }
}

/**
 * Loads a server for some seconds.
 * @param {{ address: string, pid: number }} server
 * @param {() => string} nextBody
 * @returns {Promise<{ rate: number, p50: number, p99: number, cpu: number, memory: number }>} rate in requests a
 * second, latencies in milliseconds, cpu in milliseconds of the server a request, memory in megabytes
 */
export async function measure({ address, pid, label }, nextBody, seconds) {
  const before = computed(pid);
  const result = await autocannon({
    url: address,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: nextBody() }),
      },
    ],
  });
  const { total } = result.requests;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${label}: ${result.non2xx} answers were refusals, and ${result.errors} requests failed`);
  return {
    rate: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: total === 0 ? Infinity : (computed(pid) - before) / total,
    memory: memoryOf(pid).now,
  };
}
