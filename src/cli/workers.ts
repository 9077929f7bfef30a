import cluster, { type Worker } from 'node:cluster';

/**
 * A worker that dies sooner than this after its start is not replaced at once: all of them probably have the same
 * problem.
 */
const HEALTHY_AFTER_MS = 5_000;
const RETRY_AFTER_MS = 1_000;
const MAY_SERVE = 'may serve';

/** A worker could not start. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
}

export interface Supervisor {
  /** Lets the workers serve because the database is ready. Resolves to their address once all of them serve. */
  serving(): Promise<string>;
  /** Stops the workers, because there is nothing to serve. */
  abandon(): void;
}

/**
 * Starts processes that run this same command and listen on one port; they load while the first prepares the database.
 * One that dies is replaced. When this process receives a signal to stop, they finish the requests in flight, and it
 * exits after them.
 */
export function superviseWorkers(count: number): Supervisor {
  // Workers accept connections themselves: a connection handed to a worker that dies before it accepts would stay open
  // forever, unanswered.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  let stopping = false;
  const first = Array.from({ length: count }, () => cluster.fork());
  const addresses = Promise.all(first.map(addressOf));
  addresses.catch(() => undefined);
  const stop = (signal: NodeJS.Signals) => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  return {
    abandon: () => stop('SIGKILL'),
    serving: async () => {
      for (const worker of first) worker.send(MAY_SERVE);
      const [address] = await addresses.catch((error: unknown) => {
        stop('SIGTERM');
        throw error;
      });
      replaceTheDead(() => stopping);
      return address!;
    },
  };
}

/** In a worker: waits until it may serve. */
export function permission(): Promise<void> {
  return new Promise((resolve) =>
    process.once('message', (message) => {
      if (message === MAY_SERVE) resolve();
    }),
  );
}

function replaceTheDead(isStopping: () => boolean): void {
  const startedAt = new WeakMap<Worker, number>();
  const start = () => {
    if (isStopping()) return;
    const worker = cluster.fork();
    startedAt.set(worker, Date.now());
    worker.once('online', () => worker.send(MAY_SERVE));
  };
  cluster.on('exit', (worker, code, signal) => {
    if (isStopping()) return;
    console.error(`worker ${worker.process.pid} ended (${signal || `status ${code}`}); another takes its place`);
    const lived = Date.now() - (startedAt.get(worker) ?? 0);
    setTimeout(start, lived < HEALTHY_AFTER_MS ? RETRY_AFTER_MS : 0);
  });
}

function addressOf(worker: Worker): Promise<string> {
  return new Promise((resolve, reject) => {
    worker.once('message', ({ address, fault }: { address?: string; fault?: string }) =>
      address === undefined ? reject(new WorkerError(fault)) : resolve(address),
    );
    worker.once('exit', (code) =>
      reject(new WorkerError(`a worker exited with status ${code} before it was listening`)),
    );
  });
}
