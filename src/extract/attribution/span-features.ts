import type { Analysis } from './analysis';
import { claim, type Claimants } from './claimants';
import { distanceBin, quotePlace } from './context-features';
import { mix, type FeatureList } from './hash';
import { probabilityBin, type Signals } from './signals';
import { TAG } from '../text/tokens';

/** A cue and the tokens around it in which its source and content are looked for, `[from, to)`. */
export interface CueWindow {
  cue: number;
  from: number;
  to: number;
}

/** What is the same for all tokens of a window. */
export interface CueContext extends CueWindow {
  lemma: number;
  kind: number;
  look: number;
  frame: number;
  left: number;
  passive: number;
  quotation: number;
  /** Token → probability of the strongest other cue between it and the cue, binned. */
  rivals: Uint8Array;
  claimants: Claimants;
}

/** The farthest that a window reaches from its cue, in tokens, inside its paragraph and into each neighbouring one. */
const REACH = 220;
const NEIGHBOUR_REACH = 150;

const BE = new Set(['be', 'get']);

/** Under these probabilities of the first pass a token at the edge of a window is left out. */
const CONTENT_EDGE = 0.08;
const SOURCE_EDGE = 0.1;

/** The window of a cue without the tokens at its edges that the first pass sees in no content and no source. */
export function windowOf(a: Analysis, signals: Signals, cue: number): CueWindow {
  let { from, to } = widestWindow(a, cue);
  const isIdle = (i: number): boolean => signals.content[i]! < CONTENT_EDGE && signals.source[i]! < SOURCE_EDGE;
  while (from < cue && isIdle(from)) from++;
  while (to > cue + 1 && isIdle(to - 1)) to--;
  return { cue, from, to };
}

/** The cue's paragraph near it, and the neighbouring paragraphs into which its quotation can run. */
function widestWindow(a: Analysis, cue: number): CueWindow {
  const { tokens } = a;
  const p = tokens.paragraph[cue]!,
    s = tokens.sentence[cue]!;
  const start = tokens.paragraphStart[p]!,
    end = tokens.paragraphStart[p + 1]!;
  let from = Math.max(start, tokens.sentenceStart[Math.max(0, s - 3)]!, cue - REACH);
  let to = Math.min(end, tokens.sentenceStart[Math.min(tokens.sentenceStart.length - 1, s + 6)]!, cue + REACH);
  // A quotation is taken whole, however many sentences it has.
  const opening = a.quotations.list[a.quotations.of[from]!],
    closing = a.quotations.list[a.quotations.of[to - 1]!];
  if (opening) from = Math.max(opening.open, cue - REACH);
  if (closing) to = Math.min(closing.end, cue + REACH);
  const last = tokens.paragraphStart.length - 1;
  if (to === end && p + 1 < last) {
    const following = tokens.paragraphStart[p + 2]!;
    const opensQuoted = a.quotations.mark[end] === 1;
    if (opensQuoted || tokens.lower[end - 1] === ':') to = Math.min(following, end + NEIGHBOUR_REACH);
  }
  if (from === start && p > 0 && s - tokens.sentence[start]! < 1 && start > 0 && a.quotations.of[start - 1]! >= 0) {
    from = Math.max(tokens.paragraphStart[p - 1]!, start - NEIGHBOUR_REACH);
  }
  return { cue, from, to };
}

export function cueContext(a: Analysis, signals: Signals, claimants: Claimants, window: CueWindow): CueContext {
  const { cue, from, to } = window;
  const { tokens } = a;
  const rivals = new Uint8Array(to - from);
  let top = 0,
    bin = 0;
  const meet = (i: number): void => {
    rivals[i - from] = bin;
    if (signals.cue[i]! <= top) return;
    top = signals.cue[i]!;
    bin = probabilityBin(top);
  };
  for (let i = cue + 1; i < to; i++) meet(i);
  top = bin = 0;
  for (let i = cue - 1; i >= from; i--) meet(i);
  let passive = 0;
  for (let k = cue - 1; k >= from && k >= cue - 3 && a.chunk[k] === -1; k--) if (BE.has(tokens.lemma[k]!)) passive = 1;
  const kind = a.cueClass[cue]! || 16 + tokens.tag[cue]!;
  const left = cue > from ? a.breaks[cue - 1]! * 8 + quotePlace(a, cue - 1) : 127;
  return {
    ...window,
    lemma: a.lemma[cue]!,
    kind,
    look: a.lookahead[cue]!,
    frame: a.frame[cue]!,
    left,
    passive,
    quotation: a.quotations.of[cue]!,
    rivals,
    claimants,
  };
}

