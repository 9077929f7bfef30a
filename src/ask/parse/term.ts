import type { ClassReading, CountryReading, InstitutionReading, NameReading, RoleReading } from '../readings';
import type { Filter } from '../understanding';

/** The context of a noun phrase: a speaker, a topic, or by itself, where unknown words are not accepted. */
export type Mode = 'speaker' | 'topic' | 'bare';

/** One noun phrase: all of its conditions must hold. */
export interface Term {
  countries: CountryReading[];
  /** The country follows the noun ("of Iran"). */
  countryAfter: boolean;
  classes: ClassReading[];
  roles: RoleReading[];
  /** "people", "organisations" */
  general: { filter: Filter; noun: string } | null;
  institution: InstitutionReading | null;
  names: NameReading[];
  /** "of the Pentagon" */
  organization: NameReading | InstitutionReading | null;
  /** Speakers that the same words also name. */
  also: NameReading | null;
  /** A topic's words that are neither, for full-text search; phrases in quotation marks. */
  words: string[];
  /** Words that name nobody, where a name was expected. */
  nobody: string | null;
  /** A word before a noun that names no known country. */
  noCountry: string | null;
}

/** Noun phrases, of which any (or all) hold. */
export interface Phrase {
  terms: Term[];
  all: boolean;
}

export function emptyTerm(): Term {
  return {
    countries: [],
    countryAfter: false,
    classes: [],
    roles: [],
    general: null,
    institution: null,
    names: [],
    organization: null,
    also: null,
    words: [],
    nobody: null,
    noCountry: null,
  };
}

/** Whether a term names a kind of speaker, not somebody in particular. */
export function isKind(term: Term): boolean {
  return term.classes.length + term.roles.length > 0 || term.general !== null;
}

/** Whether the term consists of a country only. */
export function isBareCountry(term: Term): boolean {
  return (
    term.countries.length > 0 &&
    !isKind(term) &&
    term.names.length === 0 &&
    term.words.length === 0 &&
    !term.institution &&
    !term.organization &&
    term.nobody === null
  );
}

export function isEmpty(term: Term): boolean {
  return (
    !isKind(term) &&
    term.countries.length + term.names.length + term.words.length === 0 &&
    !term.institution &&
    term.nobody === null &&
    term.noCountry === null
  );
}
