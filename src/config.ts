import { join } from 'node:path';
import { cleanEnv, makeValidator, port, str } from 'envalid';
import { InputError } from './kernel/errors';
import { packageRoot } from './kernel/package-root';
import type { Location } from './store/data-source';

/** What the environment may set. Every variable stands in the README. */
export interface Config {
  host: string;
  port: number;
  location: Location;
  logLevel: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const postgresUrl = makeValidator((text: string) => {
  if (text === '') return '';
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) throw new Error('it is no address of a PostgreSQL server: postgres://user:password@host:5432/database');
  return text;
});

export const VARIABLES = {
  HOST: str({ default: '127.0.0.1', desc: 'the address to serve on' }),
  PORT: port({ default: 4000, desc: 'the port to serve on' }),
  DATABASE_FILE: str({ default: '', desc: 'the SQLite file' }),
  DATABASE_URL: postgresUrl({ default: '', desc: 'a PostgreSQL server instead of the file' }),
  LOG_LEVEL: str({ default: 'info', choices: LOG_LEVELS, desc: 'how much to log' }),
};

/**
 * Reads the configuration.
 * @throws InputError that names every variable that is wrong, and why
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const values = cleanEnv(environment, VARIABLES, {
    reporter: ({ errors }) => {
      const faults = Object.entries(errors).map(([name, error]) => `${name}: ${error?.message ?? 'wrong'}`);
      if (faults.length > 0) throw new InputError(`The environment is wrong.\n  ${faults.join('\n  ')}`);
    },
  });
  const file = values.DATABASE_FILE || join(packageRoot(), 'data', 'on-record.sqlite');
  const location: Location = values.DATABASE_URL ? { engine: 'postgres', url: values.DATABASE_URL } : { engine: 'sqlite', file };
  return { host: values.HOST, port: values.PORT, location, logLevel: values.LOG_LEVEL };
}
