import { nameKey } from '../../kernel/fold';
import type { CountryNames } from '../lexicon';
import type { CountryReading, Reading } from '../readings';

/** Names beside those of the data set, and words that it gives to a territory as well: here they mean one country. */
const NAMES: Record<string, string> = {
  US: 'us|usa|america|united states of america|the states',
  GB: 'uk|britain|great britain',
  IR: 'islamic republic|persia',
  RU: 'russian federation',
  KR: 'rok|republic of korea',
  KP: "dprk|democratic people's republic of korea",
  CN: "prc|people's republic of china|mainland china",
  AE: 'uae|emirates',
  SA: 'ksa|saudi',
  CD: 'drc|democratic republic of the congo|congo-kinshasa',
  CG: 'congo-brazzaville|republic of congo',
  CI: "cote d'ivoire",
  CZ: 'czech republic',
  NL: 'holland',
  MM: 'burma',
  TR: 'turkey',
  VA: 'vatican|holy see',
  BA: 'bosnia',
  TT: 'trinidad',
  MK: 'macedonia',
  SZ: 'swaziland',
  TL: 'east timor',
  CV: 'cabo verde',
  LA: 'lao pdr',
  MO: "macao|macao special administrative region of the people's republic of china",
  PS: 'palestinian territories|palestinian authority',
};
const ADJECTIVES: Record<string, string> = {
  US: 'american',
  GB: 'british|briton',
  FR: 'french',
  NL: 'dutch',
  IN: 'indian',
  NO: 'norwegian',
  TR: 'turkish|turk',
  SA: 'saudi',
  ES: 'spanish|spaniard',
  DK: 'danish|dane',
  SE: 'swedish|swede',
  FI: 'finnish|finn',
  PL: 'polish|pole',
  IS: 'icelandic',
  PH: 'philippine|filipino|filipina',
  KZ: 'kazakh',
  KG: 'kyrgyz',
  TJ: 'tajik',
  UZ: 'uzbek',
  NP: 'nepali',
  SI: 'slovenian',
  EC: 'ecuadorian',
  KW: 'kuwaiti',
  LA: 'lao',
  LS: 'basotho',
  NZ: 'kiwi',
  AE: 'emirati',
  HR: 'croat',
  RS: 'serb',
  SK: 'slovakian',
  BY: 'belarussian',
  KP: 'north korean',
  KR: 'south korean',
  TT: 'tobagonian',
  BA: 'bosniak',
  AR: 'argentinian|argentinean',
  AF: 'afghani',
  PT: 'portuguese',
  IE: 'irishman',
  IQ: 'iraqi',
  SV: 'salvadorean',
};
const CAPITALS: Record<string, string> = {
  US: 'washington|washington d.c.|washington dc',
  JM: 'kingston',
  IL: 'tel aviv',
  UA: 'kiev',
  IN: 'delhi',
  NL: 'the hague',
  CN: 'peking',
  CH: 'bern',
  BO: 'la paz',
  KZ: 'nur-sultan',
};
/** Words for several countries at once: all are meant. */
const SHARED: Record<string, { form: CountryReading['form']; codes: string[] }> = {
  congo: { form: 'name', codes: ['CD', 'CG'] },
  korea: { form: 'name', codes: ['KP', 'KR'] },
  korean: { form: 'adjective', codes: ['KP', 'KR'] },
  'virgin islands': { form: 'name', codes: ['VG', 'VI'] },
};
/** Names of the data set's regions, and the adjectives that belong to them. */
const REGIONS: Record<string, string> = {
  Africa: 'africa|african',
  Asia: 'asia|asian',
  Europe: 'europe|european',
  Oceania: 'oceania|oceanian',
  Americas: 'americas',
};

type Form = CountryReading['form'];
/** By folded word: what it names, in one form. */
type Gathered = Map<string, { word: string; form: Form; codes: string[] }>;

function titled(words: string): string {
  return words.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Every word that names a country or region: folded word → readings. Built once from the lexicon's countries. */
export function countryEntries(countries: readonly CountryNames[]): Map<string, CountryReading> {
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const gathered: Gathered = new Map();
  const add = (word: string, form: Form, code: string): void => {
    const key = nameKey(word);
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, { word: word.trim(), form, codes: [code] });
    else if (known.form === form && !known.codes.includes(code)) known.codes.push(code);
  };
  for (const country of countries) addNames(country, add);
  for (const country of countries) addPeople(country, add);
  for (const country of countries) if (country.capital) add(country.capital, 'capital', country.code);
  for (const [form, lists] of [
    ['name', NAMES],
    ['adjective', ADJECTIVES],
    ['capital', CAPITALS],
  ] as const)
    settle(gathered, form, lists);
  for (const [word, shared] of Object.entries(SHARED)) gathered.set(word, { word: titled(word), ...shared });
  const entries = new Map(regionEntries(countries));
  for (const [key, { word, form, codes }] of gathered) {
    const known = codes.flatMap((code) => byCode.get(code) ?? []);
    if (key !== '' && known.length > 0) entries.set(key, reading(word, form, known));
  }
  return entries;
}

function reading(word: string, form: Form, countries: CountryNames[]): CountryReading {
  return {
    kind: 'country',
    word,
    form,
    codes: countries.map(({ code }) => code),
    names: countries.map(({ name }) => name),
  };
}

function addNames(country: CountryNames, add: (word: string, form: Form, code: string) => void): void {
  add(country.name, 'name', country.code);
  add(country.officialName, 'name', country.code);
}

function addPeople(country: CountryNames, add: (word: string, form: Form, code: string) => void): void {
  for (const demonym of country.demonyms.flatMap((text) => text.split(/,| or /))) {
    if (nameKey(demonym) === nameKey(country.name)) continue;
    add(demonym, 'adjective', country.code);
    add(`${demonym.trim()}s`, 'people', country.code);
  }
}

/** The words of a list mean their one country, whatever the data set says beside. */
function settle(gathered: Gathered, form: Form, lists: Record<string, string>): void {
  for (const [code, list] of Object.entries(lists)) {
    for (const word of list.split('|').map(nameKey)) {
      gathered.set(word, { word: titled(word), form, codes: [code] });
      if (form === 'adjective') gathered.set(`${word}s`, { word: titled(`${word}s`), form: 'people', codes: [code] });
    }
  }
}

function* regionEntries(countries: readonly CountryNames[]): Iterable<[string, CountryReading]> {
  for (const subregion of new Set(countries.flatMap((country) => country.subregion || []))) {
    yield [
      nameKey(subregion),
      {
        kind: 'country',
        word: subregion,
        form: 'region',
        codes: [],
        names: [subregion],
        region: { subregion: { eq: subregion } },
      },
    ];
  }
  for (const [name, words] of Object.entries(REGIONS)) {
    for (const word of words.split('|'))
      yield [
        word,
        { kind: 'country', word: name, form: 'region', codes: [], names: [name], region: { region: { eq: name } } },
      ];
  }
}

/** Alpha-3 codes, upper case as they are written: "IRN" → the country. */
export function codeEntries(countries: readonly CountryNames[]): Map<string, Reading> {
  return new Map(countries.map((country) => [country.alpha3, reading(country.alpha3, 'name', [country])]));
}

/** English words that are also a capital or a people: only a capital letter makes them that. */
export const CAPITALISED_ONLY: ReadonlySet<string> = new Set(['male', 'pole', 'poles', 'victoria']);
