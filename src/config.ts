import { join } from 'node:path';
import { cleanEnv, makeValidator, str } from 'envalid';
import { InputError } from './kernel/errors';
import { packageRoot } from './kernel/package-root';
import { DEFAULT_CONNECTIONS, type Location } from './store/location';

/** The limits of tables in a process. */
export interface TableLimits {
  /** How many tables it streams at once. */
  streams: number;
  /** The most rows of one table. */
  rows: number;
  /** The longest time that one table may take, in seconds. */
  seconds: number;
}

/** The environment variables. The README lists all of them. */
export interface Config {
  host: string;
  port: number;
  location: Location;
  logLevel: string;
  /** The size of each process's response cache in bytes. */
  cacheBytes: number;
  /** Whether repeated queries are compiled. */
  compiledQueries: boolean;
  /** The file with the documents that requests may name by their hash. */
  persistedDocuments?: string;
  /** How long an operation may take, in milliseconds. */
  timeoutMs: number;
  /** How many subscriptions each process serves at a time. */
  maxStreams: number;
  /** Whether only those documents are executed. */
  persistedOnly: boolean;
  /** The limits of tables in a process. */
  tables: TableLimits;
  /** The bearer tokens for reading and for mutations. */
  tokens: { reader?: string; editor?: string };
}

const SWITCH = ['on', 'off'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const SHORTEST_TOKEN = 16;
/** One connection writes while another reads. */
const FEWEST_CONNECTIONS = 2;
const MOST_CONNECTIONS = 100;
const MOST_MEGABYTES = 100_000;

const token = makeValidator((text: string) => {
  if (text !== '' && (text.length < SHORTEST_TOKEN || /\s/.test(text)))
    throw new Error(`a token needs at least ${SHORTEST_TOKEN} characters and no white space`);
  return text;
});

const postgresUrls = makeValidator((text: string) => {
  for (const url of text.split(',').filter((part) => part.trim() !== '')) checkPostgresUrl(url.trim());
  return text;
});

const postgresUrl = makeValidator((text: string) => {
  if (text !== '') checkPostgresUrl(text);
  return text;
});

function checkPostgresUrl(text: string): void {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text))
    throw new Error('not the URL of a PostgreSQL server: postgres://user:password@host:5432/database');
}

const portNumber = makeValidator((text: string) => {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Error(`a port must be a whole number from 0 to 65535, not "${text}"`);
  return Number(text);
});

const connections = makeValidator((text: string) => {
  const given = Number(text);
  if (!/^\d{1,3}$/.test(text) || given < FEWEST_CONNECTIONS || given > MOST_CONNECTIONS) {
    throw new Error(`a process opens ${FEWEST_CONNECTIONS} to ${MOST_CONNECTIONS} connections, not "${text}"`);
  }
  return given;
});

const megabytes = makeValidator((text: string) => {
  const given = Number(text);
  if (text.trim() === '' || !(given >= 0 && given <= MOST_MEGABYTES))
    throw new Error(`it must be a number from 0 to ${MOST_MEGABYTES}, not "${text}"`);
  return given;
});

const count = makeValidator((text: string) => {
  if (!/^\d{1,6}$/.test(text)) throw new Error(`it must be a whole number from 0 to 999999, not "${text}"`);
  return Number(text);
});

const positive = makeValidator((text: string) => {
  const given = Number(text);
  if (!/^\d+$/.test(text) || given < 1 || !Number.isSafeInteger(given))
    throw new Error(`it must be a whole number from 1, not "${text}"`);
  return given;
});

const nonEmpty = makeValidator((text: string) => {
  if (text.trim() === '') throw new Error('it is empty');
  return text;
});

