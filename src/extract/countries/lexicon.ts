import countries, { type Country } from 'world-countries';
import {
  ADJECTIVES,
  ALSO_COUNTRIES,
  CAPITALS,
  INSTITUTIONS,
  NAMES,
  PEOPLE,
  UNUSED_CAPITALS,
  UNUSED_DEMONYMS,
  UNUSED_NAMES,
} from './names';
import { OTHER_THINGS } from './phrases';

export type CountryHow = 'NAME' | 'ADJECTIVE' | 'DEMONYM' | 'CAPITAL' | 'INSTITUTION';

/** One spelling. `code` is null for a phrase that means no country. */
export interface Entry {
  surface: string;
  code: string | null;
  how: CountryHow;
}

/** Spellings by their first word, the longest first. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>;

const LEADING_LETTERS = /^\p{L}+/u;

/** The letters with which a text goes on at `at`. */
export function firstWord(surface: string): string {
  return LEADING_LETTERS.exec(surface)?.[0] ?? '';
}

function isNation(country: Country): boolean {
  return country.independent || country.unMember || ALSO_COUNTRIES.has(country.cca2);
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function plural(adjective: string): string | null {
  if (/(ese|ss|sh|ch|ois|[^n]ic)$/.test(adjective) || / Zealand$/.test(adjective)) return null;
  return /(s|x)$/.test(adjective) ? null : `${adjective}s`;
}

/** Collects spellings; the first to claim one keeps it. */
class Collector {
  readonly entries = new Map<string, Entry>();

  add(surface: string, code: string | null, how: CountryHow): void {
    const bare = surface.replace(/^(the|The) /, '');
    for (const form of new Set([bare, plainLetters(bare), bare.replaceAll("'", '’')])) {
      if (!this.entries.has(form)) this.entries.set(form, { surface: form, code, how });
      // headlines in capitals; short ones would be other words
      const capitals = form.toUpperCase();
      if (form.replace(/[^\p{L}]/gu, '').length >= 4 && !this.entries.has(capitals))
        this.entries.set(capitals, { surface: capitals, code, how });
    }
  }

  addAll(table: Readonly<Record<string, readonly string[]>>, how: CountryHow): void {
    for (const [code, surfaces] of Object.entries(table)) for (const surface of surfaces) this.add(surface, code, how);
  }
}

function collected(): Map<string, Entry> {
  const all = new Collector();
  for (const phrase of OTHER_THINGS) all.add(phrase, null, 'NAME');
  all.addAll(NAMES, 'NAME');
  for (const { cca2, name } of countries) {
    if (UNUSED_NAMES.has(name.common)) continue;
    all.add(name.common, cca2, 'NAME');
    if (name.official.includes(' ')) all.add(name.official, cca2, 'NAME');
  }
  all.addAll(INSTITUTIONS, 'INSTITUTION');
  all.addAll(ADJECTIVES, 'ADJECTIVE');
  all.addAll(PEOPLE, 'DEMONYM');
  for (const [code, adjectives] of Object.entries(ADJECTIVES))
    for (const adjective of adjectives) addPlural(all, adjective, code);
  for (const country of countries.filter(isNation)) addDemonyms(all, country);
  all.addAll(CAPITALS, 'CAPITAL');
  for (const { cca2, capital } of countries.filter(isNation))
    for (const city of capital) if (!UNUSED_CAPITALS.has(city)) all.add(city, cca2, 'CAPITAL');
  return all.entries;
}

function addPlural(all: Collector, adjective: string, code: string): void {
  const people = plural(adjective);
  if (people !== null) all.add(people, code, 'DEMONYM');
}

function addDemonyms(all: Collector, { cca2, demonyms }: Country): void {
  for (const demonym of (demonyms['eng']?.m ?? '').split(/, | or /)) {
    if (demonym === '' || UNUSED_DEMONYMS.has(demonym)) continue;
    all.add(demonym, cca2, 'ADJECTIVE');
    addPlural(all, demonym, cca2);
  }
}

function byFirstWord(entries: Iterable<Entry>): Lexicon {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = firstWord(entry.surface);
    const same = index.get(key);
    if (same) same.push(entry);
    else index.set(key, [entry]);
  }
  for (const same of index.values()) same.sort((a, b) => b.surface.length - a.surface.length);
  return index;
}

const spellings = collected();

export const lexicon: Lexicon = byFirstWord(spellings.values());

/** The spelling as the lexicon has it: without article; null for what it does not know or knows to be no country. */
export function entryOf(surface: string): Entry | null {
  const entry = spellings.get(surface.replace(/^(the|The) /, ''));
  return entry && entry.code !== null ? entry : null;
}

/** The country of an adjective or demonym ("Iranian", "Saudis", "British", "U.S."); null for other words. */
export function countryOfAdjective(word: string): string | null {
  const entry = entryOf(word);
  if (entry === null) return null;
  const name = /^(U\.?S\.?(A\.?)?|U\.?K\.?|UAE|U\.A\.E\.)$/.test(word);
  return entry.how === 'ADJECTIVE' || entry.how === 'DEMONYM' || name ? entry.code : null;
}

/** The country of a name ("Iran", "the United States", "UK"); null for other words. */
export function countryOfName(name: string): string | null {
  const entry = entryOf(name);
  return entry?.how === 'NAME' ? entry.code : null;
}

/**
 * The country whose capital a city is; null for other words. It says nothing about whether the city stands for a
 * government.
 */
export function countryOfCapital(city: string): string | null {
  const entry = entryOf(city);
  return entry?.how === 'CAPITAL' ? entry.code : null;
}

const byCode = new Map(countries.map((country) => [country.cca2, country]));

/** The usual English name ("Iran", "Turkey"); null for what is no ISO 3166-1 alpha-2 code. */
export function countryName(code: string): string | null {
  if (code === 'TR') return 'Turkey';
  return byCode.get(code)?.name.common ?? null;
}

/** The usual English adjective ("Iranian", "Saudi"); null without one. */
export function adjectiveOf(code: string): string | null {
  return ADJECTIVES[code]?.[0] ?? byCode.get(code)?.demonyms['eng']?.m ?? null;
}
