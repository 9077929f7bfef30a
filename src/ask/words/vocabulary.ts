import { nameKey } from '../../kernel/fold';
import type { CountryNames } from '../lexicon';
import type { Reading } from '../readings';
import { codeEntries, countryEntries } from './country-words';
import { eventEntries } from './event-words';
import { grammarEntries } from './grammar-words';
import { speakerEntries } from './speaker-words';
import { targetEntries } from './target-words';

/** Every word and run of words that means something by itself, whatever speakers the graph holds. */
export interface Vocabulary {
  /** By folded words, separated by single spaces. */
  words: ReadonlyMap<string, readonly Reading[]>;
  /** By first word: how many words the longest entry has. */
  longest: ReadonlyMap<string, number>;
  /** By alpha-3 code, upper case */
  codes: ReadonlyMap<string, Reading>;
}

/** Tokens in the longest entry: "Hong Kong Special Administrative Region of the People's Republic of China". */
export const LONGEST = 11;

const made = new WeakMap<readonly CountryNames[], Vocabulary>();

/** The vocabulary over a lexicon's countries, made once for each list of them. */
export function vocabulary(countries: readonly CountryNames[]): Vocabulary {
  const known = made.get(countries);
  if (known !== undefined) return known;
  const words = new Map<string, Reading[]>();
  const longest = new Map<string, number>();
  for (const [word, reading] of [
    ...grammarEntries(),
    ...targetEntries(),
    ...speakerEntries(),
    ...eventEntries(),
    ...countryEntries(countries),
  ]) {
    const key = nameKey(word).replace(/[(),]/g, '');
    const parts = key.split(' ');
    const first = (parts[0] ?? '').replace(/'s$/, '');
    longest.set(first, Math.max(longest.get(first) ?? 0, parts.length));
    const readings = words.get(key);
    if (readings === undefined) words.set(key, [reading]);
    else readings.push(reading);
  }
  const result = { words, longest, codes: codeEntries(countries) };
  made.set(countries, result);
  return result;
}
