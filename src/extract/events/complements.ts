import type { Clause } from './clauses';
import { groupFrom, type NounGroup } from './participants';
import type { Phrase, Sentence } from './sentence';

/** A preposition with the nouns behind it. */
export interface Complement {
  preposition: string;
  /** Index of the preposition's word. */
  at: number;
  nouns: NounGroup;
}

const REACH = 30;
/** "in response to", "in conjunction with": several words that are one preposition. */
const COMPOUND = new Map([
  ['conjunction', 'with'],
  ['coordination', 'with'],
  ['cooperation', 'with'],
  ['partnership', 'with'],
]);
const NO_PLACE = new Set([
  'response',
  'line',
  'addition',
  'return',
  'exchange',
  'favor',
  'favour',
  'light',
  'case',
  'order',
  'front',
  'spite',
  'terms',
]);

/** Prepositions and what stands behind them, from `from` to the end of the clause, not beyond the next verb. */
export function complementsAfter(sentence: Sentence, from: number, clause: Clause): Complement[] {
  const { words, phrases } = sentence;
  const found: Complement[] = [];
  const to = Math.min(clause.to, from + REACH);
  for (let k = from; k < to; k++) {
    const word = words[k]!;
    if (word.category !== 'PREP' && !(word.category === 'SUBORD' && (word.lower === 'as' || word.lower === 'after')))
      continue;
    const next = nextPhrase(sentence, k + 1, to);
    if (!next) continue;
    const nouns = groupFrom(sentence, next);
    const noun = words[phrases[nouns.phrase.index]!.head]!.lower;
    const compound = word.lower === 'in' ? COMPOUND.get(noun) : undefined;
    if (compound !== undefined || (word.lower === 'in' && NO_PLACE.has(noun))) continue;
    found.push({ preposition: word.lower, at: k, nouns });
  }
  return found;
}

/** The phrase that begins at a word, its owner's included: the last of "Iran’s army". */
export function nextPhrase({ words, phrases }: Sentence, from: number, to: number): Phrase | null {
  let k = from;
  while (k < to && (words[k]!.category === 'ADV' || words[k]!.category === 'SKIP')) k++;
  const index = k < to ? words[k]!.phrase : -1;
  if (index < 0) return null;
  let phrase = phrases[index]!;
  while (words[phrase.to]?.category === 'POSS' && phrases[phrase.index + 1]?.owner === phrase.index)
    phrase = phrases[phrase.index + 1]!;
  return phrase;
}
