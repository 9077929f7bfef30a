import { nameKey } from '../../kernel/fold';
import type { GrammarWord, Item, NameReading } from '../readings';
import { type Cursor, readingOf } from './cursor';
import type { Mode } from './term';

/** Words before a name that are not part of it. */
export const BEFORE_NAMES: readonly GrammarWord[] = ['the', 'both', 'title'];
/** Words that are never read as a name, even if somebody has it. */
export const NEVER_NAMES: readonly GrammarWord[] = ['the', 'stop', 'comma', 'end', 'say', 'which', 'who', 'auxiliary'];
/** Kinds of reading that a noun phrase consists of. */
const NOUNS = ['name', 'country', 'class', 'role', 'institution'] as const;
/** Kinds that are words like any other inside a topic. */
export const TOPIC_WORDS = ['event', 'target', 'institution', 'partialDate'] as const;

/** Whether a noun phrase may begin here, after a connector. */
export function startsTerm(cursor: Cursor, mode: Mode, afterComma: boolean): boolean {
  let ahead = 0;
  while (cursor.is([...BEFORE_NAMES, 'rank'], ahead)) ahead++;
  const item = cursor.at(ahead);
  if (item === undefined) return false;
  if (isNoun(item) || cursor.nameOf(item.from, item.to)) return true;
  if (mode === 'speaker') return item.readings.length === 0 && (item.capitalised || !afterComma);
  return (
    mode === 'topic' &&
    (item.readings.length === 0 || readingOf(item, 'event') !== undefined || readingOf(item, 'phrase') !== undefined)
  );
}

/** Whether a noun phrase can begin with the item. */
export function isNoun(item: Item | undefined): boolean {
  return NOUNS.some((kind) => readingOf(item, kind) !== undefined);
}

/** Whether the name is a person's. */
export function isPerson({ speakers }: NameReading): boolean {
  return speakers.some(({ kind }) => kind === 'PERSON');
}

/** A last name or nickname alone, which a preceding first name could contradict. */
export function isPartial(name: NameReading): boolean {
  return (
    isPerson(name) &&
    !name.text.includes(' ') &&
    name.speakers.every((speaker) => nameKey(speaker.name) !== nameKey(name.text))
  );
}
