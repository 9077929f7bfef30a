import { nameKey } from '../../kernel/fold';
import type { Language } from '../../language/language';
import type { CountryNames } from '../lexicon';
import type { CountryReading, Reading } from '../readings';

type Form = CountryReading['form'];
type WordsOfCountries = ReadonlyMap<string, readonly string[]>;
/** What each folded word names. */
type Gathered = Map<string, { word: string; form: Form; codes: string[] }>;

/** Every word that names a country or region: folded word → reading. */
export function countryEntries(countries: readonly CountryNames[], language: Language): Map<string, CountryReading> {
  const { names, adjectives, people, capitals, inQuestions, shared, regions } = language.countries;
  const gathered = ofDataSet(countries);
  for (const words of [names, inQuestions.names]) settle(gathered, 'name', words);
  for (const words of [adjectives, inQuestions.adjectives]) settle(gathered, 'adjective', words);
  settle(gathered, 'people', people);
  for (const words of [capitals, inQuestions.capitals]) settle(gathered, 'capital', words);
  for (const [word, { form, codes }] of shared) gathered.set(nameKey(word), { word, form, codes });
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const entries = new Map(regionEntries(countries, regions));
  for (const [key, { word, form, codes }] of gathered) {
    const known = codes.flatMap((code) => byCode.get(code) ?? []);
    if (key !== '' && known.length > 0) entries.set(key, reading(word, form, known));
  }
  return entries;
}

/** Alpha-3 codes in upper case: "IRN" → the country. */
export function codeEntries(countries: readonly CountryNames[]): Map<string, Reading> {
  return new Map(countries.map((country) => [country.alpha3, reading(country.alpha3, 'name', [country])]));
}

function reading(word: string, form: Form, countries: readonly CountryNames[]): CountryReading {
  return {
    kind: 'country',
    word,
    form,
    codes: countries.map(({ code }) => code),
    names: countries.map(({ name }) => name),
  };
}

/**
 * Names, then demonyms, then capitals. The first form of a word counts; a word of several countries means all of them.
 */
function ofDataSet(countries: readonly CountryNames[]): Gathered {
  const gathered: Gathered = new Map();
  const add = (word: string, form: Form, code: string): void => {
    const key = nameKey(word);
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, { word: word.trim(), form, codes: [code] });
    else if (known.form === form && !known.codes.includes(code)) known.codes.push(code);
  };
  for (const { code, name, officialName } of countries) {
    add(name, 'name', code);
    add(officialName, 'name', code);
  }
  for (const { code, name, demonyms } of countries) {
    for (const demonym of demonyms.flatMap((text) => text.split(/,| or /))) {
      if (nameKey(demonym) === nameKey(name)) continue;
      add(demonym, 'adjective', code);
      add(`${demonym.trim()}s`, 'people', code);
    }
  }
  for (const { code, capital } of countries) if (capital) add(capital, 'capital', code);
  return gathered;
}

/** Words of a list mean only the country of the list, even if the data set has others. */
function settle(gathered: Gathered, form: Form, lists: WordsOfCountries): void {
  for (const [code, words] of lists) {
    for (const word of words) {
      gathered.set(nameKey(word), { word, form, codes: [code] });
      if (form === 'adjective') gathered.set(nameKey(`${word}s`), { word: `${word}s`, form: 'people', codes: [code] });
    }
  }
}

function* regionEntries(
  countries: readonly CountryNames[],
  regions: WordsOfCountries,
): Iterable<[string, CountryReading]> {
  for (const subregion of new Set(countries.flatMap((country) => country.subregion || [])))
    yield [nameKey(subregion), region(subregion, { subregion: { eq: subregion } })];
  for (const [name, words] of regions)
    for (const word of words) yield [nameKey(word), region(name, { region: { eq: name } })];
}

function region(name: string, filter: NonNullable<CountryReading['region']>): CountryReading {
  return { kind: 'country', word: name, form: 'region', codes: [], names: [name], region: filter };
}
