import type { ArticleText } from './article-text';
import type { Country } from './countries';
import { PLACES } from './names';
import type { Random } from './random';
import type { Speaker } from './speakers';
import { ADJECTIVES, ADVERBS, NOUNS, VERBS } from './vocabulary';

interface Slot {
  for: 'country' | 'speaker';
}

/**
 * What a sentence says: pieces that stand as they are, lists to draw a word from, and slots for a country and a
 * speaker.
 */
export type Pattern = readonly (string | readonly string[] | Slot)[];

const SLOTS: Record<string, readonly string[] | Slot> = {
  n: NOUNS,
  a: ADJECTIVES,
  v: VERBS,
  d: ADVERBS,
  t: PLACES,
  c: { for: 'country' },
  s: { for: 'speaker' },
};

/** Reads patterns: "the {a} {n} of {c}" */
export function patterns(texts: readonly string[]): Pattern[] {
  return texts.map((text) =>
    text
      .split(/\{(\w)\}/)
      .map((piece, at) => (at % 2 === 0 ? piece : SLOTS[piece]!))
      .filter((piece) => piece !== ''),
  );
}

/** Draws the words of a pattern and adds them to the text. */
export function say(
  random: Random,
  into: ArticleText,
  pattern: Pattern,
  names: { country?: Country; speaker?: Speaker } = {},
): void {
  let plain = '';
  for (const piece of pattern) {
    if (typeof piece === 'string') plain += piece;
    else if (!('for' in piece)) plain += random.pickByRank(piece);
    else {
      into.add(plain);
      plain = '';
      if (piece.for === 'country') into.country(names.country!);
      else into.speaker(names.speaker!);
    }
  }
  into.add(plain);
}
