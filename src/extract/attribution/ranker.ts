import type { Analysis } from './analysis';
import type { Candidate, Run } from './candidates';
import type { Signals } from './signals';

/** Gradient-boosted regression trees (Friedman 2001) as parallel arrays over the nodes of all trees. */
export interface Trees {
  /** Tree → its root. */
  roots: number[];
  /** Index of the feature that a node tests; -1 for a leaf. */
  feature: Int16Array;
  /** Test: feature <= threshold goes left. Leaf: its value. */
  value: Float32Array;
  left: Int32Array;
  right: Int32Array;
  base: number;
}

/** Sum over the trees, in log-odds. */
export function scoreTrees(trees: Trees, row: Float32Array): number {
  let sum = trees.base;
  for (const root of trees.roots) {
    let at = root;
    while (trees.feature[at]! >= 0)
      at = row[trees.feature[at]!]! <= trees.value[at]! ? trees.left[at]! : trees.right[at]!;
    sum += trees.value[at]!;
  }
  return sum;
}

/**
 * What the trees look at, in the order of their weights: a new name goes to the end, and the trees are trained again.
 */
const FEATURES = [
  'cueProbability',
  'expectedOverlap',
  'meanContent',
  'leastContent',
  'missedContent',
  'contentTokens',
  'contentRuns',
  'sourceProbability',
  'sourceTokens',
  'cueClass',
  'cueTag',
  'cueWordProbability',
  'cueInContent',
  'cueIsQuoted',
  'lookahead',
  'cueTokens',
  'earlyContent',
  'earlyLeast',
  'quotedShare',
  'strongestCueInside',
  'verbsInside',
  'strength',
  'contentStart',
  'contentEnd',
  'breakBehind',
  'lastBreak',
  'firstTag',
  'sourceStart',
  'sourceTag',
  'cuePlace',
  'sentenceLength',
  'wholeQuotations',
  'partialQuotations',
  'longestQuotation',
  'sharedShare',
  'strongestRival',
  'outerStrength',
  'strongestNear',
  'sourceRival',
  'reading',
  'sizeBesideBase',
  'runsBesideBase',
  'overlapBesideBase',
] as const;
type FeatureName = (typeof FEATURES)[number];

/** The index of each feature in a row. */
const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Record<FeatureName, number>;

export const RANK_FEATURES = FEATURES.length;

/**
 * Numbers that tell how good each candidate of a text is, by itself and beside its rivals; rows in the candidates'
 * order.
 */
export function rankFeatures(a: Analysis, signals: Signals, candidates: readonly Candidate[]): Float32Array[] {
  const bases = candidates.filter((c, k) => k === 0 || candidates[k - 1]!.cue !== c.cue);
  const owners = ownersOf(a.tokens.count, signals, bases);
  let base = -1;
  return candidates.map((c) => {
    if (bases[base + 1]?.cue === c.cue) base++;
    const row = new Float32Array(RANK_FEATURES);
    ownFeatures(a, signals, c, row);
    placeFeatures(a, c, row);
    rivalFeatures(a, signals, bases, owners, base, c, row);
    const first = bases[base]!;
    row[AT.reading] = c.reading;
    row[AT.sizeBesideBase] = sizeOf(c.content) / Math.max(1, sizeOf(first.content));
    row[AT.runsBesideBase] = c.content.length - first.content.length;
    row[AT.overlapBesideBase] = c.overlap / first.overlap;
    return row;
  });
}

function strength(signals: Signals, c: Candidate): number {
  return signals.cue[c.cue]! * c.overlap;
}

interface Owners {
  /** Token → the strongest and the second strongest candidate with it in its content, or -1. */
  first: Int32Array;
  second: Int32Array;
}

function ownersOf(count: number, signals: Signals, candidates: readonly Candidate[]): Owners {
  const first = new Int32Array(count).fill(-1),
    second = new Int32Array(count).fill(-1);
  const order = candidates
    .map((_, k) => k)
    .sort((x, y) => strength(signals, candidates[y]!) - strength(signals, candidates[x]!) || x - y);
  for (const k of order) {
    for (const run of candidates[k]!.content) {
      for (let i = run.from; i < run.to; i++) {
        if (first[i]! < 0) first[i] = k;
        else if (second[i]! < 0) second[i] = k;
      }
    }
  }
  return { first, second };
}

function sizeOf(runs: readonly Run[]): number {
  let size = 0;
  for (const run of runs) size += run.to - run.from;
  return size;
}

