import type { EventFinding, Findings, QuoteFinding, SpeakerFinding } from '../kernel/findings';
import { nameKey, words } from '../kernel/fold';
import { sha256, slugify, uniqueSlug } from '../kernel/slug';
import type { Known, KnownEvent, KnownSpeaker, Wanted } from './known';
import { countryOf, matchSpeaker, officesOf } from './match';

/** What to read from the graph in order to link these findings. */
export function wantedBy(all: readonly Findings[]): Wanted {
  const names = new Set<string>();
  const surnames = new Set<string>();
  const slugs = new Set<string>();
  for (const { speakers } of all) {
    for (const { name, aliases, kind } of speakers) {
      for (const spelling of kind === 'PERSON' ? [name] : [name, ...aliases]) names.add(nameKey(spelling));
      const last = words(name).at(-1);
      if (kind === 'PERSON' && last !== undefined) surnames.add(last);
      slugs.add(slugify(name));
    }
  }
  const eventSlugs = new Set(all.flatMap(({ events }) => events.map(({ title }) => slugify(title))));
  return { names: [...names], surnames: [...surnames], slugs: [...slugs], eventSlugs: [...eventSlugs] };
}

/**
 * Replaces the keys of findings by slugs of the graph; new speakers and events get new slugs. Later documents are
 * linked to those of earlier ones.
 */
export class Linker {
  private readonly byName = new Map<string, Set<KnownSpeaker>>();
  private readonly slugs = new Set<string>();
  private readonly events = new Map<string, KnownEvent>();
  private readonly redirects: ReadonlyMap<string, string>;

  constructor({ speakers, events, redirects = new Map() }: Known) {
    this.redirects = redirects;
    for (const slug of redirects.keys()) this.slugs.add(slug);
    for (const speaker of speakers) this.learn(speaker);
    for (const event of events) this.events.set(event.slug, event);
  }

  /**
   * The findings with the graph's keys; the argument is not changed.
   * @param earlier slugs of the speakers that the document mentioned when it was recorded before, so that speakers
   * merged with them are found again
   */
  link(findings: Findings, earlier: ReadonlySet<string> = new Set()): Findings {
    const keys = new Map<string, string>();
    const organizationSlug = (key: string): string | null => keys.get(key) ?? null;
    const isPerson = ({ kind }: SpeakerFinding): boolean => kind === 'PERSON';
    // Offices refer to organisations, so organisations are linked first.
    for (const speaker of [
      ...findings.speakers.filter((speaker) => !isPerson(speaker)),
      ...findings.speakers.filter(isPerson),
    ]) {
      keys.set(speaker.key, this.speakerSlug(speaker, organizationSlug, earlier));
    }
    const article = sha256(findings.document.text);
    const eventKeys = new Map(findings.events.map((event) => [event.key, this.eventSlug(event, article)]));
    return renamed(findings, keys, eventKeys);
  }

  private speakerSlug(
    finding: SpeakerFinding,
    organizationSlug: (key: string) => string | null,
    earlier: ReadonlySet<string>,
  ): string {
    const candidates = this.candidates(finding);
    const match =
      matchSpeaker(finding, candidates, organizationSlug) ?? this.namesake(finding, candidates, organizationSlug);
    const offices = officesOf(finding, organizationSlug);
    const country = countryOf(finding);
    if (match) {
      match.offices.push(...offices);
      match.country ??= country;
      for (const alias of finding.aliases) this.learnName(match, nameKey(alias));
      return match.slug;
    }
    const identity = identityOf(finding, organizationSlug);
    const mergedWith = (wish: string): string | null => {
      const other = this.redirects.get(wish);
      return other !== undefined && earlier.has(other) ? other : null;
    };
    const slug = uniqueSlug(
      slugify(finding.name),
      identity,
      (wish) => this.slugs.has(wish) && mergedWith(wish) === null,
    );
    const merged = mergedWith(slug);
    if (merged !== null) return merged;
    this.learn({ slug, kind: finding.kind, country, names: [finding.name, ...finding.aliases].map(nameKey), offices });
    return slug;
  }

