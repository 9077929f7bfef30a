import type {
  Branch,
  EventStatus,
  EventType,
  ParticipantRole,
  ProvenanceMethod,
  QuoteKind,
  SpeakerKind,
} from './vocabulary';

/**
 * What a document states, before it is recorded: the common form of curated files and of the extractor's results.
 * Offsets are UTF-16 units of `DocumentText.text`, `[start, end)`.
 *
 * Speakers and events are named by keys that are valid within one `Findings`. A curated key is a slug of the graph; an
 * extracted key is local, and linking replaces it by a slug.
 */
export interface Findings {
  /** True of a curated file that began as what the extractor found: its keys are local too. */
  isDraft?: true;
  document: DocumentFinding;
  provenance: FindingProvenance;
  speakers: SpeakerFinding[];
  events: EventFinding[];
  quotes: QuoteFinding[];
  /** Every mention of a country: by name, adjective, demonym or the capital that stands for its government. */
  countryMentions: CountryMentionFinding[];
}

export interface FindingProvenance {
  method: ProvenanceMethod;
  /** Name and version of the program that found it; null for a curated file. */
  extractor: string | null;
}

export interface Span {
  start: number;
  end: number;
}

export interface DocumentFinding {
  /**
   * The article as it is served, from its headline (the first paragraph, if the document has one) to its last word.
   * Blank lines separate paragraphs; page furniture is removed.
   */
  text: string;
  /** Where the paragraphs stand in `text`. */
  paragraphs: Span[];
  /** Curated: the article's slug. Null: made from the headline. */
  slug: string | null;
  headline: string;
  /** Who wrote it, without "By"; left out or null where the document does not say. */
  byline?: string | null;
  url: string | null;
  /** BCP 47 */
  language: string;
  published: DateFinding | null;
  /** Key of an organisation in `speakers`. */
  publisher: string | null;
}

/** A date as the text gives it. `edtf` is EDTF (ISO 8601-2); `text` is the document's own words for it, or null. */
export interface DateFinding {
  edtf: string;
  text: string | null;
}

export interface SpeakerFinding {
  key: string;
  name: string;
  kind: SpeakerKind;
  aliases: string[];
  sameAs: string[];
  /** ISO 3166-1 alpha-2 of the country that they speak for. */
  country: string | null;
  /**
   * Organisations: whether it is part of a state (government, legislature, court, armed forces). People: by their
   * memberships.
   */
  isOfficial: boolean;
  memberships: MembershipFinding[];
  /** Where the text names them; at least one. */
  mentions: Span[];
  confidence: number;
}

export interface MembershipFinding {
  role: string;
  /** Key of an organisation in `speakers`. */
  organization: string | null;
  country: string | null;
  branch: Branch;
  /** A public office: government, legislature, court or armed forces of a state. */
  isOfficial: boolean;
  start: DateFinding | null;
  end: DateFinding | null;
  /** The words that state the office; at least one. */
  evidence: Span[];
}

export interface QuoteFinding {
  /** Curated: the quote's slug. Null: made from speaker and words. */
  key: string | null;
  /** Where the attributed words stand, without quotation marks; several where the attribution interrupts them. */
  segments: Span[];
  /** False for a noun phrase alone, which states nothing; left out: true. */
  isStatement?: boolean;
  kind: QuoteKind;
  source: Span | null;
  cue: Span | null;
  speaker: string | null;
  /** Index into the speaker's `memberships`: the office in which they spoke. */
  membership: number | null;
  addressee: string | null;
  reportedBy: string[];
  said: DateFinding | null;
  /** Key of an event. */
  occasion: string | null;
  place: string | null;
  /** ISO 3166-1 alpha-2 of the countries that the words mention. */
  countries: string[];
  /** Keys of the speakers that the words mention. */
  speakers: string[];
  confidence: number;
}

export interface EventFinding {
  /** Curated: the event's slug. Extracted: a local key. */
  key: string;
  title: string;
  type: EventType;
  status: EventStatus;
  date: DateFinding | null;
  place: string | null;
  /** ISO 3166-1 alpha-2 of the country where it took place. */
  country: string | null;
  participants: ParticipationFinding[];
  /** The words that state it; at least one. */
  evidence: Span[];
  confidence: number;
}

/** One of `speaker` and `country` at least. */
export interface ParticipationFinding {
  role: ParticipantRole;
  speaker: string | null;
  country: string | null;
}

export interface CountryMentionFinding {
  /** ISO 3166-1 alpha-2. */
  code: string;
  spans: Span[];
}
