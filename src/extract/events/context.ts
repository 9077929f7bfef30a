import type { Span } from '../../kernel/findings';
import type { SpeakerKind } from '../../kernel/vocabulary';
import type { Language } from '../../language/language';
import type { CapitalMention, CountryMention } from '../countries/mentions';
import type { DateExpression } from '../dates/expression';
import type { Tokens } from '../text/tokens';

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
}
