import type { Span } from '../../kernel/findings';
import type { Language } from '../../language/language';
import { findQuotations, type Quotations } from '../text/quotations';
import { TAG, tokenise, type Tokens } from '../text/tokens';
import { hashString } from './hash';
import { CUE_CLASS, cueClassOf, nounClassOf } from './lexicon';

/** What the models look at: tokens and quotations, and for every token some numbers that features are made of. */
export interface Analysis {
  language: Language;
  tokens: Tokens;
  quotations: Quotations;
  word: Int32Array;
  lemma: Int32Array;
  suffix: Int32Array;
  shape: Uint8Array;
  cueClass: Uint8Array;
  /** 0 outside of quotations, else 1–4 by their length in words. */
  quoted: Uint8Array;
  /** Nouns and pronouns: NOUN_CLASS, and 9 for names, 10 for names in capitals; else 0. */
  nounClass: Uint8Array;
  /** Verbs: last token of the noun chunk before them, or -1. */
  subject: Int32Array;
  /** Punctuation and connectives that part clauses: see BREAK. */
  breaks: Uint8Array;
  /** Index of the noun chunk that the token is in, or -1; the chunks of a text count up. */
  chunk: Int32Array;
  /** Running counts of what stands before a token, so that a difference counts what lies between two tokens. */
  before: Record<'commas' | 'verbs' | 'chunks' | 'marks' | 'breaks' | 'that' | 'coordinators' | 'cues', Int32Array>;
  /** Verbs: what stands before the verb, and before the noun chunk that stands before it; else 0. See `frameOf`. */
  frame: Uint8Array;
  /** A number for what the following word and tag open: clause, quotation, infinitive … */
  lookahead: Uint8Array;
}

export const BREAK = { NONE: 0, COMMA: 1, COLON: 2, SEMICOLON: 3, DASH: 4, STOP: 5, BRACKET: 6, OTHER: 7 } as const;
const BREAK_OF: Record<string, number> = {
  ',': BREAK.COMMA,
  ':': BREAK.COLON,
  ';': BREAK.SEMICOLON,
  '—': BREAK.DASH,
  '–': BREAK.DASH,
  '--': BREAK.DASH,
  '-': BREAK.OTHER,
  '.': BREAK.STOP,
  '!': BREAK.STOP,
  '?': BREAK.STOP,
  '…': BREAK.STOP,
  '(': BREAK.BRACKET,
  ')': BREAK.BRACKET,
  '[': BREAK.BRACKET,
  ']': BREAK.BRACKET,
};
const IN_CHUNK = new Set([TAG.DET, TAG.ADJ, TAG.NUM, TAG.NOUN, TAG.PROPN, TAG.PRON, TAG.SYM]);
const RELATIVE = new Set(['who', 'which', 'that', 'what', 'whom', 'whose']);
const SUBJECT_PRONOUN = new Set(['i', 'he', 'she', 'it', 'we', 'they', 'you', 'there', 'this']);
const LINK_WORDS: Record<string, number> = {
  that: 3,
  to: 4,
  of: 5,
  about: 6,
  for: 7,
  as: 8,
  if: 9,
  whether: 9,
  how: 10,
  what: 10,
  why: 10,
  who: 10,
  when: 11,
  in: 12,
  on: 12,
  at: 12,
  not: 13,
  "n't": 13,
  by: 14,
  with: 14,
  into: 14,
  from: 14,
  against: 14,
  because: 11,
  while: 11,
  after: 11,
  before: 11,
  and: 15,
  or: 15,
  but: 15,
};

/** Analyses the paragraphs of a text. Cost is linear in the length of the text. */
export function analyse(text: string, paragraphs: readonly Span[], language: Language): Analysis {
  const tokens = tokenise(text, paragraphs);
  const quotations = findQuotations(tokens);
  const n = tokens.count;
  const analysis: Analysis = {
    language,
    tokens,
    quotations,
    word: new Int32Array(n),
    lemma: new Int32Array(n),
    suffix: new Int32Array(n),
    shape: tokens.shape,
    cueClass: new Uint8Array(n),
    quoted: new Uint8Array(n),
    breaks: new Uint8Array(n),
    chunk: new Int32Array(n).fill(-1),
    lookahead: new Uint8Array(n),
    frame: new Uint8Array(n),
    nounClass: new Uint8Array(n),
    subject: new Int32Array(n).fill(-1),
    before: {
      commas: new Int32Array(n + 1),
      verbs: new Int32Array(n + 1),
      chunks: new Int32Array(n + 1),
      marks: new Int32Array(n + 1),
      breaks: new Int32Array(n + 1),
      that: new Int32Array(n + 1),
      coordinators: new Int32Array(n + 1),
      cues: new Int32Array(n + 1),
    },
  };
  for (let i = 0; i < n; i++) describe(analysis, i);
  findChunks(analysis);
  count(analysis);
  for (let i = 0; i < n; i++) {
    analysis.lookahead[i] = opens(analysis, i + 1);
    if (tokens.tag[i] === TAG.VERB || analysis.cueClass[i]) analysis.frame[i] = frameOf(analysis, i);
  }
  return analysis;
}