export const VARIABLES = {
  HOST: nonEmpty({ default: '127.0.0.1', desc: 'the address to serve on' }),
  PORT: portNumber({ default: 4000, desc: 'the port to serve on' }),
  DATABASE_FILE: str({ default: '', desc: 'the SQLite file' }),
  DATABASE_URL: postgresUrl({ default: '', desc: 'a PostgreSQL server instead of the file' }),
  REPLICA_URLS: postgresUrls({ default: '', desc: 'read replicas of the PostgreSQL server, separated by commas' }),
  DATABASE_CONNECTIONS: connections({
    default: DEFAULT_CONNECTIONS,
    desc: 'how many connections each process keeps to each PostgreSQL server for its statements',
  }),
  CACHE_MB: megabytes({ default: 32, desc: 'how many megabytes of finished answers each process keeps' }),
  COMPILED_QUERIES: str({
    default: 'on',
    choices: SWITCH,
    desc: 'whether repeated queries are compiled',
  }),
  PERSISTED_DOCUMENTS: str({ default: '', desc: 'a JSON file with the text of documents by their hash' }),
  PERSISTED_ONLY: str({ default: 'off', choices: SWITCH, desc: 'whether nothing but those documents is executed' }),
  QUERY_TIMEOUT_MS: count({ default: 10_000, desc: 'how many milliseconds an operation may take' }),
  LIVE_STREAMS: count({ default: 100, desc: 'how many subscriptions each process serves at a time' }),
  TABLE_STREAMS: positive({ default: 4, desc: 'how many tables each process streams at once' }),
  TABLE_ROWS: positive({ default: 10_000_000, desc: 'the most rows of one table' }),
  TABLE_SECONDS: positive({ default: 900, desc: 'the longest time that one table may take' }),
  READER_TOKEN: token({ default: '', desc: 'where it is set, reading takes this bearer token or the one of editors' }),
  EDITOR_TOKEN: token({
    default: '',
    desc: 'the bearer token with which the graph is changed; without it, nobody changes it over HTTP',
  }),
  LOG_LEVEL: str({ default: 'warn', choices: LOG_LEVELS, desc: 'how much to log' }),
};

/**
 * Reads the configuration.
 * @throws InputError that names every wrong variable and the reason
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const values = cleanEnv(environment, VARIABLES, {
    reporter: ({ errors }) => {
      const faults = Object.entries(errors).map(([name, error]) => `${name}: ${error?.message ?? 'wrong'}`);
      if (faults.length > 0) throw new InputError(`Invalid environment variables.\n  ${faults.join('\n  ')}`);
    },
  });
  const file = values.DATABASE_FILE || join(packageRoot(), 'data', 'on-record.sqlite');
  const replicaUrls = values.REPLICA_URLS.split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');
  if (replicaUrls.length > 0 && !values.DATABASE_URL)
    throw new InputError(
      'Invalid environment variables.\n  REPLICA_URLS: replicas need a primary: set DATABASE_URL too',
    );
  if (values.PERSISTED_ONLY === 'on' && !values.PERSISTED_DOCUMENTS)
    throw new InputError('Invalid environment variables.\n  PERSISTED_ONLY: set PERSISTED_DOCUMENTS too');
  const location: Location = values.DATABASE_URL
    ? { engine: 'postgres', url: values.DATABASE_URL, replicaUrls, connections: values.DATABASE_CONNECTIONS }
    : { engine: 'sqlite', file };
  const tokens = {
    ...(values.READER_TOKEN && { reader: values.READER_TOKEN }),
    ...(values.EDITOR_TOKEN && { editor: values.EDITOR_TOKEN }),
  };
  return {
    host: values.HOST,
    port: values.PORT,
    location,
    logLevel: values.LOG_LEVEL,
    cacheBytes: values.CACHE_MB * 1024 * 1024,
    compiledQueries: values.COMPILED_QUERIES === 'on',
    ...(values.PERSISTED_DOCUMENTS && { persistedDocuments: values.PERSISTED_DOCUMENTS }),
    timeoutMs: values.QUERY_TIMEOUT_MS,
    maxStreams: values.LIVE_STREAMS,
    persistedOnly: values.PERSISTED_ONLY === 'on',
    tables: { streams: values.TABLE_STREAMS, rows: values.TABLE_ROWS, seconds: values.TABLE_SECONDS },
    tokens,
  };
}
