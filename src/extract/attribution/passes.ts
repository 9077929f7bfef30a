import type { Analysis } from './analysis';
import { findClaimants, type Claimants } from './claimants';
import type { ContextFeatures } from './context-features';
import {
  addScores2,
  addScores4,
  addScores8,
  chainWork,
  forwardBackward,
  type Chain,
  type ChainWork,
  type CrfWeights,
} from './crf';
import { isCueCandidate, pushCueFeatures } from './cue-features';
import { FeatureList } from './hash';
import { NOUN_CLASS } from './lexicon';
import type { Signals } from './signals';
import { cueContext, pushSpanBoundaryFeatures, pushSpanFeatures, windowOf, type CueWindow } from './span-features';

export const LABELS = 4;
export const LABEL = { NONE: 0, CONTENT: 1, SOURCE: 2, CUE: 3 } as const;

/** The longest run of tokens that is labelled at once. */
const LONGEST_CHAIN = 800;

/** Reused between sequences: feature lists, scores and inference tables. */
export class Workbench {
  readonly features = new FeatureList(4096);
  chain: Chain = {
    length: 0,
    labels: LABELS,
    node: new Float32Array(LONGEST_CHAIN * LABELS),
    edge: new Float32Array(LONGEST_CHAIN * 2 * LABELS),
    bias: new Float32Array(LABELS * LABELS),
  };
  work: ChainWork = chainWork(LONGEST_CHAIN, LABELS);
}

/** First pass: fills the signals content, source and cueWord, paragraph by paragraph. */
export function runContextPass(
  a: Analysis,
  context: ContextFeatures,
  weights: CrfWeights,
  bench: Workbench,
  signals: Signals,
): void {
  const { paragraphStart } = a.tokens;
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    for (let from = paragraphStart[p]!; from < paragraphStart[p + 1]!; from += LONGEST_CHAIN) {
      const to = Math.min(paragraphStart[p + 1]!, from + LONGEST_CHAIN);
      scoreContext(context, weights, bench, from, to);
      forwardBackward(bench.chain, bench.work);
      for (let i = from; i < to; i++) {
        const at = (i - from) * LABELS;
        signals.content[i] = bench.work.marginal[at + LABEL.CONTENT]!;
        signals.source[i] = bench.work.marginal[at + LABEL.SOURCE]!;
        signals.cueWord[i] = bench.work.marginal[at + LABEL.CUE]!;
      }
    }
  }
  countSpeakers(a, signals);
}

/** Who spoke once in a text speaks again: counts the sources that share a token's word. */
function countSpeakers(a: Analysis, signals: Signals): void {
  const sums = new Map<number, number>();
  const isName = (i: number): boolean => a.nounClass[i]! >= NOUN_CLASS.PERSON;
  for (let i = 0; i < a.tokens.count; i++)
    if (isName(i) && signals.source[i]! > 0.1) sums.set(a.word[i]!, (sums.get(a.word[i]!) ?? 0) + signals.source[i]!);
  for (let i = 0; i < a.tokens.count; i++) {
    if (!isName(i)) continue;
    const others = (sums.get(a.word[i]!) ?? 0) - signals.source[i]!;
    signals.speaker[i] =
      others < 0.3 ? 0 : others < 0.8 ? 1 : others < 1.6 ? 2 : others < 2.6 ? 3 : others < 4.5 ? 4 : 5;
  }
}

function scoreContext(
  { node, edge, nodeEnd, edgeEnd }: ContextFeatures,
  weights: CrfWeights,
  { chain }: Workbench,
  from: number,
  to: number,
): void {
  chain.length = to - from;
  chain.bias = weights.bias;
  chain.node.fill(0, 0, chain.length * LABELS);
  chain.edge.fill(0, 0, chain.length * 2 * LABELS);
  for (let i = from; i < to; i++) {
    const at = (i - from) * LABELS;
    addScores4(node.ids, i ? nodeEnd[i - 1]! : 0, nodeEnd[i]!, weights.nodeWords, weights.nodeBits, chain.node, at);
    addScores8(edge.ids, i ? edgeEnd[i - 1]! : 0, edgeEnd[i]!, weights.edgeWords, weights.edgeBits, chain.edge, 2 * at);
  }
  scale(chain, weights);
}

