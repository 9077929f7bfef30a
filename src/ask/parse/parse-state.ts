import type { Clause, PhraseSlot } from './condition';
import type { Cursor } from './cursor';
import type { ParsedQuestion } from './parsed-question';

/** What the readers of parts of a question change: the position in the question, and its parsed. */
export interface ParseState {
  readonly cursor: Cursor;
  readonly parsed: ParsedQuestion;
  /** Adds a clause made of the tokens from `start` to the cursor. */
  addClause(clause: Clause, start: number): void;
  /** Assigns the noun phrase that was read last to a slot. */
  placeHead(slot: PhraseSlot): void;
}
