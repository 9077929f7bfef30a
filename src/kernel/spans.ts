import { InputError } from './errors';
import type { Span } from './findings';

/*
 * Places in a text: offsets are UTF-16 units, `[start, end)`, so that `text.slice(start, end)` is what stands there
 * (W3C Web Annotation: TextPositionSelector).
 */

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;
const BLANK_LINES = /\n(?:[^\S\n]*\n)+/g;
const SHOWN_CHARACTERS = 60;

/**
 * Where `exact` stands as whole words: "Iran" is found in "Iran's" and "Iran-backed", not in "Iranian".
 *
 * @returns every place, first to last
 */
export function findWords(text: string, exact: string): Span[] {
  const found: Span[] = [];
  if (exact === '') return found;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (!partsWord(text, start) && !partsWord(text, end)) found.push({ start, end });
  }
  return found;
}

/**
 * The one place where `exact` stands as whole words, or the nth of several.
 *
 * @param occurrence from 1; needed where the words stand more than once
 * @throws InputError when the words are missing, stand several times without `occurrence`, or fewer times than that
 */
export function findOccurrence(text: string, exact: string, occurrence?: number): Span {
  const found = findWords(text, exact);
  if (found.length === 0) throw new InputError(`the words ${quoted(exact)} are not in the text`);
  if (occurrence === undefined && found.length > 1) {
    throw new InputError(`the words ${quoted(exact)} occur ${found.length} times in the text: add the occurrence`);
  }
  const span = found[(occurrence ?? 1) - 1];
  if (span === undefined) {
    throw new InputError(
      `the words ${quoted(exact)} occur ${times(found.length)} in the text, so there is no occurrence ${occurrence}`,
    );
  }
  return span;
}

/**
 * What stands at `span`.
 *
 * @throws InputError when the span is empty, leaves the text or parts a character (a surrogate pair)
 */
export function sliceSpan(text: string, span: Span): string {
  const { start, end } = span;
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end > text.length || start >= end) {
    throw new InputError(`not a span of the text: [${start}, ${end}) of ${text.length} characters`);
  }
  if (partsSurrogates(text, start) || partsSurrogates(text, end)) {
    throw new InputError(`the span [${start}, ${end}) splits a character`);
  }
  return text.slice(start, end);
}

/**
 * The positions of the paragraphs: separated by blank lines, without the white space around them.
 *
 * @returns no span where the text is blank
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let from = 0;
  const add = (to: number): void => {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (start < end) paragraphs.push({ start, end });
  };
  for (const gap of text.matchAll(BLANK_LINES)) {
    add(gap.index);
    from = gap.index + gap[0].length;
  }
  add(text.length);
  return paragraphs;
}

/**
 * Index, from 0, of the last paragraph that begins at `offset` or before it; 0 where none does.
 *
 * @param paragraphs in the order of the text
 */
export function paragraphAt(paragraphs: readonly Span[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function partsWord(text: string, offset: number): boolean {
  return WORD_CHARACTER.test(characterBefore(text, offset)) && WORD_CHARACTER.test(characterAt(text, offset));
}

function characterBefore(text: string, offset: number): string {
  return text.slice(partsSurrogates(text, offset - 1) ? offset - 2 : Math.max(offset - 1, 0), offset);
}

function characterAt(text: string, offset: number): string {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function partsSurrogates(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

function quoted(words: string): string {
  return `"${words.length > SHOWN_CHARACTERS ? `${words.slice(0, SHOWN_CHARACTERS)}…` : words}"`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