  /**
   * The speaker created earlier for the same ambiguous description, so that each article does not create another.
   */
  private namesake(
    finding: SpeakerFinding,
    candidates: readonly KnownSpeaker[],
    organizationSlug: (key: string) => string | null,
  ): KnownSpeaker | null {
    const wish = slugify(finding.name);
    const slug = uniqueSlug(wish, identityOf(finding, organizationSlug), (taken) => taken === wish);
    const merged = this.redirects.get(slug);
    return (
      candidates.find(
        (known) =>
          known.slug === (merged ?? slug) && known.kind === finding.kind && known.names.includes(nameKey(finding.name)),
      ) ?? null
    );
  }

  private candidates({ name, aliases, kind }: SpeakerFinding): KnownSpeaker[] {
    const keys = kind === 'PERSON' ? [nameKey(name), words(name).at(-1) ?? ''] : [name, ...aliases].map(nameKey);
    return [...new Set(keys.flatMap((key) => [...(this.byName.get(key) ?? [])]))];
  }

  private learn(speaker: KnownSpeaker): void {
    this.slugs.add(speaker.slug);
    const surname = speaker.kind === 'PERSON' ? (words(speaker.names[0] ?? '').at(-1) ?? '') : '';
    for (const key of [...speaker.names, surname]) this.file(speaker, key);
  }

  private learnName(speaker: KnownSpeaker, name: string): void {
    if (!speaker.names.includes(name)) speaker.names.push(name);
    this.file(speaker, name);
  }

  private file(speaker: KnownSpeaker, key: string): void {
    const list = this.byName.get(key);
    if (list) list.add(speaker);
    else this.byName.set(key, new Set([speaker]));
  }

  /**
   * Events with the same title, type, date and country are the same event. An undated event is never merged with
   * another.
   */
  private eventSlug({ title, type, date, country, evidence }: EventFinding, article: string): string {
    const wish = slugify(title);
    const known = this.events.get(wish);
    const edtf = date?.edtf ?? null;
    const isSame =
      known !== undefined && edtf !== null && known.type === type && known.date === edtf && known.country === country;
    const slug = isSame
      ? wish
      : uniqueSlug(wish, [title, type, edtf ?? `${article} ${evidence[0]?.start}`, country].join('|'), (taken) =>
          this.events.has(taken),
        );
    this.events.set(slug, { slug, type, date: edtf, country });
    return slug;
  }
}

/** What distinguishes a speaker from others with the same name. */
function identityOf(finding: SpeakerFinding, organizationSlug: (key: string) => string | null): string {
  const offices = officesOf(finding, organizationSlug);
  return [finding.name, countryOf(finding), ...offices.map(({ role, organization }) => `${role} ${organization}`)].join(
    '|',
  );
}

function renamed(
  findings: Findings,
  speakers: ReadonlyMap<string, string>,
  events: ReadonlyMap<string, string>,
): Findings {
  const of = (key: string): string => speakers.get(key) ?? key;
  const orNull = (key: string | null): string | null => (key === null ? null : of(key));
  const quote = (finding: QuoteFinding): QuoteFinding => ({
    ...finding,
    speaker: orNull(finding.speaker),
    addressee: orNull(finding.addressee),
    reportedBy: finding.reportedBy.map(of),
    speakers: finding.speakers.map(of),
    occasion: finding.occasion === null ? null : (events.get(finding.occasion) ?? finding.occasion),
  });
  return {
    ...findings,
    document: { ...findings.document, publisher: orNull(findings.document.publisher) },
    speakers: findings.speakers.map((speaker) => ({
      ...speaker,
      key: of(speaker.key),
      memberships: speaker.memberships.map((membership) => ({
        ...membership,
        organization: orNull(membership.organization),
      })),
    })),
    events: findings.events.map((event) => ({
      ...event,
      key: events.get(event.key) ?? event.key,
      participants: event.participants.map((participant) => ({ ...participant, speaker: orNull(participant.speaker) })),
    })),
    quotes: findings.quotes.map(quote),
  };
}
