import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span } from '../../kernel/findings';
import { HeadlineCase } from './headline-case';

/** Universal part-of-speech tags; a token's `tag` is an index into this list. */
export const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'SPACE',
] as const;
export type Tag = (typeof TAGS)[number];
export const TAG = Object.fromEntries(TAGS.map((tag, index) => [tag, index])) as Record<Tag, number>;

/**
 * A text as parallel arrays over its tokens, its sentences and its paragraphs. Offsets are UTF-16 units, `[start,
 * end)`.
 */
export interface Tokens {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  /** Lower case, with straight apostrophes. */
  lower: string[];
  lemma: string[];
  tag: Uint8Array;
  /**
   * 0 no letter or digit, 1 lower, 2 Capital, 3 UPPER, 4 has a digit, 5 mixed; as it would be outside of a headline.
   */
  shape: Uint8Array;
  /** Token → index of its sentence, counted over the text; a sentence never leaves its paragraph. */
  sentence: Int32Array;
  /** Token → index of its paragraph. */
  paragraph: Int32Array;
  /** Sentence → its first token; one entry more than there are sentences. */
  sentenceStart: number[];
  /** Paragraph → its first token; one entry more than there are paragraphs. */
  paragraphStart: number[];
}

interface Draft {
  start: number[];
  end: number[];
  lower: string[];
  lemma: string[];
  tag: number[];
  shape: number[];
  sentenceStart: number[];
  paragraphStart: number[];
}

/**
 * wink-nlp takes a time that grows with the square of a very long word; longer paragraphs are cut after a sentence, or
 * at white space.
 */
const LONGEST_PIECE = 8_000;
/**
 * Characters without white space between them that are no word of a news article. The time that wink-nlp takes to look
 * for addresses, tags and amounts in them grows with the cube of their length, so their signs become white space for
 * it.
 */
const LONG_RUN = /\S{200,}/g;
const SIGNS = /[!#$%&*+,./:;<=>?@\\^_`|~-]/g;
const CURLY_APOSTROPHE = /(?<=\p{L})’(?=\p{L})/gu;
// wink-nlp keeps "Trump's" whole or splits it, whichever it did with the first one it met; a space makes it split
// always.
const POSSESSIVE =
  /(?<=\p{L})(?<!\b(?:it|he|she|that|there|here|what|who|where|how|let|when|why))(?='s(?![\p{L}\p{N}]))/giu;

// wink-nlp takes "no." for "number"; where no number follows it is the end of a sentence.
const NO_NUMBER = /\b(no)(?=\.(?:\s+(?!\d)|["”’)]|$))/gi;

let pipeline: WinkMethods | undefined;
const nlp = (): WinkMethods => (pipeline ??= winkNLP(model, ['sbd', 'pos']));

/**
 * Tokens, lemmas, parts of speech and sentences of the paragraphs of `text`.
 * What stands outside of the paragraphs has no tokens. Cost is linear in the length of the text.
 */
export function tokenise(text: string, paragraphs: readonly Span[]): Tokens {
  const draft: Draft = {
    start: [],
    end: [],
    lower: [],
    lemma: [],
    tag: [],
    shape: [],
    sentenceStart: [],
    paragraphStart: [],
  };
  const casing = new HeadlineCase(text);
  for (const paragraph of paragraphs) {
    draft.paragraphStart.push(draft.start.length);
    for (const piece of pieces(text, paragraph)) tokenisePiece(text, piece, draft, casing);
  }
  return finish(text, draft);
}

function pieces(text: string, { start, end }: Span): Span[] {
  if (end - start <= LONGEST_PIECE) return [{ start, end }];
  const found: Span[] = [];
  for (let from = start; from < end;) {
    let to = Math.min(end, from + LONGEST_PIECE);
    if (to < end) {
      const stop = text.lastIndexOf('. ', to),
        space = text.lastIndexOf(' ', to);
      if (stop > from + LONGEST_PIECE / 2) to = stop + 1;
      else if (space > from) to = space;
    }
    found.push({ start: from, end: to });
    from = to;
  }
  return found;
}

function tokenisePiece(text: string, { start, end }: Span, draft: Draft, casing: HeadlineCase): void {
  // One unit replaces one unit, so offsets hold; wink-nlp splits "he's" but not "he’s".
  const plain = text.slice(start, end).replace(LONG_RUN, (run) => run.replace(SIGNS, ' '));
  const piece = casing.lowered(plain.replace(CURLY_APOSTROPHE, "'"));
  // The look-behinds are tried at every character, so a piece without the mark is spared them.
  const spaced = (piece.includes("'") ? piece.replace(POSSESSIVE, ' ') : piece).replace(NO_NUMBER, '$1 ');
  const document = nlp().readDoc(spaced);
  const its = nlp().its;
  const values = document.tokens().out(its.value) as string[];
  const lemmas = document.tokens().out(its.lemma as ItsFunction<string>) as string[];
  const tags = document.tokens().out(its.pos as ItsFunction<string>) as string[];
  const sentences = document.sentences().out(its.span as unknown as ItsFunction<number[]>) as unknown as number[][];
  const sentenceStarts = new Set(sentences.map((span) => span[0]));
  let cursor = 0;
  let pending = false;
  values.forEach((value, index) => {
    if (sentenceStarts.has(index)) pending = true;
    const at = piece.indexOf(value, cursor);
    if (at < 0 || tags[index] === 'SPACE') return;
    cursor = at + value.length;
    // A lower-case letter does not open a sentence: “Really?” he asked.
    if (pending && (!/^\p{Ll}/u.test(value) || draft.start.length === draft.paragraphStart.at(-1)))
      draft.sentenceStart.push(draft.start.length);
    pending = false;
    draft.start.push(start + at);
    draft.end.push(start + cursor);
    draft.lower.push(value.toLowerCase());
    draft.lemma.push(lemmas[index] ?? value.toLowerCase());
    draft.tag.push(TAG[tags[index] as Tag] ?? 0);
    draft.shape.push(shapeOf(value));
  });
}

function finish(text: string, draft: Draft): Tokens {
  const count = draft.start.length;
  draft.sentenceStart.push(count);
  draft.paragraphStart.push(count);
  const fill = (starts: number[]): Int32Array => {
    const owner = new Int32Array(count);
    for (let k = 0; k + 1 < starts.length; k++) owner.fill(k, starts[k], starts[k + 1]);
    return owner;
  };
  return {
    text,
    count,
    start: Int32Array.from(draft.start),
    end: Int32Array.from(draft.end),
    lower: draft.lower,
    lemma: draft.lemma,
    tag: Uint8Array.from(draft.tag),
    shape: Uint8Array.from(draft.shape),
    sentence: fill(draft.sentenceStart),
    paragraph: fill(draft.paragraphStart),
    sentenceStart: draft.sentenceStart,
    paragraphStart: draft.paragraphStart,
  };
}

function shapeOf(value: string): number {
  if (/\d/.test(value)) return 4;
  if (!/\p{L}/u.test(value)) return 0;
  const lower = value.toLowerCase();
  if (value === lower) return 1;
  if (value.length > 1 && value === value.toUpperCase()) return 3;
  return value.slice(1) === lower.slice(1) ? 2 : 5;
}
