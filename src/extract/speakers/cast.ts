import type { Span } from '../../kernel/findings';
import { nameKey } from '../../kernel/fold';
import type { CountryMention } from '../countries/mentions';
import type { Described } from './described';
import type { KnownOrganization } from './organizations';
import type { Person } from './person';
import { wordAt } from './words';

/** An organisation or group of a text. */
export interface Organization extends KnownOrganization {
  mentions: Span[];
  /** Where those begin. */
  starts: Set<number>;
  /** The last word of what it is, in lower case: "ministry"; what it was called, among them. */
  heads: Set<string>;
  /** Named by a name of its own. */
  isProper: boolean;
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
  /** Names alone. */
  mentions: CastMention[];
}

/** The organisation of the cast, made where it is new. */
export function organizationIn(
  cast: Cast,
  known: KnownOrganization,
  span: Span,
  head: string | null = null,
  isProper = true,
): Organization {
  const key = `${nameKey(known.name)} ${known.country ?? ''}`;
  let organization = cast.organizations.get(key);
  if (!organization) {
    organization = {
      ...known,
      aliases: [...known.aliases],
      mentions: [],
      starts: new Set(),
      heads: new Set(),
      isProper,
    };
    cast.organizations.set(key, organization);
  }
  if (head !== null) organization.heads.add(head);
  organization.isProper ||= isProper;
  if (span.start < span.end) mentionOrganization(organization, span);
  return organization;
}

export function mentionOrganization(organization: Organization, span: Span): void {
  if (organization.starts.has(span.start)) return;
  organization.mentions.push(span);
  organization.starts.add(span.start);
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