function ownFeatures(a: Analysis, signals: Signals, c: Candidate, row: Float32Array): void {
  const size = sizeOf(c.content);
  row[AT.cueProbability] = signals.cue[c.cue]!;
  row[AT.expectedOverlap] = c.overlap;
  row[AT.meanContent] = c.mean;
  row[AT.leastContent] = c.least;
  row[AT.missedContent] = c.missed;
  row[AT.contentTokens] = size;
  row[AT.contentRuns] = c.content.length;
  row[AT.sourceProbability] = c.sourceProbability;
  row[AT.sourceTokens] = c.source ? c.source.to - c.source.from : 0;
  row[AT.cueClass] = a.cueClass[c.cue]!;
  row[AT.cueTag] = a.tokens.tag[c.cue]!;
  row[AT.cueWordProbability] = signals.cueWord[c.cue]!;
  row[AT.cueInContent] = signals.content[c.cue]!;
  row[AT.cueIsQuoted] = a.quotations.of[c.cue]! >= 0 ? 1 : 0;
  row[AT.lookahead] = a.lookahead[c.cue]!;
  row[AT.cueTokens] = sizeOf(c.cueRuns);
  let early = 0,
    least = 1,
    quoted = 0,
    cues = 0,
    verbs = 0;
  for (const run of c.content) {
    verbs += a.before.verbs[run.to]! - a.before.verbs[run.from]!;
    for (let i = run.from; i < run.to; i++) {
      early += signals.content[i]!;
      least = Math.min(least, signals.content[i]!);
      cues = Math.max(cues, signals.cue[i]!);
      if (a.quotations.of[i]! >= 0) quoted++;
    }
  }
  row[AT.earlyContent] = size ? early / size : 0;
  row[AT.earlyLeast] = least;
  row[AT.quotedShare] = size ? quoted / size : 0;
  row[AT.strongestCueInside] = cues;
  row[AT.verbsInside] = Math.min(verbs, 5);
  row[AT.strength] = strength(signals, c);
}

function placeFeatures(a: Analysis, c: Candidate, row: Float32Array): void {
  const { tokens, quotations } = a;
  const first = c.content[0],
    last = c.content.at(-1);
  const s = tokens.sentence[c.cue]!,
    from = tokens.sentenceStart[s]!,
    to = tokens.sentenceStart[s + 1]!;
  row[AT.contentStart] = first ? Math.max(-50, Math.min(50, first.from - c.cue)) : 99;
  row[AT.contentEnd] = last ? Math.max(-50, Math.min(50, last.to - c.cue)) : 99;
  row[AT.breakBehind] =
    last && last.to < tokens.count && tokens.paragraph[last.to] === tokens.paragraph[last.to - 1]
      ? a.breaks[last.to]!
      : 9;
  row[AT.lastBreak] = last ? a.breaks[last.to - 1]! : 9;
  row[AT.firstTag] = first ? tokens.tag[first.from]! : 99;
  row[AT.sourceStart] = c.source ? Math.max(-50, Math.min(50, c.source.from - c.cue)) : 99;
  row[AT.sourceTag] = c.source ? tokens.tag[c.source.to - 1]! : 99;
  row[AT.cuePlace] = c.cue - from;
  row[AT.sentenceLength] = to - from;
  let whole = 0,
    longest = 0,
    partial = 0;
  for (const run of c.content) {
    let seen = -1;
    for (let i = run.from; i < run.to; i++) {
      const q = quotations.of[i]!;
      if (q < 0 || q === seen) continue;
      seen = q;
      const { open, end, words } = quotations.list[q]!;
      longest = Math.max(longest, words);
      if (open + 1 >= run.from && end - 1 <= run.to) whole++;
      else partial++;
    }
  }
  row[AT.wholeQuotations] = whole;
  row[AT.partialQuotations] = partial;
  row[AT.longestQuotation] = longest;
}

function rivalFeatures(
  a: Analysis,
  signals: Signals,
  candidates: readonly Candidate[],
  owners: Owners,
  index: number,
  c: Candidate,
  row: Float32Array,
): void {
  const over = (i: number): number => (owners.first[i] === index ? owners.second[i]! : owners.first[i]!);
  let shared = 0,
    rival = 0,
    swallowed = 0;
  for (const run of c.content) {
    for (let i = run.from; i < run.to; i++) {
      const k = over(i);
      if (k < 0) continue;
      shared++;
      rival = Math.max(rival, strength(signals, candidates[k]!));
    }
  }
  const outer = over(c.cue);
  if (outer >= 0) swallowed = strength(signals, candidates[outer]!);
  row[AT.sharedShare] = shared / Math.max(1, sizeOf(c.content));
  row[AT.strongestRival] = rival;
  row[AT.outerStrength] = swallowed;
  let near = 0;
  for (const step of [-1, 1]) {
    for (
      let k = index + step;
      Math.abs(k - index) < 20 &&
      k >= 0 &&
      k < candidates.length &&
      a.tokens.sentence[candidates[k]!.cue] === a.tokens.sentence[c.cue];
      k += step
    ) {
      near = Math.max(near, strength(signals, candidates[k]!));
    }
  }
  row[AT.strongestNear] = near;
  row[AT.sourceRival] = c.source && over(c.source.from) >= 0 ? strength(signals, candidates[over(c.source.from)]!) : 0;
}
