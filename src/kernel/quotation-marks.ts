import { paragraphAt, paragraphsOf } from './spans';

/** Characters of an article, as UTF-16 offsets `[start, end)`. */
interface Characters {
  start: number;
  end: number;
}

const MARKS = /["“”„«»]|``|''/g;
const OPENING = new Set(['“', '„', '«', '``']);
const CLOSING = new Set(['”', '»', "''"]);

/**
 * Whether characters stand inside quotation marks: a mark opens before them in their paragraph, and none closes before
 * they end.
 */
export function isVerbatim(text: string, { start, end }: Characters): boolean {
  const paragraphs = paragraphsOf(text);
  const paragraph = paragraphs[paragraphAt(paragraphs, start)];
  if (!paragraph) return false;
  let isOpen = false;
  for (const { 0: mark, index } of text.slice(paragraph.start, end).matchAll(MARKS)) {
    const at = paragraph.start + index;
    if (at >= start && (isOpen || at > start)) return isOpen && !CLOSING.has(mark) && mark !== '"';
    isOpen = OPENING.has(mark) || (!CLOSING.has(mark) && !isOpen);
  }
  return isOpen;
}

/** Words that may be printed in one line: parts separated by " … ", and quotation marks around what is verbatim. */
export function displayText(text: string, segments: readonly Characters[]): string {
  return segments
    .map((segment) => {
      const words = text.slice(segment.start, segment.end).replace(/\s+/g, ' ').trim();
      return isVerbatim(text, segment) ? `“${innerMarks(words)}”` : pairedMarks(words);
    })
    .join(' … ');
}

/** Double quotation marks inside of others become single ones. */
function innerMarks(words: string): string {
  return pairedMarks(words).replaceAll('“', '‘').replaceAll('”', '’');
}

/** Straight marks, and those of the Penn Treebank, as typographic ones. */
function pairedMarks(words: string): string {
  let isOpen = false;
  return words.replace(/``|''|"/g, (mark) => {
    isOpen = mark === '``' || (mark === '"' && !isOpen);
    return isOpen ? '“' : '”';
  });
}
