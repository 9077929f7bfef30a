import { isBareCountry, isKind, type Phrase, type Term } from '../parse/term';
import type { InstitutionReading, NameReading } from '../readings';
import type { Filter } from '../understanding';
import { allOf, anyOf, type Built, either, merge } from './combine';
import { countryFilter } from './country';

/** A name that more speakers share is matched by name, not by listing the speakers. */
const MANY = 50;
/** The most names that are listed in words. */
const FEW = 4;

/** Notes how an ambiguity was resolved. */
export type Note = (text: string) => void;

/** SpeakerFilter for noun phrases: any of them, since a quote has one speaker. */
export function speakers(phrase: Phrase, note: Note, people = false): Built {
  const parts = phrase.terms.map((term) => speaker(term, note, people));
  return anyOf(parts) ?? { filter: {}, words: '' };
}

/** SpeakerFilter for one noun phrase. @param people whether a bare country means its people and not its officials */
export function speaker(term: Term, note: Note, people = false): Built {
  const main = person(term, note) ?? organisation(term, note) ?? kind(term, note, people);
  if (term.also === null) return main;
  if (!isKind(term))
    note(
      `"${term.also.text}" is also the name of ${list(
        term.also.speakers.map(({ name }) => name),
        'and',
      )}, who is taken too`,
    );
  return { filter: either([main.filter, slugs(term.also)]), words: `${main.words} or ${named(term.also, note)}` };
}

/** "Iranian General Bagheri": the name decides, the country must match, the title adds nothing. */
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

/**
 * "the Pentagon" means the organisation or those who hold an office in it; "Pentagon officials" means only the latter.
 */
function organisation(term: Term, note: Note): Built | null {
  const [name] = term.names;
  if (name === undefined) return null;
  if (isKind(term)) return kind({ ...term, names: [], organization: name }, note, true);
  const itself: Filter = { or: [slugs(name), { organization: slugs(name) }] };
  const words = `${named(name, note)} or those in its offices`;
  if (term.countries.length === 0) return { filter: itself, words };
  const place = countryFilter(term.countries);
  return { filter: merge([itself, { country: place.filter }]), words: `${words} of ${place.words}` };
}

/** Officials, offices, branches and countries. */
function kind(term: Term, note: Note, people: boolean): Built {
  if (term.nobody !== null) return nobody(term, note);
  const government =
    isBareCountry(term) && !people && !term.countries.some(({ form }) => form === 'adjective' || form === 'people');
  const parts: Built[] = [
    ...(government ? [{ filter: { isOfficial: { eq: true } }, words: 'officials' }] : []),
    ...classes(term),
    ...country(term, note),
    ...offices(term, note),
  ];
  const { filter, words } = allOf(parts) ?? { filter: {}, words: '' };
  return { filter, words: /^(?:of|in|with) |^\(/.test(words) ? `speakers ${words}` : words };
}

/** The conditions of the noun and its modifiers, other than an office. */
function classes(term: Term): Built[] {
  const nouns = term.classes.map(({ noun }) => noun);
  const adjectives = term.classes.slice(0, -1).map(({ adjective }) => adjective);
  const institution = institutionOf(term);
  const noun =
    institution && nouns.length + term.roles.length === 0
      ? institution.noun
      : (nouns.at(-1) ?? (term.roles.length > 0 ? '' : (term.general?.noun ?? '')));
  const plain = term.classes.filter(({ filter }) => !('branch' in filter)).map(({ filter }) => filter);
  const anyone = noun === 'speakers' && term.countries.length === 0 && term.organization === null;
  const built = {
    filter: merge([...plain, term.general?.filter ?? {}]),
    words: anyone ? '' : [...adjectives, noun].filter(Boolean).join(' '),
  };
  return Object.keys(built.filter).length + built.words.length > 0 ? [built] : [];
}

function institutionOf(term: Term): InstitutionReading | null {
  return term.institution ?? (term.organization?.kind === 'institution' ? term.organization : null);
}

/**
 * Role, branch and organisation must match the same office, so every spelling of a role repeats the other two. A word
 * for a body ("military") also means the body itself, by its name.
 */
function offices(term: Term, note: Note): Built[] {
  const institution = institutionOf(term);
  const organization = term.organization?.kind === 'name' ? term.organization : null;
  const office = merge([
    ...term.classes.filter(({ filter }) => 'branch' in filter).map(({ filter }) => filter),
    ...(institution ? [institution.filter] : []),
    ...(organization ? [{ organization: slugs(organization) }] : []),
    ...term.roles.slice(1).map((role) => either(role.contains.map(inRole))),
  ]);
  const body = organization ? undefined : term.classes.flatMap(({ collective }) => collective ?? [])[0];
  const [role] = term.roles;
  const places: Filter[] =
    body === undefined
      ? [office]
      : [office, role ? { organization: { name: { contains: body } } } : { name: { contains: body } }];
  const alternatives = role
    ? places.flatMap((place) => role.contains.map((words) => merge([place, inRole(words)])))
    : places;
  const filter = either(alternatives);
  if (Object.keys(filter).length === 0) return [];
  const told = [
    ...(organization ? [`in ${named(organization, note)}`] : []),
    ...(body === undefined ? [] : [role ? `(or of a body called "${body}")` : `(or called "${body}")`]),
    ...term.roles.map(
      ({ contains }) =>
        `with ${list(
          contains.map((words) => `"${words}"`),
          'or',
        )} in the name of their office`,
    ),
  ];
  return [{ filter, words: told.join(' ') }];
}

function inRole(words: string): Filter {
  return { role: { contains: words } };
}

function country(term: Term, note: Note): Built[] {
  if (term.noCountry !== null) {
    note(`"${term.noCountry}" is no country that is known`);
    return [
      {
        filter: { country: term.countryAfter ? { name: { eq: term.noCountry } } : { demonym: { eq: term.noCountry } } },
        words: `of "${term.noCountry}"`,
      },
    ];
  }
  if (term.countries.length === 0) {
    const institution = institutionOf(term);
    if (institution === null) return [];
    return [
      {
        filter: { country: { code: { eq: institution.codes[0] ?? '' } } },
        words: isKind(term) ? `of ${institution.noun}` : '',
      },
    ];
  }
  const { filter, words } = countryFilter(term.countries);
  return [{ filter: { country: filter }, words: `of ${words}` }];
}

/** A name that nobody has: the filter matches nobody until somebody gets the name. */
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

/** Their names in words; if there are several, a note says that all are included. */
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
