import cluster from 'node:cluster';
import { setFlagsFromString } from 'node:v8';
import { createServer } from '../api/server';
import type * as ReadPersistedDocuments from '../api/graphql/read-persisted-documents';
import type { Config } from '../config';
import { openDatabase } from '../store/open';
import { listenFault } from './listen-fault';

const load = {
  persistedDocuments: () => require('../api/graphql/read-persisted-documents') as typeof ReadPersistedDocuments,
};

/**
 * By how many percent the heap may grow before V8 collects garbage. With V8's default, a process under load needs 75 MB
 * more. While statements wait for PostgreSQL, many objects live for a short time: collecting as often as with SQLite,
 * which answers at once, took a sixth of the CPU time.
 */
const HEAP_GROWTH = { sqlite: 30, postgres: 60 };

/**
 * Serves until the process receives a signal to stop; then it finishes the requests in flight.
 * @returns the address
 */
export async function listen(config: Config): Promise<string> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH[config.location.engine]}`);
  const database = await openDatabase(config.location, { isMigrated: true });
  const { persistedDocuments, persistedOnly } = config;
  const known =
    persistedDocuments === undefined ? undefined : load.persistedDocuments().readPersistedDocuments(persistedDocuments);
  const app = await createServer(database, { ...config, documents: { known, knownOnly: persistedOnly } });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await database.close();
    if (cluster.isWorker) process.disconnect();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(
      signal,
      () =>
        void stop().catch((error: unknown) => {
          console.error(error);
          process.exitCode = 1;
        }),
    );
  }
  const address = await app.listen({ host: config.host, port: config.port }).catch(async (error: unknown) => {
    await app.close();
    await database.close();
    throw listenFault(error, config);
  });
  if (cluster.isWorker) process.send?.({ address });
  return address;
}
