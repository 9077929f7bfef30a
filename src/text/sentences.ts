import { installedLanguages } from '../language/languages';
import { abbreviationsOf } from './abbreviations';

const LAST_WORD = /(\p{L}+)\.$/u;
/** "J.", "U.S." */
const INITIALS = /(?<!\p{L})\p{Lu}(?:\.\p{Lu})*\.$/u;

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
    if (match[0] === '.' && isAbbreviated(before)) continue;
    if (stop > (ends[ends.length - 1] ?? 0)) ends.push(stop);
  }
  if (ends[ends.length - 1] !== text.length) ends.push(text.length);
  return ends;
}

/**
 * Whether a full stop belongs to the word before it, in any language that has a lexicon. Words in lower case are
 * read as abbreviations only without a vowel: "vs." is one, and "no." ends a sentence.
 */
function isAbbreviated(before: string): boolean {
  if (INITIALS.test(before)) return true;
  const word = LAST_WORD.exec(before)?.[1];
  if (word === undefined || (/^\p{Ll}/u.test(word) && /[aeiou]/.test(word))) return false;
  return installedLanguages.all().some((language) => abbreviationsOf(language).has(word.toLowerCase()));
}
