import { randomBytes } from 'node:crypto';
import { execute } from './postgres-server';

/** Where the test run tells its workers the server: DATABASE_URL's own, or the address that starts one on first use. */
export const SERVER_VARIABLE = 'ON_RECORD_TEST_POSTGRES';

/** A database for one test file: its connection string, and its removal. */
export interface FreshDatabase {
  url: string;
  /** Removes the database, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Creates an empty database (UTF-8) with a name of its own, on the test run's PostgreSQL server.
 * @param locale its collation and character classes; another one than C shows whether a query depends on it
 */
export async function freshPostgresDatabase(locale = 'C'): Promise<FreshDatabase> {
  const server = await serverUrl();
  const name = `on_record_${process.pid}_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE '${locale}'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function serverUrl(): Promise<string> {
  const known = process.env[SERVER_VARIABLE];
  if (known === undefined)
    throw new Error(`${SERVER_VARIABLE} is not set: run the tests through jest, whose global set-up sets it`);
  if (!known.startsWith('http:')) return known;
  const response = await fetch(known);
  const body = await response.text();
  if (!response.ok) throw new Error(body);
  return body;
}
