import { STATE_BRANCHES } from '../kernel/vocabulary';
import type {
  EventFinding,
  Findings,
  MembershipFinding,
  ParticipationFinding,
  QuoteFinding,
  SpeakerFinding,
} from '../kernel/findings';
import { slugify } from '../kernel/slug';
import { writtenDate, type Words } from './words-of-places';
import { LONGEST_SLUG } from './read-seed';

const KEY_WORDS = 6;

type Entry = Record<string, unknown>;

/** A speaker in a curated file; defaults are left out. */
export function speakerEntry(finding: SpeakerFinding, words: Words): Entry {
  const { name, kind, country, aliases, isOfficial, memberships, mentions } = finding;
  const isNamed = [name, ...aliases].some((each) => words.has(each));
  return {
    name,
    kind,
    country: country ?? undefined,
    isOfficial: kind !== 'PERSON' && isOfficial ? true : undefined,
    aliases: filled(aliases),
    mentions: isNamed ? undefined : filled(words.every(mentions)),
    memberships: filled(memberships.map((membership) => membershipEntry(membership, country, words))),
  };
}

function membershipEntry(
  { role, organization, country, branch, isOfficial, start, end, evidence }: MembershipFinding,
  speakerCountry: string | null,
  words: Words,
): Entry {
  return {
    role,
    organization: organization ?? undefined,
    country: country === speakerCountry ? undefined : country,
    branch,
    isOfficial: isOfficial === STATE_BRANCHES.has(branch) ? undefined : isOfficial,
    start: writtenDate(start),
    end: writtenDate(end),
    evidence: words.list(evidence),
  };
}

/** A quote in a curated file. Occasions are keys of the file's events. */
export function quoteEntry(
  finding: QuoteFinding,
  { speakers }: Findings,
  events: ReadonlyMap<string, string>,
  words: Words,
): Entry {
  const near = finding.segments[0]?.start;
  const at = (span: QuoteFinding['source']) => (span === null ? null : words.at(span, near));
  return {
    speaker: finding.speaker,
    membership: writtenMembership(finding, speakers),
    kind: finding.kind,
    segments: words.list(finding.segments),
    isStatement: finding.isStatement === false ? false : undefined,
    source: at(finding.source),
    cue: at(finding.cue),
    addressee: finding.addressee ?? undefined,
    reportedBy: filled(finding.reportedBy),
    said: writtenDate(finding.said),
    occasion: finding.occasion === null ? undefined : events.get(finding.occasion),
    place: finding.place ?? undefined,
    countries: filled(finding.countries),
    speakers: filled(finding.speakers),
  };
}

/** The role, or where the speaker has it twice, which of the memberships it is. */
function writtenMembership(
  { speaker, membership }: QuoteFinding,
  speakers: readonly SpeakerFinding[],
): string | number | undefined {
  if (membership === null) return undefined;
  const memberships = speakers.find(({ key }) => key === speaker)?.memberships ?? [];
  const role = memberships[membership]?.role;
  return memberships.filter((each) => each.role === role).length === 1 ? role : membership + 1;
}

/** An event in a curated file. */
export function eventEntry(
  { title, type, status, date, place, country, participants, evidence }: EventFinding,
  speakers: readonly SpeakerFinding[],
  words: Words,
): Entry {
  const of = (role: ParticipationFinding['role']) =>
    filled(participants.filter((each) => each.role === role).map((each) => participant(each, speakers)));
  return {
    title,
    type,
    status,
    date: writtenDate(date),
    place: place ?? undefined,
    country: country ?? undefined,
    actors: of('ACTOR'),
    recipients: of('RECIPIENT'),
    others: of('OTHER'),
    evidence: words.list(evidence),
  };
}

/** A speaker takes part for the country that they speak for; another one is named. */
function participant({ speaker, country }: ParticipationFinding, speakers: readonly SpeakerFinding[]): string | Entry {
  if (speaker === null) return country!;
  const own = speakers.find(({ key }) => key === speaker)?.country ?? null;
  return country === null || country === own ? speaker : { speaker, country };
}

/** Readable keys for the file's events and quotes. */
export class Keys {
  private readonly taken = new Set<string>();

  of(...parts: readonly string[]): string {
    const wish = cutSlug(parts.map((part) => slugify(part, KEY_WORDS)).join('-'), LONGEST_SLUG - 4);
    let key = wish;
    for (let number = 2; this.taken.has(key); number++) key = `${wish}-${number}`;
    this.taken.add(key);
    return key;
  }
}

/** A slug with a maximum length. */
export function cutSlug(slug: string, longest = LONGEST_SLUG): string {
  return slug.length <= longest ? slug : slug.slice(0, longest).replace(/-+$/, '');
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
