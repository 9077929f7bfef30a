import cluster from 'node:cluster';
import { setFlagsFromString } from 'node:v8';
import { createServer } from '../api/server';
import type { Config } from '../config';
import { openDatabase } from '../store/open';
import { listenFault } from './listen-fault';

/**
 * By how much of what is in use V8 lets it grow before it collects. Left to itself, a process under load needs 75 MB more;
 * at 30 percent, collections took a sixth of the processor's time while statements were on their way to PostgreSQL, for much
 * is in use then for a little while.
 */
const HEAP_GROWTH = '--heap-growing-percent=80';

/**
 * Serves until the process is told to stop; then it finishes what is in flight.
 * @returns the address that it serves on
 */
export async function listen(config: Config): Promise<string> {
  setFlagsFromString(HEAP_GROWTH);
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
