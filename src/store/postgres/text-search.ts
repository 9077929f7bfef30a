import type { Alternatives, SearchTerm } from '../search-terms';

/** The terms as a tsquery. */
export function toTsQuery(required: readonly Alternatives[]): string {
  const phrase = (term: SearchTerm) =>
    term.words.map((word, at) => `'${word}'${term.prefix && at === term.words.length - 1 ? ':*' : ''}`).join(' <-> ');
  return required.map((terms) => `(${terms.map((term) => `(${phrase(term)})`).join(' | ')})`).join(' & ');
}

/** PostgreSQL keeps 16,383 positions; later words are found, but not as part of a phrase. */
const LAST_POSITION = 16_383;
const POSITIONS_PER_WORD = 255;

/**
 * Words separated by spaces as a tsvector literal. Tokenisation happens in our code, so that both engines have the same
 * words.
 */
export function toTsVector(terms: string): string {
  if (terms === '') return '';
  const positions = new Map<string, number[]>();
  terms.split(' ').forEach((word, at) => {
    const list = positions.get(word);
    if (!list) positions.set(word, [Math.min(at + 1, LAST_POSITION)]);
    else if (list.length < POSITIONS_PER_WORD && at < LAST_POSITION) list.push(at + 1);
  });
  return [...positions].map(([word, list]) => `'${word}':${list.join(',')}`).join(' ');
}
