import type { SpeakerFinding } from '../kernel/findings';
import { fold, nameKey, words } from '../kernel/fold';
import type { KnownOffice, KnownSpeaker } from './known';

/**
 * The known speaker that a finding means, by name, aliases, country and office. Two speakers with the same name stay
 * separate if their countries differ, or if both hold offices and none of them match.
 *
 * @param organizationSlug the slug that the finding's organisations are known by
 * @returns null for a new speaker, and if several match equally well
 */
export function matchSpeaker(
  finding: SpeakerFinding,
  candidates: readonly KnownSpeaker[],
  organizationSlug: (key: string) => string | null,
): KnownSpeaker | null {
  const offices = officesOf(finding, organizationSlug);
  const country = countryOf(finding);
  const fitting = candidates
    .map((known) => ({ known, score: scoreOf(finding, known, country, offices) }))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || (x.known.slug < y.known.slug ? -1 : 1));
  const [best, second] = fitting;
  if (!best) return null;
  if (second && second.score === best.score && finding.kind === 'PERSON') return null;
  return best.known;
}

/** The country that a finding speaks for, its own or its offices'. */
export function countryOf({ country, memberships }: SpeakerFinding): string | null {
  return country ?? memberships.find((membership) => membership.country !== null)?.country ?? null;
}

/** A finding's offices in the form in which they are compared. */
export function officesOf(
  { memberships }: SpeakerFinding,
  organizationSlug: (key: string) => string | null,
): KnownOffice[] {
  return memberships.map(({ role, organization, branch, country }) => ({
    role: fold(role),
    organization: organization === null ? null : organizationSlug(organization),
    branch,
    country,
  }));
}

function scoreOf(
  finding: SpeakerFinding,
  known: KnownSpeaker,
  country: string | null,
  offices: readonly KnownOffice[],
): number {
  if (finding.kind === 'PERSON') return known.kind === 'PERSON' ? scoreOfPerson(finding, known, country, offices) : 0;
  if (known.kind === 'PERSON' || !sharesName(finding, known)) return 0;
  if (country !== null && known.country !== null && country !== known.country) return 0;
  return (
    4 +
    (country === known.country ? 2 : 0) +
    (known.kind === finding.kind ? 1 : 0) +
    (known.names[0] === nameKey(finding.name) ? 1 : 0)
  );
}

function scoreOfPerson(
  finding: SpeakerFinding,
  known: KnownSpeaker,
  country: string | null,
  offices: readonly KnownOffice[],
): number {
  const likeness = likenessOfNames(finding, known);
  if (likeness === 0 || (country !== null && known.country !== null && country !== known.country)) return 0;
  const office = likenessOfOffices(offices, known.offices);
  if (office < 0) return 0;
  // Many people share a surname: the office or the country must identify the person.
  if (likeness === 1 && office < 2) return 0;
  return 10 * likeness + 4 * office + (country !== null && country === known.country ? 2 : 0);
}

/** 3 the same name, 2 one with an initial or a middle name more, 1 a surname alone, 0 another name. */
function likenessOfNames(finding: SpeakerFinding, known: KnownSpeaker): number {
  const name = nameKey(finding.name);
  const isSingle = !name.includes(' ');
  if (known.names[0] === name && !isSingle) return 3;
  if (known.names.includes(name)) return isSingle ? 1 : 3;
  if (isSingle) return surnameOf(known.names[0] ?? '') === name ? 1 : 0;
  return known.names.some((other) => isVariant(name, other)) ? 2 : 0;
}

function surnameOf(name: string): string {
  return words(name).at(-1) ?? '';
}

/** "jane doe" and "jane q doe", "j doe" is nobody certain. */
function isVariant(name: string, other: string): boolean {
  const [one, two] = [words(name), words(other)];
  if (one.length < 2 || two.length < 2 || one.at(-1) !== two.at(-1) || one[0] !== two[0] || (one[0]?.length ?? 0) < 2)
    return false;
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return short.length === 2 && long.length === 3
    ? true
    : short.length === long.length &&
        short.every(
          (word, index) =>
            word === long[index] ||
            (word.length === 1 && long[index]!.startsWith(word)) ||
            (long[index]!.length === 1 && word.startsWith(long[index]!)),
        );
}

/**
 * 3 one office is the same, 2 the role or the organisation is, 1 the branch is, 0 one of the two holds none, -1 they
 * have nothing in common.
 */
function likenessOfOffices(offices: readonly KnownOffice[], known: readonly KnownOffice[]): number {
  if (offices.length === 0 || known.length === 0) return 0;
  let best = -1;
  for (const office of offices) {
    for (const other of known) {
      const isRole = office.role === other.role;
      const isOrganization = office.organization !== null && office.organization === other.organization;
      const likeness =
        isRole && office.organization === other.organization
          ? 3
          : isRole || isOrganization
            ? 2
            : office.branch === other.branch && office.branch !== 'OTHER'
              ? 1
              : -1;
      best = Math.max(best, likeness);
    }
  }
  return best;
}

/** Whether a finding bears a name of a known organisation or group. */
function sharesName(finding: SpeakerFinding, known: KnownSpeaker): boolean {
  const name = nameKey(finding.name);
  return known.names.includes(name) || finding.aliases.some((alias) => known.names[0] === nameKey(alias));
}
