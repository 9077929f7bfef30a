import type { Span } from '../../kernel/findings';
import { nameKey } from '../../kernel/fold';
import type { Language } from '../../language/language';
import { countryMentions, type CountryMention } from '../countries/mentions';
import type { Described } from './offices';
import { organizationMentions, type OrganizationMention } from './organization-mentions';
import { chamberOf, governmentOf, type KnownOrganization } from './organizations';
import { findPeople, type Person, type PersonMention } from './people';
import { plainRole } from './roles';
import { unitsOf } from './units';
import { wordAt, wordsOf } from './words';

/** An organisation or group of a text. */
export interface Organization extends KnownOrganization {
  mentions: Span[];
  /** Where those begin. */
  starts: Set<number>;
}

/** Whom or what a place in the text means. */
export interface CastMention {
  person: Person | null;
  organization: Organization | null;
  span: Span;
  /** Index of its first word. */
  word: number;
}

/** The people and organisations of a text, and every place that names one, in the order of the text. */
export interface Cast {
  described: Described;
  countries: readonly CountryMention[];
  people: Person[];
  organizations: Map<string, Organization>;
  mentions: CastMention[];
  /** The country whose institutions the text names without saying whose they are; null where it tells none. */
  home: string | null;
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
  countries: readonly CountryMention[] = countryMentions(text, language),
): Cast {
  const units = unitsOf(text, wordsOf(text, paragraphs, language), countries, language);
  const unitsOnly: Described = { language, text, units, organizations: new Map() };
  const named = organizationMentions(text, units);
  const described: Described = {
    ...unitsOnly,
    organizations: new Map(named.map((mention) => [mention.from, mention])),
  };
  const taken = new Uint8Array(units.list.length);
  for (const { from, to } of named) taken.fill(1, from, to);
  const { people, mentions } = findPeople(described, (unit) => taken[unit] === 1, sources);
  const cast: Cast = { described, countries, people, organizations: new Map(), mentions: [], home: homeOf(named) };
  for (const mention of named) if (!mention.isGeneric) addMention(cast, mention, units.list[mention.from]!.from);
  for (const mention of mentions) cast.mentions.push(ofPerson(mention));
  cast.mentions.sort((x, y) => x.span.start - y.span.start);
  settleCountries(cast);
  return cast;
}

function ofPerson({ person, span, word }: PersonMention): CastMention {
  return { person, organization: null, span, word };
}

function addMention(cast: Cast, { organization, span }: OrganizationMention, word: number): void {
  cast.mentions.push({ person: null, organization: organizationIn(cast, organization, span), span, word });
}

/** The organisation of the cast, made where it is new. */
export function organizationIn(cast: Cast, known: KnownOrganization, span: Span): Organization {
  const key = `${nameKey(known.name)} ${known.country ?? ''}`;
  let organization = cast.organizations.get(key);
  if (!organization) {
    organization = { ...known, aliases: [...known.aliases], mentions: [], starts: new Set() };
    cast.organizations.set(key, organization);
  }
  if (!organization.starts.has(span.start)) organization.mentions.push(span);
  organization.starts.add(span.start);
  return organization;
}

/** The mentions that stand in a span, in order. */
export function mentionsIn(cast: Cast, { start, end }: Span): CastMention[] {
  const found: CastMention[] = [];
  for (let at = firstFrom(cast.mentions, start); at < cast.mentions.length && cast.mentions[at]!.span.end <= end; at++)
    found.push(cast.mentions[at]!);
  return found;
}

/** Index of the first that starts at `offset` or behind it, of what stands in the order of the text. */
export function firstFrom(mentions: readonly { span: Span }[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the sentence at an offset. */
export function sentenceAt(cast: Cast, offset: number): number {
  const { words } = cast.described.units;
  return words[Math.min(wordAt(words, offset), words.length - 1)]?.sentence ?? 0;
}

/** Institutions named without their country are those of the country that readers live in. */
function homeOf(named: readonly OrganizationMention[]): string | null {
  const counts = new Map<string, number>();
  for (const {
    organization: { country, branch, isState },
    to,
    from,
  } of named) {
    const isInstitution = branch === 'PARTY' || (isState && (branch === 'EXECUTIVE' || branch === 'LEGISLATIVE'));
    if (country !== null && isInstitution && to === from + 1) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((x, y) => y[1] - x[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** Offices that are America's where the text is at home there. */
const FEDERAL =
  /^(?:senator|representative|congressman|congresswoman|(?:senate |house )?(?:majority|minority) (?:leader|whip)|house speaker|attorney general|secretary of state|secretary of defense|treasury secretary|defense secretary|homeland security secretary|governor|press secretary)$/i;

/** Offices that are named without their country, where the text tells whose institutions it speaks of. */
function settleCountries(cast: Cast): void {
  for (const person of cast.people) {
    person.country ??= person.offices.find(({ country }) => country !== null)?.country ?? null;
    for (const office of person.offices)
      if (office.organization === null && office.isOfficial) office.country ??= person.country;
  }
  if (cast.home === null) return;
  const administrations = new Set(
    [...cast.organizations.values()]
      .map(({ name }) => nameKey(name))
      .filter((name) => name.endsWith(' administration')),
  );
  const hasWhiteHouse = cast.organizations.has('white house US');
  for (const person of cast.people) {
    if (person.country !== null) continue;
    const isHead = person.offices.some(({ role }) => /^(?:vice )?president$/.test(plainRole(role)));
    const isOwn =
      isHead && cast.home === 'US' && (hasWhiteHouse || administrations.has(`${person.surname} administration`));
    if (!isOwn && !(cast.home === 'US' && person.offices.some(({ role }) => FEDERAL.test(plainRole(role))))) continue;
    person.country = cast.home;
    for (const office of person.offices) {
      if (office.organization !== null || !office.isOfficial) continue;
      office.country ??= cast.home;
      office.organization = isOwn ? governmentOf(cast.home) : chamberOf(plainRole(office.role));
    }
  }
  for (const organization of cast.organizations.values()) {
    if (organization.isState && /administration$/.test(organization.name)) organization.country ??= cast.home;
  }
}
