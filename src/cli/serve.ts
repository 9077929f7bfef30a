import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import type { Config } from '../config';
import type * as Listen from './listen';
import type * as Prepare from './prepare-database';
import { permission, superviseWorkers } from './workers';

const load = {
  listen: () => require('./listen') as typeof Listen,
  prepare: () => require('./prepare-database') as typeof Prepare,
};

export interface ServeOptions extends Config {
  /** The number of worker processes. Default: one for each core. */
  workers?: number;
}

/**
 * Serves until it receives a signal to stop; then it finishes the requests in flight. The first process prepares the
 * database. If there are several, the others serve, and load the server's code while the first, which does not need it,
 * prepares.
 */
export async function serve({ workers = availableParallelism(), ...config }: ServeOptions): Promise<void> {
  if (cluster.isWorker) {
    const permitted = permission();
    const { listen } = load.listen();
    await permitted;
    await listen(config);
    return;
  }
  const others = workers > 1 ? superviseWorkers(workers) : null;
  try {
    await load.prepare().prepare(config);
  } catch (error) {
    others?.abandon();
    throw error;
  }
  announce(others ? await others.serving() : await load.listen().listen(config));
}

function announce(address: string): void {
  console.log(
    `\nListening on ${address}\n  GraphiQL  ${address}/graphiql\n  GraphQL   ${address}/graphql\n  health    ${address}/healthz\n`,
  );
}
