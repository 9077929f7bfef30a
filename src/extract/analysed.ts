import type { Document } from '../ingest/document';
import type { Language } from '../language/language';
import type { Attribution } from './attribution/attribution';
import type { CountryMention } from './countries/mentions';
import type { DateExpression } from './dates/expression';
import type { Quote } from './quotes/quotes';

import type { SpeakerFindings } from './speakers/findings';
import type { Voice } from './speakers/voice';
import type { SpokenCast } from './speakers/read-cast';
import type { Tokens } from './text/tokens';

/** A document and everything that was read from it, before findings are made. */
export interface Analysed {
  document: Document;
  language: Language;
  tokens: Tokens;
  /** EDTF of the day that relative dates count from; null if the document does not state it. */
  anchor: string | null;
  attributions: readonly Attribution[];
  countries: readonly CountryMention[];
  dates: readonly DateExpression[];
  cast: SpokenCast;
  quotes: readonly Quote[];
  speakers: SpeakerFindings;
  /** The key of a person or an organisation in the findings. */
  keyOf(voice: Voice): string | null;
}
