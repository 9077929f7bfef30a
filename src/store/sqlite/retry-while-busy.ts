import { isBusy } from './faults';

/** How long a process waits for writers of other processes. */
const WAITS_MS = 30_000;
const ASK_AGAIN_MS = 10;

/**
 * Repeats a task that another process blocks until it succeeds. SQLite's own busy timeout would stop the event loop,
 * and it does not cover every statement.
 * @param isBlocked whether an error means that another process is writing; default: that it holds a lock
 * @throws Error as `task` does after 30 seconds, and at once for any other error
 */
export async function retryWhileBusy<Result>(
  task: () => Result | Promise<Result>,
  isBlocked: (error: unknown) => boolean = isBusy,
): Promise<Result> {
  for (const deadline = Date.now() + WAITS_MS; ;) {
    try {
      return await task();
    } catch (error) {
      if (!isBlocked(error) || Date.now() > deadline) throw error;
      await new Promise((next) => setTimeout(next, ASK_AGAIN_MS));
    }
  }
}