function scale({ length, node, edge }: Chain, { nodeScale, edgeScale }: CrfWeights): void {
  for (let k = 0; k < length * LABELS; k++) node[k]! *= nodeScale;
  for (let k = 0; k < length * 2 * LABELS; k++) edge[k]! *= edgeScale;
}

/** Second pass: fills the signal cue, the probability that a token is the head of a cue. */
export function runCuePass(
  a: Analysis,
  context: ContextFeatures,
  weights: CrfWeights,
  { features }: Workbench,
  signals: Signals,
): void {
  const scores = new Float32Array(2);
  for (let i = 0; i < a.tokens.count; i++) {
    if (!isCueCandidate(a, signals, i)) continue;
    features.size = 0;
    pushCueFeatures(a, signals, i, features);
    scores.fill(0);
    addScores2(
      context.node.ids,
      i ? context.nodeEnd[i - 1]! : 0,
      context.nodeEnd[i]!,
      weights.node,
      weights.nodeBits,
      scores,
    );
    addScores2(features.ids, 0, features.size, weights.node, weights.nodeBits, scores);
    signals.cue[i] = 1 / (1 + Math.exp((scores[0]! - scores[1]!) * weights.nodeScale));
  }
}

/** What does not depend on the cue, so that it is found once a text: scores of features, by token, and claimants. */
export interface StaticScores {
  node: Float32Array;
  edge: Float32Array;
  known: Uint8Array;
  claimants: Claimants;
}

export function staticScores(a: Analysis, signals: Signals): StaticScores {
  const { count } = a.tokens;
  return {
    claimants: findClaimants(a, signals),
    node: new Float32Array(count * LABELS),
    edge: new Float32Array(count * 2 * LABELS),
    known: new Uint8Array(count),
  };
}

/**
 * Third pass, for one cue: leaves the probabilities of the labels in `bench.work.marginal`, from the window's first
 * token on.
 */
export function runSpanPass(
  a: Analysis,
  context: ContextFeatures,
  signals: Signals,
  weights: CrfWeights,
  bench: Workbench,
  fixed: StaticScores,
  cue: number,
): CueWindow {
  const { features, chain, work } = bench;
  const window = windowOf(a, signals, cue);
  const around = cueContext(a, signals, fixed.claimants, window);
  const { from, to } = window;
  chain.length = to - from;
  chain.bias = weights.bias;
  for (let i = from; i < to; i++) {
    const node = (i - from) * LABELS,
      edge = node * 2;
    if (!fixed.known[i]) addStatic(context, weights, fixed, i);
    for (let k = 0; k < LABELS; k++) chain.node[node + k] = fixed.node[i * LABELS + k]!;
    for (let k = 0; k < 2 * LABELS; k++) chain.edge[edge + k] = fixed.edge[i * 2 * LABELS + k]!;
    features.size = 0;
    pushSpanFeatures(a, signals, around, i, features);
    addScores4(features.ids, 0, features.size, weights.nodeWords, weights.nodeBits, chain.node, node);
    if (i === from) continue;
    features.size = 0;
    pushSpanBoundaryFeatures(a, signals, around, i, features);
    addScores8(features.ids, 0, features.size, weights.edgeWords, weights.edgeBits, chain.edge, edge);
  }
  scale(chain, weights);
  forwardBackward(chain, work);
  return window;
}

function addStatic(
  { node, edge, nodeEnd, edgeEnd }: ContextFeatures,
  weights: CrfWeights,
  fixed: StaticScores,
  i: number,
): void {
  fixed.known[i] = 1;
  addScores4(
    node.ids,
    i ? nodeEnd[i - 1]! : 0,
    nodeEnd[i]!,
    weights.nodeWords,
    weights.nodeBits,
    fixed.node,
    i * LABELS,
  );
  addScores8(
    edge.ids,
    i ? edgeEnd[i - 1]! : 0,
    edgeEnd[i]!,
    weights.edgeWords,
    weights.edgeBits,
    fixed.edge,
    i * 2 * LABELS,
  );
}
