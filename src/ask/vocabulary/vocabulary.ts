import { nameKey } from '../../kernel/fold';
import { perLanguage, type Language } from '../../language/language';
import type { CountryNames } from '../lexicon';
import type { Reading } from '../readings';
import { codeEntries, countryEntries } from './countries';
import { eventEntries, speakerEntries, wordEntries } from './entries';

/** Every word and run of words that has a meaning independent of the graph's speakers. */
export interface Vocabulary {
  /** By folded words, separated by single spaces. */
  words: ReadonlyMap<string, readonly Reading[]>;
  /** By first word: how many words the longest entry has. */
  longest: ReadonlyMap<string, number>;
  /** By alpha-3 code, upper case */
  codes: ReadonlyMap<string, Reading>;
  /** Words that mean a country only with a capital letter. */
  capitalisedOnly: ReadonlySet<string>;
}

/** Tokens in the longest entry: "Hong Kong Special Administrative Region of the People's Republic of China". */
export const LONGEST = 11;

const vocabulariesOf = perLanguage(() => new WeakMap<readonly CountryNames[], Vocabulary>());

/** The vocabulary of a language over the graph's countries, built once for each list of them. */
export function vocabulary(countries: readonly CountryNames[], language: Language): Vocabulary {
  const known = vocabulariesOf(language);
  const built = known.get(countries) ?? build(countries, language);
  known.set(countries, built);
  return built;
}

function build(countries: readonly CountryNames[], language: Language): Vocabulary {
  const words = new Map<string, Reading[]>();
  const longest = new Map<string, number>();
  for (const [word, reading] of [
    ...wordEntries(language),
    ...speakerEntries(language),
    ...eventEntries(language),
    ...countryEntries(countries, language),
  ]) {
    const key = nameKey(word).replace(/[(),]/g, '');
    const parts = key.split(' ');
    const first = (parts[0] ?? '').replace(/'s$/, '');
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    const readings = words.get(key);
    if (readings === undefined) words.set(key, [reading]);
    else readings.push(reading);
  }
  return { words, longest, codes: codeEntries(countries), capitalisedOnly: language.countries.capitalisedOnly };
}
