import type { Clause, PhraseSlot } from './condition';
import type { Cursor } from './cursor';
import type { ParsedQuestion } from './parsed-question';

/** The state that the partial parsers share: the position in the question, and the parsed question. */
export interface ParseState {
  readonly cursor: Cursor;
  readonly parsed: ParsedQuestion;
  /** Adds a clause for the tokens from `start` to the cursor. */
  addClause(clause: Clause, start: number): void;
  /** Assigns the noun phrase read last to a slot. */
  placeHead(slot: PhraseSlot): void;
}
