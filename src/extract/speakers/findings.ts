import type { MembershipFinding, SpeakerFinding, Span } from '../../kernel/findings';
import { slugify, uniqueSlug } from '../../kernel/slug';
import { organizationIn, type Cast, type Organization } from './cast';
import type { KnownOrganization } from './organizations';
import type { HeldOffice, Person } from './person';
import type { Voice } from './voice';

/** The speakers of a text as findings, under keys of their own; asks for a key add what is not there yet. */
export class SpeakerFindings {
  private readonly keys = new Map<Person | Organization, string>();
  private readonly taken = new Set<string>();

  constructor(private readonly cast: Cast) {
    // Memberships name organisations that the text does not always name itself.
    for (const person of cast.people)
      for (const office of person.offices)
        if (office.organization) this.organizationOf(office.organization, office.evidence[0]!);
  }

  private organizationOf(known: KnownOrganization, span: Span): Organization {
    return organizationIn(this.cast, known, span);
  }

  keyOf({ person, organization }: Voice): string | null {
    const speaker = person ?? organization;
    return speaker === null ? null : this.keyFor(speaker);
  }

  /** An organisation that the document's metadata name. */
  publisher(name: string): string {
    const known = [...this.cast.organizations.values()].find(
      (organization) => organization.name === name.replace(/^The /, '') || organization.name === name,
    );
    return this.keyFor(
      known ??
        this.organizationOf(
          { name, country: null, branch: 'MEDIA', isState: false, kind: 'ORGANIZATION', aliases: [], isUsual: false },
          { start: 0, end: 0 },
        ),
    );
  }

  private keyFor(speaker: Person | Organization): string {
    let key = this.keys.get(speaker);
    if (key === undefined) {
      key = uniqueSlug(slugify(speaker.name), `${speaker.name} ${this.keys.size}`, (slug) => this.taken.has(slug));
      this.taken.add(key);
      this.keys.set(speaker, key);
    }
    return key;
  }

  /** Everybody whom the text names; acronyms that neither speak nor matter elsewhere are left out. */
  all(): SpeakerFinding[] {
    const people = this.cast.people.map((person) => this.person(person));
    const organizations = [...this.cast.organizations.values()].filter(
      (organization) =>
        this.keys.has(organization) ||
        (organization.isProper && (organization.branch !== 'OTHER' || organization.mentions.length > 1)),
    );
    return [...people, ...organizations.map((organization) => this.organization(organization))];
  }

  private person(person: Person): SpeakerFinding {
    return {
      key: this.keyFor(person),
      name: person.name,
      kind: 'PERSON',
      aliases: [...person.aliases],
      sameAs: [],
      country: person.country ?? person.offices.find(({ country }) => country !== null)?.country ?? null,
      isOfficial: false,
      memberships: person.offices.map((office) => this.membership(office)),
      mentions: person.mentions,
      confidence: person.certainty,
    };
  }

  private membership({ role, organization, country, branch, isOfficial, evidence }: HeldOffice): MembershipFinding {
    return {
      role,
      organization: organization ? this.keyFor(this.organizationOf(organization, evidence[0]!)) : null,
      country,
      branch,
      isOfficial,
      start: null,
      end: null,
      evidence,
    };
  }

  private organization(organization: Organization): SpeakerFinding {
    const { name, kind, country, isState, mentions, aliases } = organization;
    const { text } = this.cast.described;
    const mentioned = mentions.filter(({ start, end }) => start < end);
    const spellings = new Set(mentioned.map(({ start, end }) => text.slice(start, end)));
    return {
      key: this.keyFor(organization),
      name,
      kind,
      aliases: aliases.filter((alias) => spellings.has(alias) && alias !== name),
      sameAs: [],
      country,
      isOfficial: isState,
      memberships: [],
      mentions: mentioned,
      confidence: 0.9,
    };
  }
}
