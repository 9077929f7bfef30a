import { InputError } from '../kernel/errors';
import { words } from '../kernel/fold';
import { stemOf, stemPrefix } from '../text/stem';

/** Stems of adjacent words; the last one may be the beginning of a stem. */
export interface SearchTerm {
  words: string[];
  prefix: boolean;
}

/** Terms of which a text must contain at least one. */
export type Alternatives = readonly SearchTerm[];

/** What a text must contain, and what it must not contain. */
export interface SearchQuery {
  required: Alternatives[];
  excluded: SearchTerm[];
}

/**
 * Reads `words "a phrase" one OR other -without prefix*`. `OR` or `|` joins the terms beside it; a quotation mark
 * without a partner runs to the end.
 * @throws InputError where it names no word at all
 */
export function parseSearch(text: string, path: readonly (string | number)[]): SearchQuery {
  const found = pieces(text);
  const query = queryOf(found, (piece) => piece === 'OR' || piece === '|');
  if (query.required.length + query.excluded.length > 0) return query;
  // Alone, "or" is a word.
  const plain = queryOf(found, () => false);
  if (plain.required.length > 0) return plain;
  throw new InputError(`${JSON.stringify(text)} contains no word to search for.`, path);
}

function queryOf(found: readonly string[], isJoint: (piece: string) => boolean): SearchQuery {
  const required: SearchTerm[][] = [];
  const excluded: SearchTerm[] = [];
  let joins = false;
  for (const piece of found) {
    if (isJoint(piece)) {
      joins = required.length > 0;
      continue;
    }
    const isExcluded = piece.startsWith('-');
    const term = termOf(isExcluded ? piece.slice(1) : piece);
    if (term === null) continue;
    if (isExcluded) excluded.push(term);
    else if (joins) required.at(-1)?.push(term);
    else required.push([term]);
    joins = false;
  }
  return { required, excluded };
}

function termOf(text: string): SearchTerm | null {
  const found = words(text);
  const prefix = text.endsWith('*');
  const last = found.length - 1;
  if (last < 0) return null;
  return { words: found.map((word, at) => (prefix && at === last ? stemPrefix(word) : stemOf(word))), prefix };
}

/** Words and phrases, each with the minus before it. */
function pieces(text: string): string[] {
  return text.replace(/[“”„«»]/g, '"').match(/-?"[^"]*(?:"|$)|[^\s"]+/g) ?? [];
}
