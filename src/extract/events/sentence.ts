import type { SpeakerKind } from '../../kernel/vocabulary';
import type { DateExpression } from '../dates/expression';
import type { VerbForm } from './inflection';
import type { EventLexicon } from './lexicon';
import type { ActorSort } from '../../language/sections/events';

/** What a word is in its sentence, as far as events need it. */
export type Category =
  | 'NOUN'
  | 'ADJ'
  | 'DET'
  | 'NUM'
  | 'PRON'
  | 'POSS'
  | 'VERB'
  | 'AUX'
  | 'NOT'
  | 'TO'
  | 'PREP'
  | 'CC'
  | 'SUBORD'
  | 'REL'
  | 'ADV'
  | 'COMMA'
  | 'STOP'
  | 'DATE'
  | 'SKIP';

/** Who takes part and has no name in the sentence: "police", "two men", "she". */
export interface CommonNoun {
  /** The noun with what modifies it, without articles and numbers; for a pronoun the pronoun. */
  name: string;
  sort: ActorSort;
  isPlural: boolean;
  /** "the country", "our nation" */
  isHome: boolean;
  /** Somebody whom the text does not identify: "a man". */
  isGeneric: boolean;
  /** Where the whole phrase stands, in UTF-16 units. */
  start: number;
  end: number;
}

/** Who or what a word names. One of the three at least. */
export interface Participant {
  speaker: string | null;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  noun: CommonNoun | null;
  /** A person by name. */
  isPerson?: boolean;
}

export interface Mention {
  speaker: string | null;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  kind: SpeakerKind | null;
  /** The country's name, not its adjective. */
  isName: boolean;
  start: number;
  end: number;
}

/** Tokens that hyphens join are one word. Offsets are UTF-16 units. */
export interface Word {
  text: string;
  lower: string;
  lemma: string;
  start: number;
  end: number;
  category: Category;
  isCapital: boolean;
  /** The tagger holds it for a proper noun. */
  isProper: boolean;
  form: VerbForm | null;
  mention: Mention | null;
  /** The second of "U.S.-China". */
  second: Mention | null;
  /** Index of its noun phrase, of its verb group; -1 where it is in none. */
  phrase: number;
  group: number;
}

/** A noun phrase, words `[from, to)`; a possessor is a phrase of its own. */
export interface Phrase {
  index: number;
  from: number;
  to: number;
  head: number;
  /** Index of the phrase that owns it: "Turkey" of "Turkey’s attacks". */
  owner: number;
}

export type GroupForm = 'FINITE' | 'INFINITIVE' | 'GERUND' | 'PARTICIPLE';

/** A verb with its auxiliaries and adverbs, words `[from, to)`. */
export interface Group {
  index: number;
  from: number;
  to: number;
  head: number;
  lemma: string;
  form: GroupForm;
  isPassive: boolean;
  isNegated: boolean;
  isPast: boolean;
  isProgressive: boolean;
  isPerfect: boolean;
  modal: 'WILL' | 'WOULD' | null;
}

export interface Sentence {
  words: Word[];
  phrases: Phrase[];
  groups: Group[];
  dates: DateExpression[];
  isHeadline: boolean;
  lexicon: EventLexicon;
  /** EDTF of the day from which the text tells; null where it is not known. */
  anchor: string | null;
  /** Offset → country of every capital. */
  capitals: ReadonlyMap<number, string>;
  text: string;
}
