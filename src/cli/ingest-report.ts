import { SingleBar } from 'cli-progress';

/** The outcome of one article; `reason` says why it failed. */
export interface Ingested {
  name: string;
  status: 'recorded' | 'unchanged' | 'failed';
  slug: string | null;
  quotes: number;
  reason: string | null;
}

/**
 * Reports the outcome of each article: a progress bar on a terminal, otherwise one line each. Failures and the summary
 * go to standard error.
 */
export class IngestReport {
  failed = 0;
  private recorded = 0;
  private unchanged = 0;
  private quotes = 0;
  private readonly bar: SingleBar | null;

  /** @param json whether to print one JSON line for each article instead of text */
  constructor(private readonly json: boolean) {
    this.bar = process.stderr.isTTY
      ? new SingleBar({
          format: '{recorded} articles recorded · {quotes} quotes · {unchanged} unchanged · {failed} failed',
          hideCursor: true,
        })
      : null;
    this.bar?.start(0, 0, this.counts());
  }

  private counts(): Record<string, number> {
    return { recorded: this.recorded, quotes: this.quotes, unchanged: this.unchanged, failed: this.failed };
  }

  add(outcome: Ingested): void {
    this[outcome.status]++;
    this.quotes += outcome.quotes;
    if (this.json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
    else if (!this.bar && outcome.status !== 'failed') process.stdout.write(`${inWords(outcome)}\n`);
    if (outcome.status === 'failed')
      process.stderr.write(`${this.bar ? '\r\u001b[K' : ''}${outcome.name}: ${outcome.reason}\n`);
    this.bar?.update(this.recorded + this.unchanged + this.failed, this.counts());
  }

  close(): void {
    this.bar?.stop();
    process.stderr.write(
      `${this.recorded} recorded with ${this.quotes} quotes, ${this.unchanged} unchanged, ${this.failed} failed\n`,
    );
  }
}

/** Quotes are counted only for articles that were recorded, not for unchanged ones. */
function inWords({ status, name, slug, quotes }: Ingested): string {
  return [
    `${status} ${name}${slug === null ? '' : ` as ${slug}`}`,
    ...(status === 'recorded' ? [`${quotes} quotes`] : []),
  ].join(', ');
}
