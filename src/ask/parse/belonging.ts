import type { EventType } from '../../kernel/vocabulary';
import { isClause, type Condition } from './condition';
import { readingOf } from './cursor';
import type { ParseState } from './parse-state';

/** Event types whose nouns take the recipient after "of". */
const DONE_TO: readonly EventType[] = ['ASSAULT', 'ACCUSE', 'SUPPORT', 'COERCE', 'REJECT', 'SANCTION'];

/**
 * What a preposition means after "who" and after an event; null if no filter expresses it.
 * @param start the item of the preposition
 */
export function belonging(parser: ParseState, start: number, condition: Condition): Condition | null {
  return isCharge(parser, start, condition) ? null : ofEvent(parser, start, ofWho(parser, start, condition));
}

/** "accused of war crimes": no filter expresses the accusation. */
function isCharge({ cursor, parsed }: ParseState, start: number, condition: Condition): boolean {
  const isOf = readingOf(cursor.items[start], 'word')?.word === 'of';
  const isEvent = parsed.conditions.some((each) => isClause(each, 'eventType'));
  if (!isOf || !isEvent || condition.op !== 'clause' || condition.clause.slot !== 'about') return false;
  cursor.unknown.push(condition.tokens);
  cursor.hasObject = true;
  return true;
}

/** "who in Iran", "who from the Pentagon": their country or organisation. */
function ofWho({ cursor }: ParseState, start: number, condition: Condition): Condition {
  const who = readingOf(cursor.items[start - 1], 'word')?.word === 'who';
  if (!who || condition.op !== 'clause' || (condition.clause.slot !== 'in' && condition.clause.slot !== 'from'))
    return condition;
  return { ...condition, clause: { slot: 'by', phrase: condition.clause.phrase } };
}

/** "the killing of Soleimani": the recipient; "the resignation of Soleimani": a participant. */
function ofEvent({ cursor, parsed }: ParseState, start: number, condition: Condition): Condition {
  const isOf = readingOf(cursor.items[start], 'word')?.word === 'of';
  const event = parsed.conditions.at(-1);
  if (!isOf || condition.op !== 'clause' || condition.clause.slot !== 'owner' || event?.op !== 'clause')
    return condition;
  if (event.clause.slot !== 'eventType') return condition;
  const slot = DONE_TO.includes(event.clause.type) ? 'recipient' : 'involving';
  return { ...condition, clause: { slot, phrase: condition.clause.phrase } };
}
