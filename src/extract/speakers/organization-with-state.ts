import type { Described, OrganizationMention } from './described';
import type { Owner } from './described-people';
import { adjectiveOf, type KnownOrganization } from './organizations';
import { unitText, type Phrase } from './phrases';
import type { States } from './states';
import { UNNAMED, type Voice } from './voice';

/** The organisation with the state that the text around it tells, and that state's adjective before its name. */
export function organizationWithState(
  described: Described,
  states: States,
  { organization, phrase, usual, isProper }: OrganizationMention,
  owner: Owner | null,
): KnownOrganization {
  const word = described.units.list[phrase.from]!.from;
  const named = ownedName(described, organization, phrase, owner?.voice ?? UNNAMED);
  if (organization.country !== null || !organization.isState) return named;
  const country =
    owner?.country ??
    owner?.voice.person?.offices.find((office) => office.country !== null)?.country ??
    (isProper && /administration$/.test(organization.name) && states.tells('US') ? 'US' : null) ??
    states.at(word) ??
    usual;
  if (country === null) return named;
  const isNational =
    !isProper && phrase.owner === null && named.name === organization.name && !isLocal(described, phrase);
  return { ...named, country, name: isNational ? `${adjectiveOf(country)} ${named.name}` : named.name };
}

/** "local police" are not the state's. */
function isLocal({ units }: Described, { first, to }: Phrase): boolean {
  return units.list
    .slice(first, to)
    .some((unit) =>
      /^(?:local|regional|provincial|city|county|district|municipal|state|prefectural|town|village)$/.test(
        units.words[unit.from]!.lower,
      ),
    );
}

/** "his office": the office of whoever is meant. */
function ownedName(
  { text, units }: Described,
  organization: KnownOrganization,
  phrase: Phrase,
  { person }: Voice,
): KnownOrganization {
  if (!person || phrase.ownerWord === null) return organization;
  const office = person.offices.find(({ isFormer, isRank }) => !isFormer && !isRank);
  const noun = unitText(text, units, phrase.first, phrase.to);
  if (!/office|secretariat|team|staff|spokes|campaign/.test(noun)) return organization;
  return {
    ...organization,
    name: `${office ? office.role.toLowerCase() : person.name}’s ${noun}`,
    isState: office?.isOfficial ?? false,
    country: office?.country ?? person.country ?? organization.country,
    aliases: [`${person.name}’s ${noun}`],
  };
}
