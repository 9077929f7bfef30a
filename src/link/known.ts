import type { EventType, SpeakerKind } from '../kernel/vocabulary';

/** A speaker as the graph knows it. Names, roles and surnames are in the form in which they are compared. */
export interface KnownSpeaker {
  slug: string;
  kind: SpeakerKind;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  /** Its name first, then its aliases (`nameKey`). */
  names: string[];
  offices: KnownOffice[];
}

export interface KnownOffice {
  /** `fold` */
  role: string;
  /** Slug of the organisation. */
  organization: string | null;
  branch: string;
  country: string | null;
}

/** An event as the graph knows it. */
export interface KnownEvent {
  slug: string;
  type: EventType;
  /** EDTF */
  date: string | null;
  country: string | null;
}

/** By what the graph is asked for those whom findings can mean. */
export interface Wanted {
  /** `nameKey` of names and aliases. */
  names: string[];
  /** Last words of people's names, folded. */
  surnames: string[];
  /** Slugs that new speakers would like. */
  slugs: string[];
  /** Slugs that new events would like. */
  eventSlugs: string[];
}

/** Whom and what the graph knows of what was wanted: more is harmless. */
export interface Known {
  speakers: KnownSpeaker[];
  events: KnownEvent[];
  /** Slugs of speakers whom an editor merged with another: the slug of the other. */
  redirects?: ReadonlyMap<string, string>;
}
