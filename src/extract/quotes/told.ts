import type { Document } from '../../ingest/document';
import type { Span } from '../../kernel/findings';
import type { Quote } from './quotes';

/**
 * The quotes of a document that findings are made of: what is said, and not what somebody does or learns; and no
 * headline that tells in short what the article tells in full.
 */
export function toldQuotes({ text, headlineSpan, paragraphs }: Document, quotes: readonly Quote[]): Quote[] {
  const headlineEnd = headlineSpan !== null && paragraphs.length > 1 ? headlineSpan.end : 0;
  const isBelow = ({ segments }: Quote): boolean => (segments[0]?.start ?? 0) >= headlineEnd;
  const below = quotes.filter((quote) => quote.attribution.tells && isBelow(quote));
  const said = below.map(({ segments }) => wordsOf(text, segments)).join(' | ');
  return quotes.filter((quote) => {
    if (isBelow(quote)) return quote.attribution.tells;
    return quote.attribution.kind !== 'INDIRECT' && !said.includes(wordsOf(text, quote.segments));
  });
}

function wordsOf(text: string, segments: readonly Span[]): string {
  return segments
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
