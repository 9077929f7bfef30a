import type { SpeakerKind } from '../../kernel/vocabulary';
import type { DateExpression } from '../dates/expression';
import type { VerbForm } from './inflection';

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

/** Who or what a word names. One of `speaker` and `country` at least. */
export interface Participant {
  speaker: string | null;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
}

export interface Mention extends Participant {
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
  text: string;
}
