import type { Analysis } from './analysis';
import { FeatureList, mix } from './hash';

const OUTSIDE = 0x5bd1e995;

/** Per token: the nearest verbs that can be cues, before and after it in its sentence, or -1. */
interface CueNeighbours {
  previous: Int32Array;
  next: Int32Array;
}

function cueNeighbours(a: Analysis): CueNeighbours {
  const n = a.tokens.count;
  const previous = new Int32Array(n).fill(-1),
    next = new Int32Array(n).fill(-1);
  const isCue = (i: number): boolean => a.cueClass[i] !== 0 && a.cueClass[i]! < 8;
  let last = -1;
  for (let i = 0; i < n; i++) {
    if (last >= 0 && a.tokens.sentence[last] !== a.tokens.sentence[i]) last = -1;
    previous[i] = last;
    if (isCue(i)) last = i;
  }
  last = -1;
  for (let i = n - 1; i >= 0; i--) {
    if (last >= 0 && a.tokens.sentence[last] !== a.tokens.sentence[i]) last = -1;
    next[i] = last;
    if (isCue(i)) last = i;
  }
  return { previous, next };
}

/** 0–9 for a distance in tokens. */
export function distanceBin(d: number): number {
  return d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 12 ? 6 : d <= 20 ? 7 : d <= 35 ? 8 : 9;
}

/**
 * Where a token stands to quotation marks: outside, in, at the opening or closing mark, just before or after a
 * quotation.
 */
export function quotePlace(a: Analysis, i: number): number {
  const mark = a.quotations.mark[i];
  const q = a.quotations.of[i]!;
  if (q >= 0) {
    const quotation = a.quotations.list[q]!;
    if (mark) return quotation.open === i ? 1 : 2;
    return quotation.closed ? 3 : 4;
  }
  if (i > 0 && a.quotations.of[i - 1]! >= 0) return 5;
  if (i + 1 < a.tokens.count && a.quotations.of[i + 1]! >= 0) return 6;
  return 0;
}

/** Features of one token for the labels content, source and cue, whatever the cue may be. */
function pushContextFeatures(a: Analysis, near: CueNeighbours, i: number, out: FeatureList): void {
  const { tokens } = a;
  const p = tokens.paragraph[i];
  const has = (k: number): boolean => k >= 0 && k < tokens.count && tokens.paragraph[k] === p;
  const w = (d: number): number => (has(i + d) ? a.word[i + d]! : OUTSIDE);
  const t = (d: number): number => (has(i + d) ? tokens.tag[i + d]! : 31);
  const w0 = w(0),
    t0 = t(0),
    tl = t(-1),
    tr = t(1);
  const place = quotePlace(a, i),
    quoted = a.quoted[i]!;
  out.push(mix(1, w0));
  out.push(mix(2, w(-1)));
  out.push(mix(3, w(1)));
  out.push(mix(4, w(-2)));
  out.push(mix(5, w(2)));
  out.push(mix(6, a.lemma[i]!, t0));
  out.push(mix(7, w(-1), w0));
  out.push(mix(8, w0, w(1)));
  out.push(mix(9, tl * 1024 + t0 * 32 + tr));
  out.push(mix(10, t(-2) * 1024 + tl * 32 + t0));
  out.push(mix(11, t0 * 1024 + tr * 32 + t(2)));
  out.push(mix(12, a.suffix[i]!, t0));
  out.push(mix(13, a.shape[i]! * 32 + t0, has(i + 1) ? a.shape[i + 1]! : 9));
  out.push(mix(14, place * 8 + quoted));
  out.push(mix(15, place * 32 + t0));
  out.push(mix(16, w0, place));
  pushSentenceFeatures(a, near, i, out, place);
}

