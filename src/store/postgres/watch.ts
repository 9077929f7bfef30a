const LOOK_AFTER_MS = 1_000;

/**
 * Looks after a server while somebody waits for it. A statement may take its time, but where the server gives no sign of
 * life meanwhile, whoever waits is told so: a connection to a host that hangs stays open, and brings nothing.
 */
export class Watch {
  private readonly waiting = new Set<(error: Error) => void>();
  private timer: NodeJS.Timeout | undefined;

  /** @param signOfLife rejects where the server does not answer in time */
  constructor(private readonly signOfLife: () => Promise<unknown>) {}

  guard<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      this.lookLater();
      const over = () => this.waiting.delete(reject);
      answer.then(
        (value) => {
          over();
          resolve(value);
        },
        (error: Error) => {
          over();
          reject(error);
        },
      );
    });
  }

  private lookLater(): void {
    this.timer ??= setTimeout(() => void this.look(), LOOK_AFTER_MS).unref();
  }

  private async look(): Promise<void> {
    try {
      if (this.waiting.size > 0) await this.signOfLife();
    } catch (error) {
      for (const reject of this.waiting) reject(error as Error);
      this.waiting.clear();
    }
    this.timer = undefined;
    if (this.waiting.size > 0) this.lookLater();
  }
}
