import type { GrammarWord } from '../readings';
import type { Cursor } from './cursor';
import { isKind, type Mode, type Phrase, type Term } from './term';
import { isPerson, startsTerm } from './noun';
import { parseTerm } from './parse-term';

/** Words that may stand between two noun phrases. */
const CONNECTORS: readonly GrammarWord[] = ['and', 'or', 'comma', 'both'];

/**
 * `term ((","|"and"|"or") term)*`. `all`: no "or" between them; what "and" means depends on the slot.
 * @returns null if no noun phrase begins; the cursor then does not move
 */
export function parsePhrase(cursor: Cursor, mode: Mode): Phrase | null {
  const first = parseTerm(cursor, mode);
  if (first === null) return null;
  const terms = [first];
  let any = false;
  for (;;) {
    const before = cursor.position;
    const joined = connector(cursor);
    const next = joined !== null && startsTerm(cursor, mode, joined === 'comma') ? parseTerm(cursor, mode) : null;
    if (next === null) {
      cursor.position = before;
      break;
    }
    if (joined === 'comma' && isApposition(cursor, terms.at(-1), next)) {
      cursor.note(`"${cursor.textSince(before)}" is read as a title`);
      continue;
    }
    if (joined === 'or') any = true;
    terms.push(next);
  }
  share(terms);
  return { terms, all: !any };
}

/** "Bagheri, Revolutionary Guard commander," is one person; "Bagheri, generals and ministers" are not. */
function isApposition(cursor: Cursor, previous: Term | undefined, next: Term): boolean {
  const person = previous?.names.some(isPerson) ?? false;
  const listed = cursor.is(['and', 'or']) || (cursor.is(['comma']) && cursor.is(['and', 'or'], 1));
  return person && isKind(next) && !next.names.some(isPerson) && !listed;
}

/** Skips the words between two terms; null if there are none. */
function connector(cursor: Cursor): 'and' | 'or' | 'comma' | null {
  let found: 'and' | 'or' | 'comma' | null = null;
  for (; cursor.is(CONNECTORS); cursor.position++) {
    if (cursor.is(['or'])) found = 'or';
    else if (cursor.is(['and'])) found = found === 'or' ? 'or' : 'and';
    else found ??= 'comma';
  }
  return found;
}

/** "Iranian officials and lawmakers", "the president or foreign minister of Iran": the country belongs to both. */
function share(terms: Term[]): void {
  const lacks = (term: Term): boolean =>
    isKind(term) && term.countries.length === 0 && !term.organization && term.names.length === 0;
  terms.forEach((term, place) => {
    const previous = terms[place - 1];
    if (previous && isKind(previous) && !previous.countryAfter && previous.names.length === 0 && lacks(term))
      term.countries = previous.countries;
  });
  for (let place = terms.length - 2; place >= 0; place--) {
    const [term, next] = [terms[place], terms[place + 1]];
    if (!term || !next?.countryAfter || !lacks(term)) continue;
    term.countries = next.countries;
    term.organization = next.organization;
    term.countryAfter = true;
  }
}
