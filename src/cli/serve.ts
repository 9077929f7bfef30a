import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createServer } from '../api/server';
import type { Config } from '../config';
import { packageRoot } from '../kernel/package-root';
import { openDatabase } from '../store/open';
import { loadSeeds } from './load-seeds';
import { listenFault } from './listen-fault';
import { permission, superviseWorkers } from './workers';

export interface ServeOptions extends Config {
  /** How many processes answer; one a core unless told otherwise. */
  workers?: number;
}

/**
 * Serves until it is told to stop; then it finishes what is in flight. The first process prepares the database; where
 * there are several, the others answer.
 */
export async function serve({ workers = availableParallelism(), ...config }: ServeOptions): Promise<void> {
  if (cluster.isWorker) {
    await permission();
    await listen(config);
    return;
  }
  const others = workers > 1 ? superviseWorkers(workers) : null;
  try {
    await prepare(config);
  } catch (error) {
    others?.abandon();
    throw error;
  }
  announce(others ? await others.serving() : await listen(config));
}

async function prepare({ location }: Config): Promise<void> {
  const database = await openDatabase(location);
  try {
    for (const slug of await loadSeeds(database, join(packageRoot(), 'seeds'))) console.log(`recorded ${slug}`);
  } finally {
    await database.close();
  }
}

function announce(address: string): void {
  console.log(`\nOn Record is on the air.\n  GraphiQL  ${address}/graphiql\n  GraphQL   ${address}/graphql\n  health    ${address}/healthz\n`);
}

/** @returns the address that it serves on */
async function listen(config: Config): Promise<string> {
  const database = await openDatabase(config.location, { isMigrated: true });
  const app = await createServer(database, config);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await database.close();
    if (cluster.isWorker) process.disconnect();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop().catch((error: unknown) => { console.error(error); process.exitCode = 1; }));
  }
  const address = await app.listen({ host: config.host, port: config.port }).catch(async (error: unknown) => {
    await app.close();
    await database.close();
    throw listenFault(error, config);
  });
  if (cluster.isWorker) process.send?.({ address });
  return address;
}
