const PROBE_INTERVAL_MS = 1_000;

/**
 * Rejects pending answers when their server hangs. A statement may be slow, but a connection to a hung host stays open
 * and never answers; so while somebody waits, the server is probed once a second.
 */
export class HangGuard {
  private readonly waiting = new Set<(error: Error) => void>();
  private timer: NodeJS.Timeout | undefined;

  /** @param probeServer rejects if the server does not answer in time */
  constructor(private readonly probeServer: () => Promise<unknown>) {}

  guard<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      this.probeLater();
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

  private probeLater(): void {
    this.timer ??= setTimeout(() => void this.probe(), PROBE_INTERVAL_MS).unref();
  }

  private async probe(): Promise<void> {
    try {
      if (this.waiting.size > 0) await this.probeServer();
    } catch (error) {
      for (const reject of this.waiting) reject(error as Error);
      this.waiting.clear();
    }
    this.timer = undefined;
    if (this.waiting.size > 0) this.probeLater();
  }
}
