import type { Analysis } from './analysis';
import { pushBoundaryFeatures, pushContextFeatures, type CueNeighbours } from './contextFeatures';
import { addScores, chainWork, forwardBackward, type Chain, type ChainWork, type CrfWeights } from './crf';
import { isCueCandidate, pushCueFeatures } from './cueFeatures';
import { FeatureList } from './hash';
import type { Signals } from './signals';
import { cueContext, findClaimants, pushSpanBoundaryFeatures, pushSpanFeatures, windowOf, type Claimants, type CueWindow } from './spanFeatures';

export const LABELS = 4;
export const LABEL = { NONE: 0, CONTENT: 1, SOURCE: 2, CUE: 3 } as const;

/** The longest run of tokens that is labelled at once. */
const LONGEST_CHAIN = 800;

/** Reused between sequences: feature lists, scores and inference tables. */
export class Workbench {
  readonly features = new FeatureList(4096);
  chain: Chain = { length: 0, labels: LABELS, node: new Float32Array(LONGEST_CHAIN * LABELS), edge: new Float32Array(LONGEST_CHAIN * 2 * LABELS), bias: new Float32Array(LABELS * LABELS) };
  work: ChainWork = chainWork(LONGEST_CHAIN, LABELS);
}

/** First pass: fills the signals content, source and cueWord, paragraph by paragraph. */
export function runContextPass(a: Analysis, near: CueNeighbours, weights: CrfWeights, bench: Workbench, signals: Signals): void {
  const { paragraphStart } = a.tokens;
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    for (let from = paragraphStart[p]!; from < paragraphStart[p + 1]!; from += LONGEST_CHAIN) {
      const to = Math.min(paragraphStart[p + 1]!, from + LONGEST_CHAIN);
      scoreContext(a, near, weights, bench, from, to);
      forwardBackward(bench.chain, bench.work);
      for (let i = from; i < to; i++) {
        const at = (i - from) * LABELS;
        signals.content[i] = bench.work.marginal[at + LABEL.CONTENT]!;
        signals.source[i] = bench.work.marginal[at + LABEL.SOURCE]!;
        signals.cueWord[i] = bench.work.marginal[at + LABEL.CUE]!;
      }
    }
  }
}

function scoreContext(a: Analysis, near: CueNeighbours, weights: CrfWeights, { features, chain }: Workbench, from: number, to: number): void {
  chain.length = to - from;
  chain.bias = weights.bias;
  chain.node.fill(0, 0, chain.length * LABELS);
  chain.edge.fill(0, 0, chain.length * 2 * LABELS);
  for (let i = from; i < to; i++) {
    features.size = 0;
    pushContextFeatures(a, near, i, features);
    addScores(features.ids, 0, features.size, weights.node, weights.nodeBits, LABELS, chain.node, (i - from) * LABELS);
    features.size = 0;
    pushBoundaryFeatures(a, i, features);
    addScores(features.ids, 0, features.size, weights.edge, weights.edgeBits, 2 * LABELS, chain.edge, (i - from) * 2 * LABELS);
  }
  scale(chain, weights);
}

function scale({ length, node, edge }: Chain, { nodeScale, edgeScale }: CrfWeights): void {
  for (let k = 0; k < length * LABELS; k++) node[k]! *= nodeScale;
  for (let k = 0; k < length * 2 * LABELS; k++) edge[k]! *= edgeScale;
}

/** Second pass: fills the signal cue, the probability that a token is the head of a cue. */
export function runCuePass(a: Analysis, near: CueNeighbours, weights: CrfWeights, { features }: Workbench, signals: Signals): void {
  const scores = new Float32Array(2);
  for (let i = 0; i < a.tokens.count; i++) {
    if (!isCueCandidate(a, signals, i)) continue;
    features.size = 0;
    pushCueFeatures(a, near, signals, i, features);
    scores.fill(0);
    addScores(features.ids, 0, features.size, weights.node, weights.nodeBits, 2, scores, 0);
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
  return { claimants: findClaimants(a, signals), node: new Float32Array(count * LABELS), edge: new Float32Array(count * 2 * LABELS), known: new Uint8Array(count) };
}

/** Third pass, for one cue: leaves the probabilities of the labels in `bench.work.marginal`, from the window's first token on. */
export function runSpanPass(a: Analysis, near: CueNeighbours, signals: Signals, weights: CrfWeights, bench: Workbench, fixed: StaticScores, cue: number): CueWindow {
  const { features, chain, work } = bench;
  const window = windowOf(a, cue);
  const context = cueContext(a, signals, fixed.claimants, window);
  const { from, to } = window;
  chain.length = to - from;
  chain.bias = weights.bias;
  for (let i = from; i < to; i++) {
    const node = (i - from) * LABELS, edge = node * 2;
    if (!fixed.known[i]) addStatic(a, near, weights, bench, fixed, i);
    for (let k = 0; k < LABELS; k++) chain.node[node + k] = fixed.node[i * LABELS + k]!;
    for (let k = 0; k < 2 * LABELS; k++) chain.edge[edge + k] = fixed.edge[i * 2 * LABELS + k]!;
    features.size = 0;
    pushSpanFeatures(a, signals, context, i, features);
    addScores(features.ids, 0, features.size, weights.node, weights.nodeBits, LABELS, chain.node, node);
    if (i === from) continue;
    features.size = 0;
    pushSpanBoundaryFeatures(a, signals, context, i, features);
    addScores(features.ids, 0, features.size, weights.edge, weights.edgeBits, 2 * LABELS, chain.edge, edge);
  }
  scale(chain, weights);
  forwardBackward(chain, work);
  return window;
}

function addStatic(a: Analysis, near: CueNeighbours, weights: CrfWeights, { features }: Workbench, fixed: StaticScores, i: number): void {
  fixed.known[i] = 1;
  features.size = 0;
  pushContextFeatures(a, near, i, features);
  addScores(features.ids, 0, features.size, weights.node, weights.nodeBits, LABELS, fixed.node, i * LABELS);
  features.size = 0;
  pushBoundaryFeatures(a, i, features);
  addScores(features.ids, 0, features.size, weights.edge, weights.edgeBits, 2 * LABELS, fixed.edge, i * 2 * LABELS);
}
