/**
 * Answers a question about the present for everybody who asks while an answer is on its way: with an answer that was
 * begun after they asked.
 */
export class SharedCheck<Answer> {
  private running: Promise<Answer> | undefined;
  private next: Promise<Answer> | undefined;

  constructor(private readonly check: () => Promise<Answer>) {}

  ask(): Promise<Answer> {
    if (!this.running) return this.start();
    this.next ??= this.running.then(() => this.start(), () => this.start());
    return this.next;
  }

  private start(): Promise<Answer> {
    this.next = undefined;
    const running = this.check().finally(() => {
      if (this.running === running) this.running = undefined;
    });
    this.running = running;
    return running;
  }
}
