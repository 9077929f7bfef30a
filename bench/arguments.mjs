/** What `npm run bench` is asked for. */
import { parseArgs } from 'node:util';
import { SERVERS } from './servers.mjs';
import { QUERIES } from './workload.mjs';

const OPTIONS = {
  quotes: { type: 'string', default: '500000' },
  seed: { type: 'string', default: '1' },
  seconds: { type: 'string', default: '4' },
  rounds: { type: 'string', default: '3' },
  servers: { type: 'string', default: Object.keys(SERVERS).join() },
  queries: { type: 'string', default: Object.keys(QUERIES).join() },
  flat: { type: 'boolean', default: false },
  small: { type: 'string' },
  large: { type: 'string' },
};

/** Ends the process with status 2 and a line that tells why where an argument is wrong. */
export function readArguments() {
  try {
    const { values } = parseArgs({ options: OPTIONS });
    const numbers = ['quotes', 'seed', 'seconds', 'rounds'].map((name) => [name, wholeNumber(name, values[name])]);
    return {
      ...Object.fromEntries(numbers),
      flat: values.flat,
      small: values.small,
      large: values.large,
      servers: namesOf('servers', values.servers, SERVERS),
      queries: namesOf('queries', values.queries, QUERIES),
    };
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}

function wholeNumber(option, text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`--${option} takes a whole number from 1 on, not "${text}".`);
  return value;
}

function namesOf(option, text, known) {
  const names = text.split(',');
  const wrong = names.find((name) => !Object.hasOwn(known, name));
  if (wrong !== undefined)
    throw new RangeError(
      `--${option} takes a comma-separated list of ${Object.keys(known).join(', ')}, not "${wrong}".`,
    );
  return names;
}
