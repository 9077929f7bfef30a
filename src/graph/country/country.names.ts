import countries from 'world-countries';
import { nearestOf } from '../../kernel/edit-distance';
import { InputError } from '../../kernel/errors';
import { nameKey } from '../../kernel/fold';
import type * as Languages from '../../language/languages';
import { isoCountries } from './iso-countries';

/** Loaded for the first country that is not named by its code, because a server starts faster without the lexicon. */
const loadLanguages = () => require('../../language/languages') as typeof Languages;

let codes: ReadonlySet<string> | undefined;
let names: ReadonlyMap<string, string> | undefined;

/**
 * The ISO 3166-1 alpha-2 code of a country that is given by its alpha-2 or alpha-3 code, or by a name: the common one,
 * the official one, or another that is in use ("UK", "Burma"). Letter case, accents and stops do not matter.
 * @throws InputError that suggests the nearest name
 */
export function countryCodeOf(text: string): string {
  codes ??= new Set(countries.filter(({ ccn3 }) => ccn3 !== '').map(({ cca2 }) => cca2));
  if (codes.has(text)) return text;
  names ??= namesOfCountries(codes);
  const key = nameKey(text);
  const code = names.get(key);
  if (code !== undefined) return code;
  const nearest = key.length > 3 ? nearestOf(key, names.keys()) : undefined;
  const suggestion =
    nearest === undefined
      ? 'Write an ISO 3166-1 code ("IR", "IRN") or an English name ("Iran").'
      : `Did you mean ${JSON.stringify(names.get(nearest))} (${nameOf(names.get(nearest))})?`;
  throw new InputError(`${JSON.stringify(text)} is not a country. ${suggestion}`);
}

function nameOf(code: string | undefined): string {
  return isoCountries().find(({ row }) => row.code === code)?.row.name ?? '';
}

/** Codes come before names, and common names before others: a word for two countries means the first one. */
function namesOfCountries(known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const listed = countries.filter(({ cca2 }) => known.has(cca2));
  const found = new Map<string, string>();
  const add = (name: string, code: string) => {
    const key = nameKey(name).replace(/^the /, '');
    for (const each of [key, `the ${key}`]) if (!found.has(each)) found.set(each, code);
  };
  for (const { cca2 } of listed) found.set(cca2.toLowerCase(), cca2);
  for (const { cca3, cca2 } of listed) found.set(cca3.toLowerCase(), cca2);
  for (const { name, cca2 } of listed) add(name.common, cca2);
  for (const { name, cca2 } of listed) add(name.official, cca2);
  for (const [code, words] of loadLanguages().requiredLanguage('en').countries.names) {
    if (known.has(code)) for (const word of words) add(word, code);
  }
  for (const { altSpellings, cca2 } of listed) for (const spelling of altSpellings) add(spelling, cca2);
  return found;
}
