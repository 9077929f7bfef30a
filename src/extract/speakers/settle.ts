import { nameKey } from '../../kernel/fold';
import type { Cast, Organization } from './cast';
import { adjectiveOf, chamberOf, governmentOf, type KnownOrganization } from './organizations';
import type { HeldOffice, Person } from './person';
import { plainRole } from './roles';
import type { States } from './states';
import { wordAt } from './words';

const OF_GOVERNMENT =
  /\b(?:president|minister|premier|chancellor|secretary of|attorney general|supreme leader|king|emir|ambassador|envoy|first lady|head of state|solicitor general|national security advis[eo]r|cabinet secretary)\b/i;
/** Offices that are America's where they are shortened so, and the text tells of no other state. */
const AMERICAN = /^(?:Sen|Rep|Gov)\.$/;

/** Gives the offices of a text the states that they serve, where only the text around them tells which. */
export function settleOffices(cast: Cast, states: States): void {
  for (const person of cast.people) {
    for (const office of person.offices) settle(cast, states, person, office);
    const [told] = person.offices.filter(({ country, isInferred }) => country !== null && !isInferred);
    const [inferred] = person.offices.filter(({ country }) => country !== null);
    person.country ??= told?.country ?? inferred?.country ?? null;
  }
}

function settle(cast: Cast, states: States, person: Person, office: HeldOffice): void {
  if (office.organization && office.organization.country === null) {
    const known = sameOrganization(cast, office.organization);
    if (known)
      Object.assign(office, {
        organization: known,
        country: office.country ?? known.country,
        branch: office.branch === 'OTHER' ? known.branch : office.branch,
        isOfficial: known.isState && !office.isFormer,
        isOfUnnamedState: known.isState && known.country === null,
      });
  }
  if (office.country === null && office.isOfUnnamedState) {
    const country = stateOf(cast, states, person, office);
    if (country !== null) Object.assign(office, { country, isInferred: true });
  }
  if (office.organization?.isState && office.organization.country === null && office.country !== null)
    office.organization = ofState(cast, office.organization, office.country);
  office.organization ??= organizationOf(office);
}

function stateOf(cast: Cast, states: States, person: Person, office: HeldOffice): string | null {
  if (person.country !== null && person.country !== office.about) return person.country;
  const other = person.offices.find(
    ({ country, isInferred, isOfficial }) => country !== null && !isInferred && isOfficial,
  );
  if (other) return other.country;
  if (isAmericanPresident(cast, states, person, office)) return 'US';
  const { words } = cast.described.units;
  const { start } = office.evidence[0]!;
  const state = states.at(wordAt(words, start), office.about);
  return state ?? (AMERICAN.test(office.role) ? 'US' : null);
}

/** A president whose administration the text names; only America's is called so as a rule. */
function isAmericanPresident(
  { organizations }: Cast,
  states: States,
  { surname }: Person,
  { head }: HeldOffice,
): boolean {
  if (!/^(?:vice[ -])?president$/.test(head) || !states.tells('US')) return false;
  return [...organizations.values()].some(({ name }) => nameKey(name) === `${surname} administration`);
}

/** "the committee", "Southern Command": what the text names in full elsewhere. */
function sameOrganization({ organizations }: Cast, { name }: KnownOrganization): Organization | null {
  const isBare = !name.includes(' ') && name === name.toLowerCase();
  for (const other of organizations.values()) {
    if (other.name === name || other.kind !== 'ORGANIZATION' || other.country === null) continue;
    if (isBare ? other.heads.has(name) : other.name.endsWith(` ${name}`)) return other;
  }
  return null;
}

/** "Navy" of a state becomes that state's. */
function ofState(
  cast: Cast,
  organization: NonNullable<HeldOffice['organization']>,
  country: string,
): NonNullable<HeldOffice['organization']> {
  const known = [...cast.organizations.values()].find(
    (other) =>
      (other.name === organization.name || other.aliases.includes(organization.name)) && other.country === country,
  );
  const adjective = adjectiveOf(country);
  const name = organization.name.startsWith(adjective) ? organization.name : `${adjective} ${organization.name}`;
  return known ?? { ...organization, country, name };
}

/** A minister without a ministry is of the government. */
function organizationOf({ role, country, isOfficial, isFormer, organization }: HeldOffice): HeldOffice['organization'] {
  if (organization !== null || country === null || !(isOfficial || isFormer)) return organization;
  if (country === 'US' && chamberOf(plainRole(role))) return chamberOf(plainRole(role));
  return OF_GOVERNMENT.test(role) ? governmentOf(country) : null;
}
