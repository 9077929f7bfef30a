import type { EventLexicon } from './lexicon';
import type { Word } from './sentence';

/** Whether a sentence tells of sports. */
export function isSport(words: readonly Word[], lexicon: EventLexicon): boolean {
  return words.some(({ lower }) => lexicon.sport.has(lower));
}
