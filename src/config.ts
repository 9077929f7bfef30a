import { join } from 'node:path';
import { cleanEnv, makeValidator, num, port, str } from 'envalid';
import { InputError } from './kernel/errors';
import { packageRoot } from './kernel/package-root';
import type { Location } from './store/data-source';

/** What the environment may set. Every variable stands in the README. */
export interface Config {
  host: string;
  port: number;
  location: Location;
  logLevel: string;
  /** How many bytes of finished answers a process keeps. */
  cacheBytes: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const postgresUrls = makeValidator((text: string) => {
  for (const url of text.split(',').filter((part) => part.trim() !== '')) checkPostgresUrl(url.trim());
  return text;
});

const postgresUrl = makeValidator((text: string) => {
  if (text !== '') checkPostgresUrl(text);
  return text;
});

function checkPostgresUrl(text: string): void {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) throw new Error('it is no address of a PostgreSQL server: postgres://user:password@host:5432/database');
}

export const VARIABLES = {
  HOST: str({ default: '127.0.0.1', desc: 'the address to serve on' }),
  PORT: port({ default: 4000, desc: 'the port to serve on' }),
  DATABASE_FILE: str({ default: '', desc: 'the SQLite file' }),
  DATABASE_URL: postgresUrl({ default: '', desc: 'a PostgreSQL server instead of the file' }),
  REPLICA_URLS: postgresUrls({ default: '', desc: 'replicas of the PostgreSQL server, parted by commas' }),
  CACHE_MB: num({ default: 64, desc: 'how many megabytes of finished answers each process keeps' }),
  LOG_LEVEL: str({ default: 'warn', choices: LOG_LEVELS, desc: 'how much to log' }),
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
  const replicaUrls = values.REPLICA_URLS.split(',').map((url) => url.trim()).filter((url) => url !== '');
  if (replicaUrls.length > 0 && !values.DATABASE_URL) throw new InputError('The environment is wrong.\n  REPLICA_URLS: replicas need a primary: set DATABASE_URL too');
  if (!(values.CACHE_MB >= 0)) throw new InputError('The environment is wrong.\n  CACHE_MB: it is 0 at least');
  const location: Location = values.DATABASE_URL ? { engine: 'postgres', url: values.DATABASE_URL, replicaUrls } : { engine: 'sqlite', file };
  return { host: values.HOST, port: values.PORT, location, logLevel: values.LOG_LEVEL, cacheBytes: values.CACHE_MB * 1024 * 1024 };
}
