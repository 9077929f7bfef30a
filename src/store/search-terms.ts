import { InputError } from '../kernel/errors';
import { words } from '../kernel/fold';

/** Words that stand side by side; the last of them may be the beginning of a word. */
export interface SearchTerm {
  words: string[];
  prefix: boolean;
}

/** What a text must hold, and what it must not hold. */
export interface SearchQuery {
  required: SearchTerm[];
  excluded: SearchTerm[];
}

/**
 * Reads `words "a phrase" -without prefix*`.
 * @throws InputError where it names no word at all, or a mark of quotation has no partner
 */
export function parseSearch(text: string, path: readonly (string | number)[]): SearchQuery {
  const query: SearchQuery = { required: [], excluded: [] };
  for (const piece of pieces(text, path)) {
    const excluded = piece.startsWith('-');
    const body = excluded ? piece.slice(1) : piece;
    const term = { words: words(body), prefix: body.endsWith('*') };
    if (term.words.length > 0) (excluded ? query.excluded : query.required).push(term);
  }
  if (query.required.length + query.excluded.length === 0) {
    throw new InputError(`${JSON.stringify(text)} names no word to search for.`, path);
  }
  return query;
}

function pieces(text: string, path: readonly (string | number)[]): string[] {
  const plain = text.replace(/[“”]/g, '"');
  const found: string[] = [];
  let at = 0;
  while (at < plain.length) {
    if (/\s/.test(plain.charAt(at))) {
      at += 1;
      continue;
    }
    const quote = plain.charAt(at) === '-' ? at + 1 : at;
    let end: number;
    if (plain.charAt(quote) === '"') {
      const close = plain.indexOf('"', quote + 1);
      if (close < 0) throw new InputError(`${JSON.stringify(text)} opens a phrase that it does not close.`, path);
      end = close + 1;
    } else {
      const rest = plain.slice(at).search(/[\s"]/);
      end = rest <= 0 ? plain.length : at + rest;
    }
    found.push(plain.slice(at, end));
    at = end;
  }
  return found;
}
