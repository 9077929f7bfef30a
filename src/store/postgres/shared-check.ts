import { setImmediate as soon } from 'node:timers/promises';

/**
 * Where so many wait, a question that would follow the last one at once waits for more of them: under load one serves
 * a dozen.
 */
const CROWD = 3;
const GATHER_MS = 1;

/**
 * Answers a question about the present for everybody who asks while an answer is on its way: with an answer that was
 * begun after they asked.
 */
export class SharedCheck<Answer> {
  private running: Promise<Answer> | undefined;
  private next: Promise<Answer> | undefined;
  private waiting = 0;
  private isUrgent = false;
  private startedAt = 0;
  private hurry: () => void = () => undefined;

  constructor(private readonly check: () => Promise<Answer>) {}

  /** @param isUrgent whether nothing but this answer is waited for, so that waiting for others would be felt */
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

  /** What came in one piece from the network is read in one turn: one question is enough for all of it. */
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
