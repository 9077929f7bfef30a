import { words } from '../../kernel/fold';
import { stemOf } from '../../text/stem';
import type { SearchQuery } from '../../store/search-terms';

const BEFORE = 60;
const LENGTH = 160;

/** About 160 characters of a text around the first word that matches a search, or its beginning if none matches. */
export function snippetOf(text: string, query: SearchQuery | null): string {
  const found = query === null ? 0 : firstMatch(text, query);
  if (text.length <= LENGTH) return text;
  const from = found <= BEFORE ? 0 : wordStart(text, found - BEFORE);
  const to = from + LENGTH >= text.length ? text.length : wordStart(text, from + LENGTH);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

function firstMatch(text: string, query: SearchQuery): number {
  const terms = query.required.flat();
  const whole = new Set(terms.flatMap((term) => (term.prefix ? term.words.slice(0, -1) : term.words)));
  const prefixes = terms.flatMap((term) => (term.prefix ? term.words.slice(-1) : []));
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const hit = words(match[0])
      .map(stemOf)
      .some((word) => whole.has(word) || prefixes.some((prefix) => word.startsWith(prefix)));
    if (hit) return match.index;
  }
  return 0;
}

/** The beginning of the first word at or after an offset. */
function wordStart(text: string, offset: number): number {
  const space = text.slice(offset).search(/\s/);
  return space < 0 ? text.length : offset + space + 1;
}
