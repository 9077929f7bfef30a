import type { Span } from '../../kernel/findings';
import type { SpeakerKind } from '../../kernel/vocabulary';
import type { Language } from '../../language/language';
import type { CapitalMention, CountryMention } from '../countries/mentions';
import type { DateExpression } from '../dates/expression';
import type { Tokens } from '../text/tokens';
import type { CommonNoun, Participant } from './sentence';

/** Where a text names a speaker. */
export interface EventSpeakerMention {
  /** As in `SpeakerFinding.key`. */
  key: string;
  span: Span;
  kind: SpeakerKind;
}

/** What is known of a text before its events are looked for. Mentions and dates stand in any order. */
export interface EventContext {
  language: Language;
  tokens: Tokens;
  speakers: readonly EventSpeakerMention[];
  countries: readonly CountryMention[];
  capitals: readonly CapitalMention[];
  dates: readonly DateExpression[];
  /** EDTF of the day from which the text tells; null where it is not known. */
  anchor: string | null;
  /** Whom a common noun or a pronoun means; null where nobody can be told. Asked in the order of the text. */
  resolve(noun: CommonNoun): Participant | null;
}
