import { isBareCountry, isKind, type Phrase, type Term } from '../parse/term';
import type { InstitutionReading, NameReading, RoleReading } from '../readings';
import type { Filter } from '../understanding';
import { allOf, anyOf, type Built, either, merge } from './combine';
import { countryFilter } from './country';

/** Names that more speakers bear than this are matched by the name, and not one by one. */
const MANY = 50;
/** Names that are all told in words. */
const FEW = 4;

/** Tells how an ambiguity was settled. */
export type Note = (text: string) => void;

/** SpeakerFilter for noun phrases: any of them, since a quote has one speaker. */
export function speakers(phrase: Phrase, note: Note, people = false): Built {
  const parts = phrase.terms.map((term) => speaker(term, note, people));
  return anyOf(parts) ?? { filter: {}, words: '' };
}

/** SpeakerFilter for one noun phrase. @param people a bare country means its people, and not its officials */
export function speaker(term: Term, note: Note, people = false): Built {
  const main = person(term, note) ?? organisation(term, note) ?? kind(term, note, people);
  if (term.also === null) return main;
  note(`"${term.also.text}" is also the name of ${list(term.also.speakers.map(({ name }) => name), 'and')}, who is taken too`);
  return { filter: either([main.filter, slugs(term.also)]), words: `${main.words} or ${named(term.also, note)}` };
}

/** "Iranian General Bagheri": the name decides, the country must fit, the title says nothing more. */
function person(term: Term, note: Note): Built | null {
  const name = term.names.find(({ speakers: found }) => found.some(({ kind: sort }) => sort === 'PERSON'));
  if (name === undefined) return null;
  if (isKind(term)) note(`the words before "${name.text}" are read as a title`);
  const apposition = term.names.find((other) => other !== name);
  if (apposition) note(`"${apposition.text}" is read as a part of the title`);
  const country = term.countries.length > 0 ? countryFilter(term.countries) : null;
  const filter = country ? merge([slugs(name), { country: country.filter }]) : slugs(name);
  return { filter, words: named(name, note) + (country ? ` of ${country.words}` : '') };
}

/** "the Pentagon" speaks itself or by those who hold an office in it; "Pentagon officials" are the latter alone. */
function organisation(term: Term, note: Note): Built | null {
  const [name] = term.names;
  if (name === undefined) return null;
  const words = named(name, note);
  if (isKind(term)) return kind({ ...term, names: [], organization: name }, note, true);
  return { filter: { or: [slugs(name), { organization: slugs(name) }] }, words: `${words} or those in its offices` };
}

/** Officials, offices, branches and countries. */
function kind(term: Term, note: Note, people: boolean): Built {
  if (term.nobody !== null) return nobody(term, note);
  const institution = term.institution ?? (term.organization?.kind === 'institution' ? term.organization : null);
  const organization = term.organization?.kind === 'name' ? term.organization : null;
  const government = isBareCountry(term) && !people && !term.countries.some(({ form }) => form === 'adjective' || form === 'people');
  const parts: Built[] = [
    ...(government ? [{ filter: { isOfficial: { eq: true } }, words: 'officials' }] : []),
    ...classes(term),
    ...term.roles.map(office),
    ...(institution ? [seat(institution)] : []),
    ...country(term, note),
    ...(organization ? [{ filter: { organization: slugs(organization) }, words: `in ${named(organization, note)}` }] : []),
  ];
  const built = allOf(parts) ?? { filter: {}, words: '' };
  const noun = built.words === '' || /^(?:of|in|for) /.test(built.words) ? `speakers ${built.words}`.trim() : built.words;
  return { filter: built.filter, words: noun };
}

function classes(term: Term): Built[] {
  const [last] = term.classes.slice(-1);
  const general = term.general ? [{ filter: term.general.filter, words: term.classes.length + term.roles.length > 0 ? '' : term.general.noun }] : [];
  if (last === undefined) return general;
  const adjectives = term.classes.slice(0, -1).map(({ adjective }) => adjective);
  return [{ filter: merge(term.classes.map(({ filter }) => filter)), words: [...adjectives, last.noun].join(' ') }, ...general];
}

/** An office, by what its name contains. */
function office({ contains }: RoleReading): Built {
  const filters = contains.map((words): Filter => ({ role: { contains: words } }));
  return { filter: filters.length === 1 && filters[0] ? filters[0] : { or: filters }, words: `those whose office is called ${list(contains.map((words) => `"${words}"`), 'or')}` };
}

function seat({ codes, filter, noun }: InstitutionReading): Built {
  return { filter: merge([filter, { country: { code: { eq: codes[0] ?? '' } } }]), words: noun };
}

function country(term: Term, note: Note): Built[] {
  if (term.noCountry !== null) {
    note(`"${term.noCountry}" is no country that is known`);
    return [{ filter: { country: term.countryAfter ? { name: { eq: term.noCountry } } : { demonym: { eq: term.noCountry } } }, words: `of "${term.noCountry}"` }];
  }
  if (term.countries.length === 0) return [];
  const { filter, words } = countryFilter(term.countries);
  return [{ filter: { country: filter }, words: `of ${words}` }];
}

/** A name that is nobody's: a filter that matches nobody, unless somebody bears it by then. */
function nobody(term: Term, note: Note): Built {
  note(`nobody is known by the name "${term.nobody}"`);
  const name: Filter = { name: { eq: term.nobody } };
  const country = term.countries.length > 0 ? [{ country: countryFilter(term.countries).filter }] : [];
  return { filter: merge([name, ...country]), words: `"${term.nobody}"` };
}

/** SpeakerFilter for everybody of that name. */
export function slugs(name: NameReading): Filter {
  const all = name.speakers.map(({ slug }) => slug);
  if (all.length > MANY) return { name: { contains: name.text } };
  return { slug: all.length === 1 ? { eq: all[0] ?? '' } : { in: all } };
}

/** Their names in words; where there are several, that all are taken is noted. */
export function named(name: NameReading, note: Note): string {
  const names = name.speakers.map((found) => found.name);
  if (names.length === 1) return names[0] ?? '';
  note(`"${name.text}" is the name of ${names.length} speakers, and ${names.length === 2 ? 'both' : 'all'} are taken`);
  return names.length > FEW ? `anyone called "${name.text}"` : list(names, 'or');
}

/** "A, B or C" */
export function list(names: readonly string[], joint: 'and' | 'or'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}
