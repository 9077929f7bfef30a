import type { Span } from '../../kernel/findings';
import type { Language } from '../../language/language';
import {
  capitalMentions,
  countryMentions,
  countriesAndCapitals,
  type CapitalMention,
  type CountryMention,
} from '../countries/mentions';
import { tokenise, type Tokens } from '../text/tokens';
import type { Cast } from './cast';
import type { Discourse } from './discourse';
import type { Described, OrganizationMention } from './described';
import { institutionOf } from './institutions';
import { organizationNames } from './organization-names';
import { findPeople } from './people';
import { phrasesOf, type Phrase } from './phrases';
import { readDiscourse } from './read-discourse';
import { States } from './states';
import { unitsOf, type Units } from './units';
import { vocabularyOf } from './vocabulary';
import { wordsOf } from './words';

/** A cast with all that its text speaks of, in order. */
export interface SpokenCast extends Cast {
  /** Names, descriptions and pronouns, each with whom it means. */
  discourse: Discourse;
  /** The state of which the article tells most, or from which it is filed. */
  home: string | null;
  capitals: readonly CapitalMention[];
}

const ARABIC_ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az)-/;

/** What is known of a text before its people are looked for. */
export interface CastOptions {
  countries?: readonly CountryMention[];
  capitals?: readonly CapitalMention[];
  tokens?: Tokens;
  /** The place of the dateline. */
  place?: string | null;
}

/**
 * Finds the people and organisations of a text, with their offices. Cost is linear in the length of the text.
 * @param sources words that attributions name as source: names among them are people or organisations that speak
 */
export function castOf(
  text: string,
  paragraphs: readonly Span[],
  sources: readonly Span[],
  language: Language,
  options: CastOptions = {},
): SpokenCast {
  const countries = options.countries ?? countryMentions(text, language);
  const capitals = options.capitals ?? capitalMentions(text, language);
  const tokens = options.tokens ?? tokenise(text, paragraphs);
  const described = describe(text, paragraphs, tokens, { countries, capitals }, language);
  const names = organizationNames(described, sources);
  const { people, mentions } = findPeople(described, (unit) => names.holds(unit), sources);
  const cast: Cast = {
    described,
    countries,
    people,
    organizations: new Map(),
    mentions: mentions.map(({ person, span, word }) => ({ person, organization: null, span, word })),
  };
  const states = new States(described, countries, capitals, datelineState(described, options.place ?? null));
  const discourse = readDiscourse(cast, { names, states, sources });
  cast.mentions.sort((x, y) => x.span.start - y.span.start);
  return { ...cast, discourse, home: states.homeAt(0), capitals };
}

function describe(
  text: string,
  paragraphs: readonly Span[],
  tokens: Tokens,
  { countries, capitals }: { countries: readonly CountryMention[]; capitals: readonly CapitalMention[] },
  language: Language,
): Described {
  const vocabulary = vocabularyOf(language);
  const words = wordsOf(text, paragraphs, language, tokens);
  const plain = new Set(words.filter(({ isCapital }) => !isCapital).map(({ lower }) => lower));
  const units = unitsOf(text, words, countries, vocabulary);
  const phrases = phrasesOf(units, vocabulary);
  const institutions = new Map<Phrase, OrganizationMention | null>();
  const described: Described = {
    language,
    text,
    units,
    phrases,
    vocabulary,
    plain,
    surnames: surnamesIn(units),
    capitals: new Map(capitals.map(({ code, span }) => [span.start, code])),
    institution(phrase) {
      let found = institutions.get(phrase);
      if (found === undefined) {
        found = institutionOf(described, phrase);
        institutions.set(phrase, found);
      }
      return found;
    },
  };
  return described;
}

function surnamesIn({ list, words }: Units): ReadonlySet<string> {
  const names = list.filter(({ kind, from, to }) => kind === 'NAME' && to > from + 1);
  return new Set(names.map(({ to }) => words[to - 1]!.lower.replace(ARABIC_ARTICLE, '')));
}

/** The state of the place from which an article is filed. */
function datelineState({ vocabulary, language }: Described, place: string | null): string | null {
  if (place === null) return null;
  const name = place === place.toUpperCase() ? titled(place) : place;
  const {
    capitals: [capital],
    countries: [country],
  } = countriesAndCapitals(name, language);
  const parts = [name, ...name.split(/,\s*/)];
  const codes = parts.map((part) => vocabulary.placeOf(part)).find((found) => found.length > 0) ?? [];
  return capital?.code ?? country?.code ?? (codes.length > 0 ? codes[0]! : null);
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
