import { join } from 'node:path';
import type { Config } from '../config';
import { createServer } from '../api/server';
import { packageRoot } from '../kernel/package-root';
import { loadSeeds } from './load-seeds';
import { openDatabase } from '../store/open';

/** Serves until it is told to stop; then it finishes what is in flight. */
export async function serve(config: Config): Promise<void> {
  const database = await openDatabase(config.location);
  const changed = await loadSeeds(database, join(packageRoot(), 'seeds'));
  for (const slug of changed) console.log(`recorded ${slug}`);
  const app = await createServer(database, config);
  const stop = async () => {
    await app.close();
    await database.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void stop().catch((error: unknown) => { console.error(error); process.exitCode = 1; }));
  }
  const address = await app.listen({ host: config.host, port: config.port });
  console.log(`\nOn Record is on the air.\n  GraphiQL  ${address}/graphiql\n  GraphQL   ${address}/graphql\n  health    ${address}/healthz\n`);
}
