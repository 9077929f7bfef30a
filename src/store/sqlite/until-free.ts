/** How long a process waits for the writers of others. */
const WAITS_MS = 30_000;
const ASK_AGAIN_MS = 10;

/**
 * Does what another process may be in the way of, again and again until it is done. The engine's own waiting would stop
 * the whole process, and it does not wait for everything.
 * @param isInTheWay whether an error tells that another process is at work; by default, that it holds a lock
 * @throws Error as `task` does where another process is in the way all the time, and where the fault is another one
 */
export async function untilFree<Result>(
  task: () => Result | Promise<Result>,
  isInTheWay: (error: unknown) => boolean = isBusy,
): Promise<Result> {
  for (const deadline = Date.now() + WAITS_MS; ;) {
    try {
      return await task();
    } catch (error) {
      if (!isInTheWay(error) || Date.now() > deadline) throw error;
      await new Promise((next) => setTimeout(next, ASK_AGAIN_MS));
    }
  }
}

export function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
}
