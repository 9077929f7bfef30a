import { STATE_BRANCHES } from '../../kernel/vocabulary';
import type { Organization } from './cast';
import type { Described } from './described';
import type { Owner } from './described-people';
import type { HeldOffice, Person } from './person';
import { firstWord, type Phrase } from './phrases';

/** "its leader, Ines Tolver", "her spokesman, Omar Sabry": the office is of whoever is meant. */
export function giveOwner({ units }: Described, person: Person, description: Phrase, owner: Owner | null): void {
  const { words, list } = units;
  const start = words[firstWord(units, description)]!.start;
  const end = words[list[description.to - 1]!.to - 1]!.end;
  const office = person.offices.find(({ evidence }) =>
    evidence.some((span) => span.start >= start && span.start < end),
  );
  if (!owner || !office || (office.organization !== null && office.organization.country !== null)) return;
  const { organization, person: superior } = owner.voice;
  const held = superior?.offices.find(({ isFormer, isRank }) => !isFormer && !isRank);
  if (organization) giveOrganization(office, organization);
  else if (owner.country !== null && office.country === null)
    Object.assign(office, { country: owner.country, isOfUnnamedState: false, isInferred: true });
  else if (held?.isOfficial && office.branch === 'OTHER')
    Object.assign(office, {
      branch: held.branch,
      isOfficial: !office.isFormer,
      isOfUnnamedState: held.country === null,
      country: held.country,
      isInferred: true,
    });
}

function giveOrganization(office: HeldOffice, organization: Organization): void {
  const branch =
    organization.isState && STATE_BRANCHES.has(office.branch) && office.branch !== 'EXECUTIVE'
      ? office.branch
      : organization.branch;
  Object.assign(office, {
    organization,
    branch,
    country: organization.country ?? office.country,
    isOfficial: organization.isState && !office.isFormer,
    isOfUnnamedState: organization.isState && organization.country === null,
    isInferred: true,
  });
}