function pushSentenceFeatures(a: Analysis, near: CueNeighbours, i: number, out: FeatureList, place: number): void {
  const { tokens, before } = a;
  const s = tokens.sentence[i]!;
  const from = tokens.sentenceStart[s]!,
    to = tokens.sentenceStart[s + 1]!;
  const cue = near.previous[i]!,
    after = near.next[i]!;
  const t0 = tokens.tag[i]!;
  const cls = a.cueClass[i]!;
  out.push(mix(20, cls * 32 + t0, a.lookahead[i]!));
  out.push(mix(21, a.lemma[i]!, a.lookahead[i]!));
  if (a.frame[i]) {
    out.push(mix(40, a.frame[i]!, a.lookahead[i]!, cls));
    out.push(mix(41, a.frame[i]!, a.lemma[i]!));
    const subject = a.subject[i]! >= 0 ? a.nounClass[a.subject[i]!]! : 11;
    out.push(mix(45, subject * 16 + cls, a.lookahead[i]!));
    out.push(mix(46, subject, a.lemma[i]!));
    out.push(mix(42, a.frame[i]!, a.lookahead[i]!, Math.min(to - i, 6)));
  }
  out.push(
    mix(
      47,
      a.nounClass[i]!,
      place * 8 + a.shape[i]!,
      after >= 0 ? a.cueClass[after]! * 16 + distanceBin(after - i) : 0,
    ),
  );
  out.push(mix(48, a.nounClass[i]!, cue >= 0 ? a.cueClass[cue]! * 16 + distanceBin(i - cue) : 0, place));
  out.push(mix(22, distanceBin(i - from) * 16 + distanceBin(to - i), t0));
  out.push(mix(23, a.word[from]!, distanceBin(i - from)));
  const marks = before.marks[i]! - before.marks[from]!,
    marksAfter = before.marks[to]! - before.marks[i]!;
  out.push(mix(24, Math.min(marks, 3) * 4 + Math.min(marksAfter, 3), place * 32 + t0));
  pushNeighbourFeatures(a, near, i, out, place);
  const final = tokens.paragraph[to - 1] === tokens.paragraph[i] ? near.previous[to - 1]! : -1;
  if (final >= 0 && final >= i)
    out.push(
      mix(
        44,
        a.frame[final]! * 64 + a.lookahead[final]!,
        a.cueClass[final]!,
        Math.min(before.commas[final]! - before.commas[i]!, 2),
      ),
    );
  if (final >= 0 && final >= i)
    out.push(mix(35, a.lemma[final]!, distanceBin(to - final), Math.min(before.commas[final]! - before.commas[i]!, 2)));
  const opener = tokens.paragraphStart[tokens.paragraph[i]!]!;
  if (from > opener) {
    const earlier = near.previous[from - 1]!;
    out.push(mix(36, earlier >= 0 ? a.lemma[earlier]! : 1, place, Math.min(marks + marksAfter, 2)));
  } else out.push(mix(37, place, t0));
}

