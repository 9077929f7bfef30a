import type { SpeakerKind } from '../kernel/vocabulary';

/**
 * The names that a question may use: countries, in memory, and speakers of the graph, looked up once for each question.
 */
export interface Lexicon {
  readonly countries: readonly CountryNames[];
  /**
   * Speakers that any of the candidates names: those whose folded name or alias equals it, and people whose folded last
   * name token equals it. One call carries every run of up to six words of the question.
   * @param candidates in the form of `nameKey` in kernel/fold.ts
   */
  speakersNamed(candidates: string[]): Promise<SpeakerNames[]>;
  /** For each of these texts, names of speakers with a similar spelling, most quoted first. */
  similarNames(names: readonly string[]): Promise<ReadonlyMap<string, string[]>>;
}

export interface CountryNames {
  /** ISO 3166-1 alpha-2 */
  code: string;
  /** ISO 3166-1 alpha-3 */
  alpha3: string;
  name: string;
  officialName: string;
  /** English. One string can list several, separated by commas or "or", as in world-countries. */
  demonyms: readonly string[];
  capital: string | null;
  region?: string | null;
  subregion?: string | null;
}

export interface SpeakerNames {
  slug: string;
  name: string;
  kind: SpeakerKind;
  aliases: readonly string[];
  hasQuotes: boolean;
}
