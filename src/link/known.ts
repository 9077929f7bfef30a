import type { EventType, SpeakerKind } from '../kernel/vocabulary';

/** A speaker of the graph. Names, roles and surnames are in the form in which they are compared. */
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

/** The keys for reading, from the graph, the speakers and events that findings can mean. */
export interface Wanted {
  /** `nameKey` of names and aliases. */
  names: string[];
  /** Last words of people's names, folded. */
  surnames: string[];
  /** Preferred slugs of new speakers. */
  slugs: string[];
  /** Preferred slugs of new events. */
  eventSlugs: string[];
}

/** The wanted speakers and events that are in the graph; additional ones do no harm. */
export interface Known {
  speakers: KnownSpeaker[];
  events: KnownEvent[];
  /** From slugs of merged speakers to the slugs of those that remain. */
  redirects?: ReadonlyMap<string, string>;
}
