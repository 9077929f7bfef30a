import { setImmediate as soon } from 'node:timers/promises';

/** If this many are waiting, the next query waits for more of them: under load, one query serves a dozen. */
const CROWD = 3;
const GATHER_MS = 1;

/**
 * Shares a query for the current state: all who ask while it runs get the result of the next one, which starts after
 * they asked.
 */
export class SharedCheck<Answer> {
  private running: Promise<Answer> | undefined;
  private next: Promise<Answer> | undefined;
  private waiting = 0;
  private isUrgent = false;
  private startedAt = 0;
  private hurry: () => void = () => undefined;

  constructor(private readonly check: () => Promise<Answer>) {}

  /** @param isUrgent whether a request waits for this alone, so that a delay would be noticed */
  ask(isUrgent = false): Promise<Answer> {
    this.waiting += 1;
    this.isUrgent ||= isUrgent;
    if (isUrgent) this.hurry();
    this.next ??= this.running
      ? this.running.then(
          () => this.startWithOthers(),
          () => this.startWithOthers(),
        )
      : this.startWithThoseOfThisTurn();
    return this.next;
  }

  /** Requests that arrive together are handled in one turn of the event loop and share one query. */
  private async startWithThoseOfThisTurn(): Promise<Answer> {
    await soon();
    return this.start();
  }

  private async startWithOthers(): Promise<Answer> {
    if (!this.isUrgent && this.waiting >= CROWD && performance.now() - this.startedAt < GATHER_MS) await this.others();
    return this.start();
  }

  private others(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, GATHER_MS);
      this.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private start(): Promise<Answer> {
    this.next = undefined;
    this.waiting = 0;
    this.isUrgent = false;
    this.startedAt = performance.now();
    const running = this.check().finally(() => {
      if (this.running === running) this.running = undefined;
    });
    this.running = running;
    return running;
  }
}