function describe(a: Analysis, i: number): void {
  const lower = a.tokens.lower[i] ?? '';
  const lemma = a.tokens.lemma[i] ?? lower;
  const tag = a.tokens.tag[i] ?? 0;
  a.word[i] = hashString(lower);
  a.lemma[i] = hashString(lemma);
  a.suffix[i] = hashString(lower.slice(-3));
  const cueClass = cueClassOf(lemma);
  const nominal = tag === TAG.NOUN;
  if (tag === TAG.VERB || (nominal && cueClass === CUE_CLASS.NOUN)) a.cueClass[i] = cueClass;
  else if (nominal && cueClass) a.cueClass[i] = 9;
  if (nominal || tag === TAG.PRON) a.nounClass[i] = nounClassOf(lemma);
  else if (tag === TAG.PROPN) a.nounClass[i] = a.shape[i] === 3 ? 10 : 9;
  a.breaks[i] = BREAK_OF[lower] ?? (tag === TAG.PUNCT ? BREAK.OTHER : BREAK.NONE);
  const quotation = a.quotations.list[a.quotations.of[i] ?? -1];
  if (quotation) a.quoted[i] = quotation.words < 3 ? 1 : quotation.words < 6 ? 2 : quotation.words < 12 ? 3 : 4;
}

function findChunks(a: Analysis): void {
  const { tag, lower, sentence } = a.tokens;
  let chunk = -1;
  for (let i = 0; i < a.tokens.count; i++) {
    const t = tag[i] ?? 0;
    const possessive = lower[i] === "'s" && t === TAG.PART;
    const hyphen = lower[i] === '-' && a.chunk[i - 1] !== -1 && IN_CHUNK.has(tag[i + 1] ?? 0);
    const inside = (IN_CHUNK.has(t) && !RELATIVE.has(lower[i] ?? '')) || possessive || hyphen;
    if (!inside) continue;
    const goesOn =
      i > 0 &&
      a.chunk[i - 1] !== -1 &&
      sentence[i] === sentence[i - 1] &&
      !(t === TAG.PRON && !possessive) &&
      tag[i - 1] !== TAG.PRON &&
      !(t === TAG.DET && tag[i - 1] !== TAG.DET);
    if (!goesOn) chunk++;
    a.chunk[i] = chunk;
  }
}

function count(a: Analysis): void {
  const { before } = a;
  for (let i = 0; i < a.tokens.count; i++) {
    const tag = a.tokens.tag[i];
    const lower = a.tokens.lower[i];
    const newChunk = a.chunk[i] !== -1 && a.chunk[i] !== (i > 0 ? a.chunk[i - 1] : -1);
    const at = (list: Int32Array, hit: boolean): void => {
      list[i + 1] = (list[i] ?? 0) + (hit ? 1 : 0);
    };
    at(before.commas, a.breaks[i] === BREAK.COMMA);
    at(before.verbs, tag === TAG.VERB || tag === TAG.AUX);
    at(before.chunks, newChunk);
    at(before.marks, a.quotations.mark[i] === 1);
    at(before.breaks, (a.breaks[i] ?? 0) >= BREAK.COLON && a.breaks[i] !== BREAK.OTHER);
    at(before.that, lower === 'that');
    at(before.coordinators, tag === TAG.CCONJ);
    at(before.cues, (a.cueClass[i] ?? 0) > 0 && a.cueClass[i] !== 9);
  }
}

function opens(a: Analysis, i: number): number {
  if (i >= a.tokens.count || a.tokens.paragraph[i] !== a.tokens.paragraph[i - 1]) return 1;
  if (a.quotations.mark[i]) return 2;
  const lower = a.tokens.lower[i] ?? '';
  const link = LINK_WORDS[lower];
  if (link) return link;
  if (SUBJECT_PRONOUN.has(lower)) return 16;
  if (a.breaks[i]) return 20 + (a.breaks[i] ?? 0);
  return 30 + (a.tokens.tag[i] ?? 0);
}

/** Tokens before a verb in which its subject is looked for. */
const SUBJECT_REACH = 10;

/**
 * What stands before a verb, auxiliaries and adverbs aside, and where that is a noun chunk, before the chunk: 1 + 9 ×
 * the one + the other.
 */
function frameOf(a: Analysis, verb: number): number {
  const { tag, sentence } = a.tokens;
  const s = sentence[verb];
  let i = verb - 1;
  while (
    i >= 0 &&
    verb - i < SUBJECT_REACH &&
    sentence[i] === s &&
    a.chunk[i] === -1 &&
    (tag[i] === TAG.AUX || tag[i] === TAG.ADV || tag[i] === TAG.PART)
  )
    i--;
  const kind = precedent(a, i, s);
  if (kind !== 8) return 1 + 9 * kind;
  const chunk = a.chunk[i];
  a.subject[verb] = i;
  while (i >= 0 && verb - i < 3 * SUBJECT_REACH && a.chunk[i] === chunk) i--;
  return 1 + 9 * 8 + precedent(a, i, s);
}

/**
 * 0 start of the sentence, 1 comma, 2 other punctuation, 3 end of a quotation, 4 coordinator, 5 subordinator or
 * relative, 6 preposition, 7 verb or other, 8 noun chunk.
 */
function precedent(a: Analysis, i: number, sentence: number | undefined): number {
  if (i < 0 || a.tokens.sentence[i] !== sentence) return 0;
  if (a.quotations.mark[i]) return 3;
  if (a.breaks[i]) return a.breaks[i] === BREAK.COMMA ? (a.quotations.of[i]! >= 0 ? 3 : 1) : 2;
  const tag = a.tokens.tag[i];
  if (a.chunk[i] !== -1) return 8;
  if (tag === TAG.CCONJ) return 4;
  if (tag === TAG.SCONJ || RELATIVE.has(a.tokens.lower[i] ?? '')) return 5;
  return tag === TAG.ADP ? 6 : 7;
}
