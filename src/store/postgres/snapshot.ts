import type { CurrentReader } from '../database';
import { Mutex } from '../mutex';
import type { Pool, PoolClient, Queries } from './pool';
import { PostgresReader } from './reader';
import type { PostgresServer } from './server';

/** Runs `work` on a reader of one state, on a connection that returns to the pool unless an error occurred. */
export async function inSnapshot<Result>(
  server: PostgresServer,
  pool: Pool,
  work: (current: CurrentReader) => Promise<Result>,
): Promise<Result> {
  const client = await connect(server, pool);
  let broken: Error | undefined;
  const listener = (error: Error) => {
    broken = error;
  };
  // The driver runs one statement at a time, and is about to refuse a second.
  const turns = new Mutex();
  client.on('error', listener);
  try {
    return await inReadOnly(
      { query: (query) => server.whileAlive(turns.run(() => client.query(query))) },
      server,
      work,
    );
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.removeListener('error', listener);
    client.release(broken);
  }
}

async function connect(server: PostgresServer, pool: Pool): Promise<PoolClient> {
  const connecting = pool.connect();
  try {
    return await server.whileAlive(connecting);
  } catch (error) {
    connecting.then(
      (client) => client.release(error as Error),
      () => undefined,
    );
    throw error;
  }
}

async function inReadOnly<Result>(
  queries: Queries,
  { names }: PostgresServer,
  work: (current: CurrentReader) => Promise<Result>,
): Promise<Result> {
  const reader = new PostgresReader(queries, names);
  await queries.query({ text: 'START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY', values: [] });
  const state = await reader.state();
  const result = await work({
    state,
    reader,
    hasFailed: () => reader.hasFailed(),
    isStillCurrent: () => Promise.resolve(!reader.hasFailed()),
  });
  await queries.query({ text: 'ROLLBACK', values: [] });
  return result;
}
