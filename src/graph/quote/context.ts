import { InputError } from '../../kernel/errors';

/** Sentences on either side, where nothing is said. */
export const DEFAULT_CONTEXT = 1;
const MAX_SENTENCES = 20;

/** @throws InputError where a context cannot have that many sentences on either side */
export function checkContext(sentences: number): void {
  if (sentences >= 0 && sentences <= MAX_SENTENCES) return;
  throw new InputError(`a context has 0 to ${MAX_SENTENCES} sentences before and after, not ${sentences}.`, [
    'sentences',
  ]);
}

/** Abbreviations behind which a sentence goes on; a single capital letter ("L.", "U.S.") is one as well. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Col|Lt|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|vs|No|Inc|Co|Corp)|\b\p{Lu}(?:\.\p{Lu})*)\.$/u;

/**
 * The sentences that hold the characters from `start` to `end`, with `around` more on either side, paragraphs kept.
 * Offsets are UTF-16 units.
 */
export function sentencesAround(text: string, start: number, end: number, around: number): string {
  const ends = sentenceEnds(text);
  const first = ends.findIndex((at) => at > start);
  const last = ends.findIndex((at) => at >= end);
  const from = first - around <= 0 ? 0 : ends[first - around - 1]!;
  const to = ends[Math.min(ends.length - 1, last + around)]!;
  return text.slice(from, to).trim();
}

/**
 * Where sentences end: behind a full stop and its quotation mark, where white space and a new beginning follow, and at
 * the end of a paragraph.
 */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?…]["'”’)]*(?=\s+["'“‘(]*[\p{Lu}\p{N}])|\n{2,}/gu)) {
    const stop = match[0].startsWith('\n') ? match.index : match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 12), match.index + 1);
    if (match[0] === '.' && ABBREVIATION.test(before)) continue;
    if (stop > (ends[ends.length - 1] ?? 0)) ends.push(stop);
  }
  if (ends[ends.length - 1] !== text.length) ends.push(text.length);
  return ends;
}
