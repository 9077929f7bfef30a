import type { Span } from '../../kernel/findings';
import type { Language } from '../../language/language';
import { abbreviationsOf } from '../../text/abbreviations';
import type { Tokens } from '../text/tokens';

/**
 * A word with its marks inside ("U.S.-led", "al-Assad", "Sen."); a possessive ’s is no part of it. Offsets are UTF-16
 * units.
 */
export interface Word extends Span {
  text: string;
  lower: string;
  isCapital: boolean;
  isPossessive: boolean;
  /** What stands between the word before and this one; a paragraph opens with "\n". */
  gap: string;
  /** Index of the sentence, counted over the text. */
  sentence: number;
  paragraph: number;
  /** Stands between quotation marks. */
  isQuoted: boolean;
  /** Part of speech, an index into `TAGS`; 0 where it is not known. */
  tag: number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const ARABIC_ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az)-\p{Lu}/u;
const OPENING = /[“„«]/;
const CLOSING = /[”»]/;

/** Whether a character is a letter, a mark or a digit. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (Number.isNaN(code) || code === 0x2019 || code === 0x2014 || code === 0x201c || code === 0x201d) return false;
  return (
    LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? code)) ||
    (code >= 0xdc00 && code <= 0xdfff && LETTER.test(String.fromCodePoint(text.codePointAt(at - 1) ?? code)))
  );
}

/** The words of the paragraphs of a text, in one pass. */
export function wordsOf(
  text: string,
  paragraphs: readonly Span[],
  language: Language,
  tokens: Tokens | null = null,
): Word[] {
  const words: Word[] = [];
  const abbreviations = abbreviationsOf(language);
  const openers = language.grammar.sentence_openers;
  let sentence = -1;
  let token = 0;
  /** The part of speech of the last token that stands in a word. */
  const tagOf = (start: number, end: number): number => {
    if (!tokens) return 0;
    while (token < tokens.count && tokens.start[token]! < start) token++;
    let tag = 0;
    for (; token < tokens.count && tokens.start[token]! < end; token++)
      if (/\w/.test(tokens.lower[token]!) || tag === 0) tag = tokens.tag[token]!;
    return tag;
  };
  paragraphs.forEach((paragraph, index) => {
    let isQuoted = false;
    let gapStart = paragraph.start;
    let isOpen = false;
    for (let at = paragraph.start; at < paragraph.end;) {
      if (!isLetter(text, at)) {
        at++;
        continue;
      }
      const end = endOfWord(text, at, paragraph.end, abbreviations);
      const value = text.slice(at, end);
      const possessive = /['’]s$/i.test(value) && value.length > 2;
      const wordEnd = possessive ? end - 2 : end;
      const isPossessive = possessive || /^['’] \p{Ll}/u.test(/s$/.test(value) ? text.slice(end, end + 3) : '');
      const gap = text.slice(gapStart, at);
      const word = makeWord(text.slice(at, wordEnd), at, isPossessive, isOpen ? gap : `\n${gap}`, index);
      if (!isOpen || endsSentence(words.at(-1), gap, word, openers)) sentence++;
      isQuoted = quotedAfter(gap, isQuoted);
      words.push({ ...word, sentence, isQuoted, tag: tagOf(at, wordEnd) });
      isOpen = true;
      gapStart = end;
      at = end;
    }
  });
  return words;
}

function makeWord(text: string, start: number, isPossessive: boolean, gap: string, paragraph: number): Word {
  const isCapital = CAPITAL.test(text) || ARABIC_ARTICLE.test(text);
  return {
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replace(/’/g, "'"),
    isCapital,
    isPossessive,
    gap,
    sentence: 0,
    paragraph,
    isQuoted: false,
    tag: 0,
  };
}

function endOfWord(text: string, start: number, limit: number, abbreviations: ReadonlySet<string>): number {
  let segment = start;
  let at = start;
  for (;;) {
    while (at < limit && isLetter(text, at)) at++;
    const mark = text[at];
    const goesOn = at + 1 < limit && isLetter(text, at + 1);
    const isInitial = at - segment === 1 && mark === '.' && /\p{Lu}/u.test(text[segment] ?? '');
    if (isInitial) {
      at++;
      if (goesOn) {
        segment = at;
        continue;
      }
      if (text[at] === '-' && isLetter(text, at + 1)) {
        segment = ++at;
        continue;
      }
      return at;
    }
    if (goesOn && (mark === '-' || mark === "'" || mark === '’' || mark === '&')) {
      segment = ++at;
      continue;
    }
    return mark === '.' && abbreviations.has(text.slice(start, at).toLowerCase()) && /^\p{Lu}/u.test(text[start] ?? '')
      ? at + 1
      : at;
  }
}

function endsSentence(before: Word | undefined, gap: string, word: Word, openers: ReadonlySet<string>): boolean {
  if (/[.!?…]/.test(gap)) return word.isCapital || /[“"]/.test(gap) || /^\d/.test(word.text);
  if (before?.text.endsWith('.') !== true) return false;
  return word.isCapital && openers.has(word.lower) && !/^[A-Z]\.$/.test(before.text);
}

function quotedAfter(gap: string, isQuoted: boolean): boolean {
  let quoted = isQuoted;
  for (const mark of gap) {
    if (OPENING.test(mark)) quoted = true;
    else if (CLOSING.test(mark)) quoted = false;
    else if (mark === '"') quoted = !quoted;
  }
  return quoted;
}

/** Whether the word stands directly behind the one before it: one space between them, nothing else. */
export function follows(word: Word | undefined): boolean {
  return word !== undefined && (word.gap === ' ' || word.gap === '\u00a0');
}

/** The first word that ends behind `offset`, by bisection; `words.length` where none does. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
