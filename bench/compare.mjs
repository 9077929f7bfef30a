/** Whether all servers answer the same: nothing is timed where they do not. */
import { isDeepStrictEqual } from 'node:util';
import { Requests } from './load.mjs';
import { ask } from './servers.mjs';

const SAMPLES = 25;

/**
 * Asks every server every query, and compares what it answers, order included, with what the first answers.
 * @returns {Promise<Map<string, string>>} by server and query (`mercurius Q2`) what differs
 */
export async function compareAnswers(servers, variables, queries) {
  const differences = new Map();
  const [reference, ...others] = servers;
  for (const name of queries) {
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      // From the end, so that no request of a cold run was seen before.
      const at = variables[name].length - 1 - sample;
      const expected = await answerOf(reference, name, variables, at);
      for (const server of others.filter(({ dialect }) => dialect[name])) {
        const key = `${server.name} ${name}`;
        if (differences.has(key)) continue;
        const found = await answerOf(server, name, variables, at).catch((error) => error.message);
        if (!isDeepStrictEqual(found, expected)) differences.set(key, difference(found, expected, variables[name][at]));
      }
    }
  }
  for (const [key, text] of differences) console.error(`${key} answers otherwise and is not timed: ${text}`);
  return differences;
}

async function answerOf({ address, dialect }, name, variables, at) {
  const { data } = await ask(address, new Requests(dialect[name], variables[name]).body(at));
  return dialect[name].read(data);
}

function difference(found, expected, given) {
  const [one, other] = [JSON.stringify(found), JSON.stringify(expected)];
  const at = [...one].findIndex((character, place) => character !== other[place]);
  const around = (text) => text.slice(Math.max(0, at - 60), at + 120);
  return `to ${JSON.stringify(given)} …${around(one)}… instead of …${around(other)}…`;
}
