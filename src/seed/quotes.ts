import type { CountryMentionFinding, QuoteFinding, Span, SpeakerFinding } from '../kernel/findings';
import type { Curation } from './curation';
import type { CuratedQuote, CuratedWords } from './schema';
import type { FieldPath } from '../kernel/yaml-file';

/** What the quotes of a file can mention. */
export interface Mentioned {
  speakers: readonly SpeakerFinding[];
  countries: readonly CountryMentionFinding[];
}

/**
 * A curated quote as a finding: the countries and speakers that its words name are found, others are added; those of a
 * draft are complete.
 */
export function quoteFinding(
  key: string,
  curated: CuratedQuote,
  mentioned: Mentioned,
  curation: Curation,
): QuoteFinding {
  const path: FieldPath = ['quotes', key];
  const segments = segmentsOf(curated, curation, path);
  const near = segments[0]?.start;
  const added = {
    countries: curated.countries.map((code, index) => curation.country(code, [...path, 'countries', index])!),
    speakers: curated.speakers.map((each, index) => curation.speaker(each, [...path, 'speakers', index])!),
  };
  const named = <T>(all: readonly T[], spansOf: (each: T) => readonly Span[], nameOf: (each: T) => string): string[] =>
    curation.isDraft ? [] : namedIn(segments, all, spansOf, nameOf);
  return {
    key: curation.isDraft ? null : key,
    segments,
    kind: curated.kind,
    isStatement: curated.isStatement,
    source: attributing(curated.source, [...path, 'source'], near, curation),
    cue: attributing(curated.cue, [...path, 'cue'], near, curation),
    speaker: curation.speaker(curated.speaker, [...path, 'speaker']),
    membership: membershipOf(curated, mentioned, curation, path),
    addressee: curation.speaker(curated.addressee, [...path, 'addressee']),
    reportedBy: curated.reportedBy.map((each, index) => curation.speaker(each, [...path, 'reportedBy', index])!),
    said: curation.date(curated.said, [...path, 'said']),
    occasion: curation.event(curated.occasion, [...path, 'occasion']),
    place: curation.place(curated.place, [...path, 'place']),
    countries: unique([
      ...named(
        mentioned.countries,
        ({ spans }) => spans,
        ({ code }) => code,
      ),
      ...added.countries,
    ]),
    speakers: unique([
      ...named(
        mentioned.speakers,
        ({ mentions }) => mentions,
        ({ key: each }) => each,
      ),
      ...added.speakers,
    ]),
    confidence: 1,
  };
}

function segmentsOf(curated: CuratedQuote, curation: Curation, path: FieldPath): Span[] {
  const segments = curation.wordsList(curated.segments, [...path, 'segments']);
  if (segments.some(({ start }, index) => index > 0 && start < segments[index - 1]!.end)) {
    curation.file.refuse([...path, 'segments'], 'segments overlap');
  }
  return segments;
}

/** Source or cue. Where the quote's own words are not found, nothing is said about which of several places is meant. */
function attributing(
  words: CuratedWords | null,
  path: FieldPath,
  near: number | undefined,
  curation: Curation,
): Span | null {
  if (!words) return null;
  if (near !== undefined) return curation.words(words, path, near);
  curation.everyWords({ text: words.text }, path);
  return null;
}

function membershipOf(
  curated: CuratedQuote,
  { speakers }: Mentioned,
  curation: Curation,
  path: FieldPath,
): number | null {
  const { membership: role, speaker } = curated;
  if (role === null) return null;
  const memberships = speakers.find(({ key }) => key === speaker)?.memberships;
  if (!memberships) return null;
  if (typeof role === 'number') {
    if (role <= memberships.length) return role - 1;
    curation.file.refuse([...path, 'membership'], `"${speaker}" has no membership ${role}, but ${memberships.length}`);
    return null;
  }
  const having = memberships.flatMap((each, index) => (each.role === role ? [index] : []));
  if (having.length === 1) return having[0]!;
  const fault = having.length === 0 ? 'has no membership' : 'has several memberships';
  curation.file.refuse([...path, 'membership'], `"${speaker}" ${fault} of the role "${role}"`);
  return null;
}

/** The speakers that the segments name, in order. */
function namedIn<T>(
  segments: readonly Span[],
  all: readonly T[],
  spansOf: (each: T) => readonly Span[],
  nameOf: (each: T) => string,
): string[] {
  const isInside = (span: Span): boolean => segments.some(({ start, end }) => start <= span.start && span.end <= end);
  return all
    .flatMap((each) =>
      spansOf(each)
        .filter(isInside)
        .map(({ start }) => ({ start, name: nameOf(each) })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ name }) => name);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
