import { mentionOrganization, organizationIn, type Cast, type Organization } from './cast';
import type { OrganizationMention } from './described';
import type { Focus } from './focus';
import type { Meanings } from './meanings';
import { organizationWithState } from './organization-with-state';
import type { KnownOrganization } from './organizations';
import { unitText, type Phrase } from './phrases';
import type { States } from './states';
import type { Voice } from './voice';
import { wordAt } from './words';

/** Tells which organisation words mean: one that was named before, or a new one. */
export class OrganizationReferences {
  constructor(
    private readonly cast: Cast,
    private readonly focus: Focus,
    private readonly states: States,
    private readonly meanings: Meanings,
  ) {}

  /** The organisation that a phrase names, taken up or made. */
  voiceOf(mention: OrganizationMention): Voice {
    const known = this.knownOf(mention);
    if (known) return this.taken(known, mention);
    const owner = this.meanings.ownerOf(mention.phrase);
    const organization = organizationWithState(this.cast.described, this.states, mention, owner);
    const made = organizationIn(
      this.cast,
      organization,
      mention.span,
      mention.head === '' ? null : mention.head,
      mention.isProper,
    );
    return this.taken(made, mention);
  }

  /** "Lebanese and Syrian media": two of one noun. */
  shareNoun(phrase: Phrase, mention: OrganizationMention): void {
    const { units, phrases, text } = this.cast.described;
    const before = phrases.list[phrase.index - 1];
    const [first, and] = [units.list[phrase.first], units.list[phrase.from - 1]];
    if (
      !before ||
      first?.kind !== 'COUNTRY' ||
      !and ||
      units.words[and.from]!.lower !== 'and' ||
      before.to !== phrase.from - 1
    )
      return;
    const other = units.list[before.to - 1]!;
    if (other.kind !== 'COUNTRY' || before.to !== before.first + 1 || units.words[and.from]!.gap !== ' ') return;
    const name = `${unitText(text, units, before.first, before.to)} ${unitText(text, units, phrase.first + 1, mention.to)}`;
    const span = { start: units.words[other.from]!.start, end: mention.span.end };
    const organization = organizationIn(
      this.cast,
      { ...mention.organization, name, country: other.country },
      span,
      mention.head,
    );
    this.cast.mentions.push({ person: null, organization, span, word: other.from });
  }

  private taken(organization: Organization, mention: OrganizationMention): Voice {
    if (mention.isProper && !organization.starts.has(mention.span.start))
      mentionOrganization(organization, mention.span);
    if (mention.isProper || (mention.organization.country !== null && !mention.isBare))
      this.cast.mentions.push({
        person: null,
        organization,
        span: mention.span,
        word: wordAt(this.cast.described.units.words, mention.span.start),
      });
    return { person: null, organization };
  }

  /** The organisation that was named before with the same word, or with one that means the same. */
  private knownOf({ head, isBare, phrase, isProper, organization }: OrganizationMention): Organization | null {
    if (isProper) return this.longerName(organization);
    const word = this.cast.described.units.list[phrase.from]!.from;
    const isDefinite = phrase.determiner === 'the' || phrase.determiner === 'this' || this.isCapital(phrase);
    const owner = this.meanings.ownerOf(phrase);
    if (phrase.ownerWord !== null || phrase.owner !== null || !isBare)
      return this.sameName(organization, owner?.country ?? null, word);
    if (!isDefinite && !organization.isState) return this.sameName(organization, null, word);
    return this.byHead(head, word) ?? this.sameName(organization, null, word);
  }

  /** "Southern Command" after "U.S. Southern Command". */
  private longerName({ name, country }: KnownOrganization): Organization | null {
    if (country !== null) return null;
    for (const organization of this.cast.organizations.values())
      if (organization.isProper && organization.country !== null && organization.name.endsWith(` ${name}`))
        return organization;
    return null;
  }

  private isCapital({ first }: Phrase): boolean {
    const { units } = this.cast.described;
    return units.words[units.list[first]!.from]!.isCapital;
  }

  private byHead(head: string, word: number): Organization | null {
    const { vocabulary } = this.cast.described;
    const same = vocabulary.sameOrganization.get(head) ?? new Set<string>();
    let second: Organization | null = null;
    for (const organization of this.focus.organizations(word)) {
      if (organization.kind === 'GROUP' && head !== 'police') continue;
      if (organization.heads.has(head)) return organization;
      if (
        second === null &&
        ([...organization.heads].some((other) => same.has(other)) || isOfBranch(head, organization))
      )
        second = organization;
    }
    return second;
  }

  private sameName(known: KnownOrganization, country: string | null, word: number): Organization | null {
    for (const organization of this.focus.organizations(word)) {
      if (country !== null && organization.country !== null && organization.country !== country) continue;
      if (known.country !== null && organization.country !== known.country) continue;
      if (organization.name === known.name || organization.aliases.includes(known.name)) {
        if (
          country === null &&
          known.country === null &&
          organization.country !== null &&
          organization.isState &&
          this.states.at(word) !== organization.country &&
          this.states.at(word) !== null
        )
          continue;
        return organization;
      }
    }
    return null;
  }
}

function isOfBranch(head: string, { branch, kind, isState }: Organization): boolean {
  return (
    kind === 'ORGANIZATION' &&
    !isState &&
    (head === 'company' || head === 'firm' || head === 'group') &&
    branch === 'BUSINESS'
  );
}