/** What lies between a token and the cue, counted up to a few, and on which side of the cue and how far the token is. */
interface Between {
  side: number;
  tokens: number;
  sentence: number;
  commas: number;
  verbs: number;
  chunks: number;
  marks: number;
  breaks: number;
  that: number;
  joins: number;
  cues: number;
}

function between(a: Analysis, cue: number, i: number): Between {
  const { tokens, before } = a;
  const lo = Math.min(i, cue),
    hi = Math.max(i, cue);
  const paragraph = tokens.paragraph[i]! - tokens.paragraph[cue]!;
  const sentence = paragraph
    ? paragraph > 0
      ? 7
      : 8
    : Math.max(-2, Math.min(3, tokens.sentence[i]! - tokens.sentence[cue]!)) + 2;
  return {
    side: i < cue ? 0 : i === cue ? 1 : 2,
    tokens: hi - lo,
    sentence,
    commas: Math.min(before.commas[hi]! - before.commas[lo]!, 3),
    verbs: Math.min(before.verbs[hi]! - before.verbs[lo + 1]!, 3),
    chunks: Math.min(before.chunks[hi]! - before.chunks[lo]!, 4),
    marks: Math.min(before.marks[hi]! - before.marks[lo]!, 3),
    breaks: Math.min(before.breaks[hi]! - before.breaks[lo]!, 2),
    that: Math.min(before.that[hi]! - before.that[lo]!, 1),
    joins: Math.min(before.coordinators[hi]! - before.coordinators[lo]!, 2),
    cues: Math.min(before.cues[hi]! - before.cues[lo + 1]!, 2),
  };
}

/** Features of token `i` for the labels content, source and cue of one given cue. */
export function pushSpanFeatures(a: Analysis, signals: Signals, c: CueContext, i: number, out: FeatureList): void {
  const { side, tokens, sentence, commas, verbs, chunks, marks, breaks, that, joins, cues } = between(a, c.cue, i);
  const where = side * 16 + sentence,
    d = distanceBin(tokens),
    t0 = a.tokens.tag[i]!,
    place = quotePlace(a, i),
    w0 = a.word[i]!;
  const quote = place * 8 + a.quoted[i]!;
  const shared = c.quotation >= 0 ? (a.quotations.of[i] === c.quotation ? 2 : 1) : 0;
  const rival = c.rivals[i - c.from]!;
  const content = probabilityBin(signals.content[i]!),
    source = probabilityBin(signals.source[i]!),
    cueWord = probabilityBin(signals.cueWord[i]!);
  out.push(mix(201, where, d));
  out.push(mix(202, where * 64 + quote, shared));
  out.push(mix(203, c.lemma, where, place));
  out.push(mix(204, c.lemma, side * 16 + d, t0));
  out.push(mix(205, c.lemma, c.look * 4 + side, place));
  out.push(mix(206, c.kind * 64 + c.look, where, commas * 4 + verbs));
  out.push(mix(207, where * 32 + t0, commas * 16 + verbs * 4 + chunks));
  out.push(mix(208, where * 32 + t0, chunks * 16 + d));
  out.push(mix(209, w0, where, chunks));
  out.push(mix(212, where * 8 + cues * 3 + joins, that * 4 + commas, place));
  out.push(mix(213, where * 4 + marks, quote));
  out.push(mix(214, where * 4 + breaks, commas * 2 + that, verbs));
  out.push(mix(215, content * 16 + source, cueWord, side));
  out.push(mix(216, content, where, c.kind));
  out.push(mix(217, rival * 64 + where, place, content));
  out.push(mix(218, rival, side * 16 + d, source));
  out.push(mix(219, c.left, where, place));
  out.push(mix(220, c.kind * 64 + c.look, where, place));
  out.push(mix(221, c.kind * 2 + c.passive, side * 16 + chunks, t0));
  out.push(mix(222, c.lemma, c.passive * 4 + side, chunks * 4 + commas));
  out.push(mix(223, source * 16 + chunks, where, c.left));
  out.push(mix(224, probabilityBin(signals.cue[i]!), side * 16 + d, t0));
  const bySentence = claim(signals, c.claimants.sentence, a.tokens.sentence[i]!, c.cue);
  out.push(mix(225, bySentence, where, content));
  out.push(mix(226, bySentence, where, place * 32 + t0));
  out.push(mix(243, a.nounClass[i]! * 8 + signals.speaker[i]!, side * 16 + chunks, source));
  out.push(mix(244, a.nounClass[i]!, c.kind * 64 + c.look, side * 16 + chunks));
  out.push(mix(240, c.frame, where * 8 + commas, place));
  out.push(mix(241, c.frame * 64 + c.look, where, t0));
  out.push(mix(242, c.lemma, c.frame * 4 + side, place));
  const q = a.quotations.of[i]!;
  if (q >= 0) {
    const earlier = claim(signals, c.claimants.before, q, c.cue),
      later = claim(signals, c.claimants.after, q, c.cue);
    out.push(mix(227, earlier * 32 + later, where));
    out.push(mix(228, earlier * 32 + later, side, a.quoted[i]!));
    out.push(mix(229, c.lemma, earlier * 32 + later, where));
  }
  if (tokens <= 5 && side !== 1) pushPath(a, c, i, out);
}

