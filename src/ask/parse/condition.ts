import type { EventType, QuoteKind } from '../../kernel/vocabulary';
import type { Phrase } from './term';

/** The slots that a noun phrase can fill. What it filters depends on the target of the question. */
export type PhraseSlot =
  | 'by'
  | 'owner'
  | 'from'
  | 'for'
  | 'about'
  | 'to'
  | 'reportedBy'
  | 'publishedBy'
  | 'in'
  | 'with'
  | 'involving'
  | 'against'
  | 'actor'
  | 'recipient'
  | 'between';

/** One condition of the question. */
export type Clause =
  | { slot: PhraseSlot; phrase: Phrase }
  | { slot: 'date'; operator: 'on' | 'before' | 'after'; edtf: string; words: string; published: boolean }
  | { slot: 'text' | 'title' | 'named' | 'place' | 'venue'; text: string }
  | { slot: 'quoteKind'; value: QuoteKind }
  | { slot: 'status' | 'method'; value: string }
  | { slot: 'language'; code: string; name: string }
  | { slot: 'eventType'; type: EventType; mutual: boolean; word: string }
  | { slot: 'occasion' | 'article'; condition: Condition };

/** The conditions of the question, as a tree. Token spans are `[from, to)`. */
export type Condition =
  | { op: 'clause'; clause: Clause; tokens: [from: number, to: number] }
  | { op: 'all' | 'any'; parts: Condition[] }
  | { op: 'not'; part: Condition };

export function isClause(condition: Condition | undefined, ...slots: Clause['slot'][]): boolean {
  return condition?.op === 'clause' && slots.includes(condition.clause.slot);
}

/** Every clause of a condition, in order. */
export function clausesOf(condition: Condition): Clause[] {
  if (condition.op === 'clause') return [condition.clause];
  return condition.op === 'not' ? clausesOf(condition.part) : condition.parts.flatMap(clausesOf);
}

/** The condition with every clause mapped. */
export function mapClauses(condition: Condition, change: (clause: Clause) => Clause): Condition {
  if (condition.op === 'clause') return { ...condition, clause: change(condition.clause) };
  if (condition.op === 'not') return { op: 'not', part: mapClauses(condition.part, change) };
  return { op: condition.op, parts: condition.parts.map((part) => mapClauses(part, change)) };
}
