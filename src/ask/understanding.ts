import type { Target } from '../kernel/vocabulary';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A filter of the public schema, as JSON: QuoteFilter, SpeakerFilter, EventFilter, ArticleFilter or CountryFilter. */
export type Filter = { readonly [key: string]: Json };

/** A facet of the target's connection, if the question asks for a count by a property. */
export type Facet =
  | 'SPEAKER'
  | 'SPEAKER_COUNTRY'
  | 'MENTIONED_COUNTRY'
  | 'MENTIONED_SPEAKER'
  | 'ARTICLE'
  | 'PUBLISHER'
  | 'KIND'
  | 'COUNTRY'
  | 'TYPE'
  | 'STATUS'
  | 'PARTICIPANT'
  | 'PARTICIPANT_COUNTRY'
  | 'ACTOR'
  | 'ACTOR_COUNTRY'
  | 'RECIPIENT'
  | 'RECIPIENT_COUNTRY';

/** A timeline of the target's connection, if the question asks for a count by time. */
export type Interval = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** How a question was understood. */
export interface Understanding {
  target: Target;
  /** The question restated in plain English, with the resolution of every ambiguity. */
  understood: string;
  /** A GraphQL operation `query Ask(…)` that runs unchanged with `variables`. */
  operation: string;
  variables: { filter: Filter; orderBy: string[]; first: number };
  /** The filter in `variables`: for the target's root field. */
  filter: Filter;
  orderBy: string[];
  /** 1 to 100 */
  first: number;
  /** Facets that are selected with the nodes. */
  facets: readonly Facet[];
  /** The timeline that is selected with the nodes. */
  interval: Interval | null;
  /** Runs of words that have no meaning or cannot be expressed as a filter, in order, as the user wrote them. */
  unknown: string[];
  /** Hints for those: other words, names similar to the unknown one, what the graph does not record. */
  hints: string[];
  /** Whether it depends on the day of the question: "last week". */
  dependsOnDay: boolean;
}
