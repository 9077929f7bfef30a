import type { Database, State } from '../../store/database';

const LOOK_EVERY_MS = 250;

/**
 * Tells subscribers that the graph has a new state, whichever process on whichever machine wrote it: while anybody
 * subscribes, one timer of the process reads the state.
 */
export class RevisionFeed {
  private readonly listeners = new Set<() => void>();
  private timer: NodeJS.Timeout | undefined;
  private state: State | undefined;

  constructor(private readonly database: Database) {}

  /** Yields at once, and again after each change; changes that come faster than they are taken are told as one. */
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
      // A database that is away is looked at again; whoever queries it is told.
    }
    this.lookLater();
  }
}
