import type { QuoteFinding, Span } from '../../kernel/findings';
import type { Attribution } from '../attribution/attribution';
import type { DateExpression } from '../dates/expression';
import { firstFrom, mentionsIn, sentenceAt, type Cast } from '../speakers/cast';
import { UNNAMED, voiceOf, type Voice } from '../speakers/voice';
import type { Person } from '../speakers/person';
import type { SpokenCast } from '../speakers/read-cast';
import { Voices } from '../speakers/resolve';
import { othersTogether } from '../speakers/together';
import { circumstancesOf, type Circumstances } from './circumstances';
import { innerAttribution } from './nested';
import { bareSpan, cleanSegments } from './segments';

/** An attribution with all that the text tells of it. */
export interface Quote {
  attribution: Attribution;
  segments: Span[];
  source: Span | null;
  cue: Span | null;
  voice: Voice;
  membership: number | null;
  /** Who says it together with the voice, each in an office of their own. */
  together: { voice: Voice; membership: number | null }[];
  circumstances: Circumstances;
  reportedBy: Voice[];
  countries: string[];
  about: Voice[];
}

/** A repeated quote has at most this many other quotes between its two places. */
const NEAR_QUOTES = 4;
const NOTHING: Circumstances = { addressee: null, reportedBy: [], place: null, said: null };

/** The quotes of a text in its order; what has no words between its marks is left out. */
export function quotesOf(
  cast: SpokenCast,
  attributions: readonly Attribution[],
  dates: readonly DateExpression[],
): Quote[] {
  const voices = new Voices(cast);
  const quotes: Quote[] = [];
  for (const attribution of attributions) {
    const quote = quoteOf(cast, voices, attribution, dates);
    const same = quotes.findLast(
      (other, index) =>
        index >= quotes.length - NEAR_QUOTES && isSame(other.voice, quote.voice) && isSamePlace(other, quote),
    );
    if (same) same.reportedBy = distinct([...same.reportedBy, ...quote.reportedBy]);
    else if (quote.segments.length > 0) quotes.push(quote);
  }
  return quotes;
}

/** The words of one quote, told once by who said them and once by who reports that. */
function isSamePlace({ segments: one }: Quote, { segments: other }: Quote): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => start === other[index]!.start && end === other[index]!.end)
  );
}

function quoteOf(cast: Cast, voices: Voices, outer: Attribution, dates: readonly DateExpression[]): Quote {
  const { text } = cast.described;
  const { attribution, reporter } = innerAttribution(cast.described, outer);
  const source = bareSpan(text, attribution.source[0]);
  const cue = bareSpan(text, attribution.cue[0]);
  const segments = cleanSegments(text, attribution.segments, attribution.kind);
  const circumstances = cue ? circumstancesOf(cast, dates, { source, cue, content: attribution.content }) : NOTHING;
  const reporters = reporter ? mentionsIn(cast, reporter) : circumstances.reportedBy;
  const voice = voices.of(source);
  const officeOf = ({ person }: Voice): number | null => (person ? spokenOffice(person, cast, source) : null);
  return {
    attribution,
    segments,
    source,
    cue,
    voice,
    circumstances,
    membership: officeOf(voice),
    together: source
      ? othersTogether(cast, voices, source, voice).map((other) => ({ voice: other, membership: officeOf(other) }))
      : [],
    reportedBy: distinct(reporters.map(voiceOf).filter((reporting) => !isSame(reporting, voice))),
    countries: countriesIn(cast, segments),
    about: aboutIn(cast, voices, segments, voice, circumstances.addressee),
  };
}

/**
 * Whom the words speak of: organisations by name; people by name, description or pronoun, but who speaks and is spoken
 * to.
 */
function aboutIn(
  cast: Cast,
  voices: Voices,
  segments: readonly Span[],
  { person }: Voice,
  addressee: Circumstances['addressee'],
): Voice[] {
  const except = new Set([person, addressee?.person ?? null].filter((each): each is Person => each !== null));
  const organizations = segments
    .flatMap((segment) => mentionsIn(cast, segment))
    .filter(({ organization }) => organization !== null);
  const people = segments.flatMap((segment) => voices.peopleIn(segment, except));
  return distinct([...people.map((each) => ({ person: each, organization: null })), ...organizations.map(voiceOf)]);
}

/**
 * The office in which somebody speaks: one whose words stand in the source, a spokesman's, that of the widest
 * organisation; a mere rank last.
 */
function spokenOffice({ offices }: Person, cast: Cast, source: Span | null): number | null {
  if (offices.length === 0) return null;
  const score = ({ role, organization, isRank, isOfficial, evidence }: Person['offices'][number]): number =>
    (/spokes/i.test(role) ? 8 : 0) +
    (isRank ? -4 : 0) +
    (isOfficial ? 2 : 0) +
    scope(organization?.name ?? null) +
    (source && evidence.some(({ start }) => sentenceAt(cast, start) === sentenceAt(cast, source.start)) ? 1 : 0);
  let best = 0;
  offices.forEach((office, index) => {
    if (score(office) > score(offices[best]!)) best = index;
  });
  return best;
}

function scope(organization: string | null): number {
  if (organization === null) return 0;
  return /^Government of |armed forces$/i.test(organization) ? 3 : 2;
}

function countriesIn(cast: Cast, segments: readonly Span[]): string[] {
  const codes = new Set<string>();
  for (const { start, end } of segments) {
    for (
      let at = firstFrom(cast.countries, start);
      at < cast.countries.length && cast.countries[at]!.span.end <= end;
      at++
    )
      codes.add(cast.countries[at]!.code);
  }
  return [...codes];
}

export function isSame(one: Voice, other: Voice): boolean {
  return one.person === other.person && one.organization === other.organization;
}

function distinct(voices: readonly Voice[]): Voice[] {
  return voices.filter(
    (voice, index) => !isSame(voice, UNNAMED) && voices.findIndex((other) => isSame(voice, other)) === index,
  );
}

/**
 * The findings of a quote, its speakers under the keys that `keyOf` gives them: one, or one for each of those who say
 * it together, so that it is among the quotes of every one of them.
 */
export function quoteFindings(quote: Quote, keyOf: (voice: Voice) => string | null): QuoteFinding[] {
  const keys = (voices: readonly Voice[]): string[] => voices.map(keyOf).filter((key): key is string => key !== null);
  const { addressee, place, said } = quote.circumstances;
  return [quote, ...quote.together].map(({ voice, membership }) => ({
    key: null,
    segments: quote.segments,
    kind: quote.attribution.kind,
    source: quote.source,
    cue: quote.cue,
    speaker: keyOf(voice),
    membership,
    addressee: addressee ? keyOf(voiceOf(addressee)) : null,
    reportedBy: keys(quote.reportedBy),
    said,
    occasion: null,
    place,
    countries: quote.countries,
    speakers: keys(quote.about),
    confidence: quote.attribution.confidence,
  }));
}
