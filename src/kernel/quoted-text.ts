import type { QuoteFinding } from './findings';

/** The attributed words: the parts of a quote that its attribution interrupts, joined by one space. */
export function quotedText(text: string, quote: Pick<QuoteFinding, 'segments'>): string {
  return quote.segments.map(({ start, end }) => text.slice(start, end)).join(' ');
}