/** Features of a token beside the nearest possible cues of its sentence. */
function pushNeighbourFeatures(a: Analysis, near: CueNeighbours, i: number, out: FeatureList, place: number): void {
  const { tokens, before } = a;
  const s = tokens.sentence[i]!;
  const from = tokens.sentenceStart[s]!,
    to = tokens.sentenceStart[s + 1]!;
  const cue = near.previous[i]!,
    after = near.next[i]!;
  const t0 = tokens.tag[i]!;
  const cls = a.cueClass[i]!;
  if (cue >= 0) {
    const commas = Math.min(before.commas[i]! - before.commas[cue]!, 2),
      verbs = Math.min(before.verbs[i]! - before.verbs[cue + 1]!, 2);
    out.push(mix(25, a.lemma[cue]!, a.lookahead[cue]!, distanceBin(i - cue)));
    out.push(mix(26, a.lemma[cue]!, commas * 3 + verbs, place));
    out.push(mix(27, a.cueClass[cue]! * 64 + a.lookahead[cue]!, commas * 3 + verbs, t0));
    out.push(mix(28, a.cueClass[cue]! * 64 + a.lookahead[cue]!, distanceBin(i - cue), place));
    out.push(
      mix(
        29,
        a.cueClass[cue]!,
        Math.min(before.that[i]! - before.that[cue]!, 1) * 2 +
          Math.min(before.coordinators[i]! - before.coordinators[cue]!, 1),
        cls,
      ),
    );
  } else out.push(mix(30, place * 32 + t0, distanceBin(i - from)));
  if (after >= 0) {
    const commas = Math.min(before.commas[after]! - before.commas[i]!, 2),
      chunks = Math.min(before.chunks[after]! - before.chunks[i]!, 3);
    out.push(mix(31, a.lemma[after]!, commas * 4 + chunks));
    out.push(mix(32, a.cueClass[after]! * 64 + a.lookahead[after]!, commas * 4 + chunks, t0));
    out.push(mix(43, a.frame[after]! * 64 + a.lookahead[after]!, commas * 4 + chunks, t0));
    out.push(mix(33, a.cueClass[after]!, distanceBin(after - i), place * 32 + t0));
  } else out.push(mix(34, place * 32 + t0, distanceBin(to - i)));
}

/**
 * The features of all tokens and boundaries of a text, which three passes read; `nodeEnd[i]` and `edgeEnd[i]` close
 * those of token i.
 */
export interface ContextFeatures {
  node: FeatureList;
  edge: FeatureList;
  nodeEnd: Int32Array;
  edgeEnd: Int32Array;
}

export function contextFeaturesOf(a: Analysis): ContextFeatures {
  const { count } = a.tokens;
  const near = cueNeighbours(a);
  const found: ContextFeatures = {
    node: new FeatureList(count * 34),
    edge: new FeatureList(count * 13),
    nodeEnd: new Int32Array(count),
    edgeEnd: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    pushContextFeatures(a, near, i, found.node);
    pushBoundaryFeatures(a, i, found.edge);
    found.nodeEnd[i] = found.node.size;
    found.edgeEnd[i] = found.edge.size;
  }
  return found;
}

/** Features of the boundary just before a token. */
function pushBoundaryFeatures(a: Analysis, i: number, out: FeatureList): void {
  const { tokens } = a;
  const p = tokens.paragraph[i];
  const has = (k: number): boolean => k >= 0 && k < tokens.count && tokens.paragraph[k] === p;
  const w = (k: number): number => (has(k) ? a.word[k]! : OUTSIDE);
  const t = (k: number): number => (has(k) ? tokens.tag[k]! : 31);
  const opens = has(i - 1) && tokens.sentence[i] !== tokens.sentence[i - 1] ? 1 : 0;
  const left = has(i - 1) ? quotePlace(a, i - 1) : 7,
    right = quotePlace(a, i);
  const breakLeft = has(i - 1) ? a.breaks[i - 1]! : 9;
  out.push(mix(50, 0));
  out.push(mix(51, w(i)));
  out.push(mix(52, w(i - 1)));
  out.push(mix(53, w(i - 1), w(i)));
  out.push(mix(54, t(i - 1) * 32 + t(i)));
  out.push(mix(55, t(i - 2) * 1024 + t(i - 1) * 32 + t(i), t(i + 1)));
  out.push(mix(56, left * 8 + right, opens));
  out.push(mix(57, left * 8 + right, breakLeft * 16 + a.breaks[i]!));
  out.push(mix(58, w(i), t(i + 1), opens));
  out.push(mix(59, breakLeft * 16 + a.breaks[i]!, t(i), t(i + 1)));
  out.push(mix(60, w(i), w(i + 1)));
  out.push(mix(61, has(i - 1) && a.chunk[i] === a.chunk[i - 1] ? 1 : 0, t(i - 1) * 32 + t(i)));
  out.push(mix(62, has(i - 1) ? a.cueClass[i - 1]! : 15, a.cueClass[i]! * 32 + t(i)));
}