/** The tags, and next to the cue the words, that lie between a token and the cue. */
function pushPath(a: Analysis, c: CueContext, i: number, out: FeatureList): void {
  let tags = i < c.cue ? 1 : 2,
    words = tags;
  const lo = Math.min(i, c.cue),
    hi = Math.max(i, c.cue);
  for (let k = lo; k <= hi; k++) tags = mix(203, tags, a.tokens.tag[k]!);
  out.push(mix(230, tags));
  out.push(mix(231, tags, c.lemma));
  if (hi - lo > 3) return;
  for (let k = lo; k < hi; k++) if (k !== c.cue) words = mix(204, words, a.word[k]!);
  out.push(mix(232, words));
  out.push(mix(233, words, c.lemma));
}

/** Features of the boundary before token `i` for one given cue. */
export function pushSpanBoundaryFeatures(
  a: Analysis,
  signals: Signals,
  c: CueContext,
  i: number,
  out: FeatureList,
): void {
  const { tokens, before } = a;
  const offset = Math.max(-6, Math.min(6, i - c.cue)) + 8;
  const side = i <= c.cue ? 0 : 1;
  const lo = Math.min(i, c.cue),
    hi = Math.max(i, c.cue);
  const commas = Math.min(before.commas[hi]! - before.commas[lo]!, 2),
    verbs = Math.min(before.verbs[hi]! - before.verbs[lo + 1]!, 2);
  const chunks = Math.min(before.chunks[hi]! - before.chunks[lo]!, 3);
  const t0 = tokens.tag[i]!,
    tl = tokens.tag[i - 1]!,
    tr = i + 1 < tokens.count ? tokens.tag[i + 1]! : 31;
  const sentence =
    tokens.sentence[i] !== tokens.sentence[i - 1] ? (tokens.paragraph[i] !== tokens.paragraph[i - 1] ? 2 : 1) : 0;
  const far = Math.max(-2, Math.min(2, tokens.sentence[i]! - tokens.sentence[c.cue]!)) + 2;
  const left = quotePlace(a, i - 1),
    right = quotePlace(a, i),
    breakLeft = a.breaks[i - 1]!;
  out.push(mix(250, offset, tl * 32 + t0));
  out.push(mix(251, c.lemma, offset, c.look));
  out.push(mix(252, c.lemma, side * 64 + left * 8 + right, sentence));
  out.push(mix(253, c.kind * 2 + side, a.word[i]!, breakLeft));
  out.push(mix(254, c.kind * 64 + c.look, side * 64 + left * 8 + right, breakLeft * 16 + a.breaks[i]!));
  out.push(mix(255, side * 16 + far * 3 + sentence, left * 8 + right, c.kind));
  out.push(mix(256, side * 32 + t0, a.word[i - 1]!, commas * 4 + verbs));
  out.push(mix(257, side * 32 + tr, a.word[i]!, commas * 3 + verbs));
  out.push(mix(258, side * 4 + chunks, tl * 32 + t0, a.chunk[i] === a.chunk[i - 1] ? 1 : 0));
  out.push(
    mix(
      259,
      side * 2 + (sentence ? 1 : 0),
      probabilityBin(signals.content[i - 1]!) * 16 + probabilityBin(signals.content[i]!),
      right,
    ),
  );
  out.push(mix(260, side, probabilityBin(signals.source[i - 1]!) * 16 + probabilityBin(signals.source[i]!), chunks));
  out.push(mix(261, side * 16 + c.rivals[i - c.from]!, tl * 32 + t0, breakLeft));
  if (tl === TAG.PUNCT || t0 === TAG.CCONJ || t0 === TAG.SCONJ)
    out.push(mix(262, side * 1024 + t0 * 32 + tr, breakLeft, i + 2 < tokens.count ? tokens.tag[i + 2]! : 31));
}
