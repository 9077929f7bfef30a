import type { Dimension, FunctionWord, OrderWord } from '../language/sections/question-words';
import type { EventStatus, EventType, ProvenanceMethod, QuoteKind, Target } from '../kernel/vocabulary';
import type { SpeakerNames } from './lexicon';
import type { Filter } from './understanding';
import type { VerbForm } from './vocabulary/verb-forms';

/** How a country was named; what follows from it depends on the place in the question. */
export interface CountryReading {
  kind: 'country';
  /** `people`: "Iranians"; `capital`: "Tehran", which stands for the government where somebody speaks */
  /** As a data set or list has it: "Damascus" */
  word: string;
  form: 'name' | 'adjective' | 'people' | 'capital' | 'region';
  /** More than one: the word names several ("Congo"), and all are taken. */
  codes: readonly string[];
  names: readonly string[];
  /** For a region instead of codes: the CountryFilter */
  region?: Filter;
}

/** A kind of speaker: "officials", "lawmakers". */
export interface ClassReading {
  kind: 'class';
  /** SpeakerFilter */
  filter: Filter;
  noun: string;
  adjective: string;
  /** A word for a body and not for people ("military"): speakers that bear it in their name are meant too. */
  collective: string | null;
}

/** An office, by words that its name contains; any of the spellings. */
export interface RoleReading {
  kind: 'role';
  contains: readonly string[];
}

/** A seat of power that stands for a branch of a country's state, where the graph has no speaker of that name. */
export interface InstitutionReading {
  kind: 'institution';
  codes: readonly string[];
  filter: Filter;
  noun: string;
}

export interface NameReading {
  kind: 'name';
  text: string;
  speakers: readonly SpeakerNames[];
  /** true: the word is the last name alone of those people */
  bySurname: boolean;
}

/** What a word does in a sentence: by the lexicon, without meaning (`stop`), or as punctuation. */
export type GrammarWord = FunctionWord | 'stop' | 'comma' | 'end';

export type Reading =
  | CountryReading
  | ClassReading
  | RoleReading
  | InstitutionReading
  | NameReading
  | { kind: 'word'; word: GrammarWord }
  | { kind: 'target'; target: Target; filter?: Filter; noun?: string }
  | {
      kind: 'event';
      type: EventType;
      mutual: boolean;
      /** Of a verb; null: a noun. */ forms: readonly VerbForm[] | null;
    }
  | { kind: 'quoteKind'; value: QuoteKind }
  | { kind: 'status'; value: EventStatus }
  | { kind: 'method'; value: ProvenanceMethod }
  | { kind: 'order'; order: OrderWord }
  | { kind: 'language'; code: string; name: string }
  | { kind: 'number'; value: number }
  | { kind: 'date'; edtf: string; words: string; /** Counted from the day of the question. */ isRelative?: true }
  | { kind: 'partialDate'; monthDay: string; words: string }
  | { kind: 'dimension'; dimension: Dimension; standsAlone: boolean }
  | { kind: 'unsupported'; hint: string }
  | { kind: 'phrase'; text: string };

export type ReadingKind = Reading['kind'];
export type ReadingOf<K extends ReadingKind> = Extract<Reading, { kind: K }>;

/** A run of tokens that the lexicon knows as one, with every way to read it; none: a word that nobody knows. */
export interface Item {
  /** Token indexes, `[from, to)` */
  from: number;
  to: number;
  text: string;
  readings: readonly Reading[];
  capitalised: boolean;
  possessive: boolean;
}
