import type { Database, State } from '../../store/database';

const LOOK_EVERY_MS = 250;

/**
 * Notifies subscribers of new states of the graph, including those that other processes or machines wrote: while there
 * are subscribers, a timer in the process reads the state.
 */
export class RevisionFeed {
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private state: State | undefined;

  constructor(private readonly database: Database) {}

  /**
   * Yields immediately, and again after each change; changes that arrive faster than they are consumed are merged into
   * one.
   */
  async *changes(signal: AbortSignal): AsyncGenerator<void> {
    let hasChanged = true;
    let wake: () => void = () => undefined;
    const listener = () => {
      hasChanged = true;
      wake();
    };
    this.listeners.add(listener);
    signal.addEventListener('abort', listener);
    this.lookLater();
    try {
      while (!signal.aborted) {
        if (hasChanged) {
          hasChanged = false;
          yield;
        } else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      this.listeners.delete(listener);
      signal.removeEventListener('abort', listener);
    }
  }

  private lookLater(): void {
    this.timer ??= setTimeout(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  private async look(): Promise<void> {
    this.timer = undefined;
    if (this.listeners.size === 0) {
      this.state = undefined;
      return;
    }
    try {
      const state = await this.database.state();
      // The first time, it may have changed since somebody subscribed.
      if (state !== this.state) for (const listener of this.listeners) listener();
      this.state = state;
    } catch {
      // An unreachable database is polled again; queries report the error.
    }
    this.lookLater();
  }
}
