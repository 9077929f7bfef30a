import type { Analysis } from './analysis';
import { distanceBin, quotePlace } from './context-features';
import { mix, type FeatureList } from './hash';
import { probabilityBin, type Signals } from './signals';
import { TAG } from '../text/tokens';

/** Under this probability of being a cue word (first pass) a token is not looked at as the head of a cue. */
export const CUE_WORD_FLOOR = 0.02;

/** Tokens to either side that are compared with a candidate; keeps the cost linear where a sentence never ends. */
const REACH = 100;

/** Whether the second pass has to judge a token. */
export function isCueCandidate(a: Analysis, signals: Signals, i: number): boolean {
  const tag = a.tokens.tag[i]!;
  if (tag === TAG.DET || tag === TAG.NUM || tag === TAG.CCONJ || a.quotations.mark[i]) return false;
  return signals.cueWord[i]! >= CUE_WORD_FLOOR;
}

/** Features of a token for the question whether it is the head of a cue, beside those of its context. */
export function pushCueFeatures(a: Analysis, signals: Signals, i: number, out: FeatureList): void {
  const { tokens, before } = a;
  const s = tokens.sentence[i]!,
    from = tokens.sentenceStart[s]!,
    to = tokens.sentenceStart[s + 1]!;
  const at = (list: Float32Array, k: number): number => (k >= from && k < to ? probabilityBin(list[k]!) : 9);
  const t0 = tokens.tag[i]!,
    lemma = a.lemma[i]!,
    cls = a.cueClass[i]!;
  const q = at(signals.cueWord, i),
    c = at(signals.content, i);
  out.push(mix(100, q, c));
  out.push(mix(101, q * 16 + c, lemma));
  out.push(mix(102, at(signals.content, i + 1) * 16 + at(signals.content, i + 2), at(signals.content, i + 3), q));
  out.push(mix(103, at(signals.content, i - 1) * 16 + at(signals.content, i - 2), at(signals.content, i - 3), q));
  out.push(mix(104, at(signals.source, i - 1) * 16 + at(signals.source, i - 2), at(signals.source, i + 1), q));
  out.push(mix(105, at(signals.cueWord, i - 1) * 16 + at(signals.cueWord, i + 1), q, t0));
  let strongest = 0,
    strongestAt = -1,
    content = 0;
  const first = Math.max(from, i - REACH),
    last = Math.min(to, i + REACH);
  for (let k = first; k < last; k++) {
    if (k !== i && signals.cueWord[k]! > strongest) {
      strongest = signals.cueWord[k]!;
      strongestAt = k;
    }
    content += signals.content[k]!;
  }
  const rival = probabilityBin(strongest);
  out.push(mix(106, rival, strongestAt < i ? 0 : 1, q));
  out.push(mix(107, rival * 2 + (strongestAt < i ? 0 : 1), distanceBin(Math.abs(strongestAt - i)), cls));
  if (strongestAt >= 0) out.push(mix(108, a.lemma[strongestAt]!, lemma, strongestAt < i ? 0 : 1));
  out.push(mix(109, Math.min(9, Math.floor((10 * content) / (last - first))), q));
  pushArgumentFeatures(a, signals, i, out, from);
  out.push(mix(120, lemma, quotePlace(a, i), Math.min(before.marks[to]! - before.marks[from]!, 2)));
  const quoteEndsBefore =
    i > from && a.quotations.of[i - 1]! >= 0 ? 1 : i > from + 1 && a.quotations.of[i - 2]! >= 0 ? 2 : 0;
  out.push(mix(122, a.frame[i]!, a.lookahead[i]!, Math.min(to - i, 6)));
  out.push(mix(123, a.frame[i]!, lemma, a.lookahead[i]!));
  out.push(mix(124, a.frame[i]!, cls * 32 + t0, q));
  out.push(mix(121, cls * 32 + t0, quoteEndsBefore, a.lookahead[i]!));
}

/** The nearest noun chunk before it as subject, auxiliaries and negation, the object that follows. */
function pushArgumentFeatures(a: Analysis, signals: Signals, i: number, out: FeatureList, from: number): void {
  const { tokens } = a;
  const cls = a.cueClass[i]! * 32 + tokens.tag[i]!;
  let k = i - 1,
    helpers = 0;
  for (; k >= from && a.chunk[k] === -1 && i - k < 8 && !a.breaks[k]; k--) {
    if (tokens.tag[k] === TAG.AUX || tokens.tag[k] === TAG.PART) helpers = mix(1, helpers, a.lemma[k]!);
  }
  const subject = k >= from && a.chunk[k] !== -1 ? k : -1;
  const known = subject >= 0 ? signals.speaker[subject]! * 16 + a.nounClass[subject]! : 255;
  out.push(mix(125, known, cls));
  out.push(mix(126, known, a.lookahead[i]!, a.frame[i]!));
  out.push(mix(127, subject >= 0 ? a.nounClass[subject]! : 15, a.lemma[i]!, a.lookahead[i]!));
  out.push(mix(110, helpers, a.lemma[i]!));
  out.push(mix(111, helpers, cls));
  out.push(mix(112, subject >= 0 ? a.lemma[subject]! : 0, cls));
  out.push(mix(113, subject >= 0 ? tokens.tag[subject]! * 8 + a.shape[subject]! : 999, cls, a.lookahead[i]!));
  out.push(mix(114, subject >= 0 ? a.lemma[subject]! : 0, a.lemma[i]!));
  out.push(mix(115, a.lemma[i]!, k >= from ? a.breaks[k]! : 99, a.lookahead[i]!));
  let object = i + 1;
  for (
    let steps = 0;
    steps < 6 && object + 1 < tokens.count && a.chunk[object] !== -1 && a.chunk[object + 1] === a.chunk[object];
    steps++
  )
    object++;
  out.push(mix(116, a.lemma[i]!, object < tokens.count ? a.word[object]! : 0));
  out.push(mix(117, cls, object + 1 < tokens.count ? a.lookahead[object]! : 0, a.lookahead[i]!));
  out.push(mix(118, a.lemma[i]!, object + 1 < tokens.count ? a.lookahead[object]! : 0, a.lookahead[i]!));
}
