import type { Span } from '../../kernel/findings';
import type { QuoteKind } from '../../kernel/vocabulary';

/** Who said what, as the text has it. Spans are UTF-16 offsets `[start, end)` in reading order. */
export interface Attribution {
  /**
   * What is attributed, with its quotation marks, "that" and "to"; several spans where the attribution interrupts it.
   */
  content: Span[];
  /** The words that name who said it; empty where the text names nobody. */
  source: Span[];
  /** The words that attribute; empty where a quotation stands alone. */
  cue: Span[];
  kind: QuoteKind;
  /**
   * Whether a verb of speech or quotation marks attribute it; else a belief, an intention, a stance or what something
   * shows.
   */
  isSpeech: boolean;
  /** Whether something is said by it: not where somebody learns, signs or does what is no clause. */
  tells: boolean;
  /**
   * The content as it is quoted: without quotation marks at its edges, a leading "that" and the comma before the
   * attribution.
   */
  segments: Span[];
  /** Calibrated probability that people would mark this content (word overlap of at least one half). */
  confidence: number;
}
