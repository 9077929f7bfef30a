import type { Dimension, FunctionWord, OrderWord } from '../language/sections/question-words';
import type { EventStatus, EventType, ProvenanceMethod, QuoteKind, Target } from '../kernel/vocabulary';
import type { SpeakerNames } from './lexicon';
import type { Filter } from './understanding';
import type { VerbForm } from './vocabulary/verb-forms';

/** How a country was named; what this implies depends on the slot. */
export interface CountryReading {
  kind: 'country';
  /** `people`: "Iranians"; `capital`: "Tehran", which as a speaker stands for the government */
  /** As spelt in a data set or list: "Damascus" */
  word: string;
  form: 'name' | 'adjective' | 'people' | 'capital' | 'region';
  /** More than one if the word names several ("Congo"): all are included. */
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
  /** A word for a body, not for people ("military"): speakers with the word in their name are included. */
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
  /** true: the word is only the last name of those people */
  bySurname: boolean;
}

/** The function of a word in a sentence: from the lexicon, none (`stop`), or punctuation. */
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

/** A run of tokens that is one entry of the lexicon, with all of its readings; none for an unknown word. */
export interface Item {
  /** Token indexes, `[from, to)` */
  from: number;
  to: number;
  text: string;
  readings: readonly Reading[];
  capitalised: boolean;
  possessive: boolean;
}
