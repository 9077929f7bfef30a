import {
  chainWork,
  crfWeights,
  forwardBackward,
  type ChainWork,
  type CrfWeights,
} from '../../src/extract/attribution/crf';
import { FeatureList } from '../../src/extract/attribution/hash';

/** Sequences with their features; `nodeEnd[i]` and `edgeEnd[i]` close the features of position i. */
export class SequenceData {
  node = new FeatureList(1 << 20);
  edge = new FeatureList(1 << 18);
  nodeEnd = new FeatureList(1 << 16);
  edgeEnd = new FeatureList(1 << 16);
  label = new FeatureList(1 << 16);
  /** Sequence → its first position. */
  starts: number[] = [];
  begin(): void {
    this.starts.push(this.label.size);
  }
  closePosition(label: number): void {
    this.nodeEnd.push(this.node.size);
    this.edgeEnd.push(this.edge.size);
    this.label.push(label);
  }
  get sequences(): number {
    return this.starts.length;
  }
}

/** Weights while they are trained. */
export interface FloatCrf {
  labels: number;
  nodeBits: number;
  edgeBits: number;
  node: Float32Array;
  edge: Float32Array;
  bias: Float32Array;
}

export interface CrfOptions {
  labels: number;
  nodeBits: number;
  edgeBits: number;
  epochs: number;
  rate: number;
  l2: number;
  /** Share of the features that each epoch leaves out at random. */
  drop: number;
  seed: number;
}

export function emptyCrf(o: Pick<CrfOptions, 'labels' | 'nodeBits' | 'edgeBits'>): FloatCrf {
  return {
    labels: o.labels,
    nodeBits: o.nodeBits,
    edgeBits: o.edgeBits,
    node: new Float32Array(o.labels << o.nodeBits),
    edge: new Float32Array((2 * o.labels) << o.edgeBits),
    bias: new Float32Array(o.labels * o.labels),
  };
}

/** mulberry32 */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(count: number, next: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

interface Buffers {
  node: Float32Array;
  edge: Float32Array;
  work: ChainWork;
}

/** Whether feature `f` takes part; the salt changes with the epoch. */
function kept(f: number, salt: number, limit: number): boolean {
  const h = Math.imul(f ^ salt, 0x9e3779b1);
  return Math.imul(h ^ (h >>> 15), 0x85ebca6b) >>> 0 >= limit;
}

/** Fills node and edge scores of one sequence, without the features that the salt drops. */
export function scoreSequence(
  data: SequenceData,
  weights: FloatCrf,
  s: number,
  buffers: Buffers,
  salt = 0,
  limit = 0,
): number {
  const K = weights.labels;
  const from = data.starts[s]!,
    to = data.starts[s + 1] ?? data.label.size;
  for (let i = from; i < to; i++) {
    const at = (i - from) * K;
    addRows(
      data.node.ids,
      i ? data.nodeEnd.ids[i - 1]! : 0,
      data.nodeEnd.ids[i]!,
      weights.node,
      weights.nodeBits,
      K,
      buffers.node,
      at,
      salt,
      limit,
    );
    addRows(
      data.edge.ids,
      i ? data.edgeEnd.ids[i - 1]! : 0,
      data.edgeEnd.ids[i]!,
      weights.edge,
      weights.edgeBits,
      2 * K,
      buffers.edge,
      2 * at,
      salt,
      limit,
    );
  }
  return to - from;
}

/** Sums the rows of the features `from`..`to` into `width` scores at `at`. */
function addRows(
  ids: Int32Array,
  from: number,
  to: number,
  table: Float32Array,
  bits: number,
  width: number,
  scores: Float32Array,
  at: number,
  salt: number,
  limit: number,
): void {
  const mask = (1 << bits) - 1;
  for (let k = 0; k < width; k++) scores[at + k] = 0;
  for (let half = 0; half < width; half += 4) {
    let a = 0,
      b = 0,
      c = 0,
      d = 0;
    for (let f = from; f < to; f++) {
      if (limit && !kept(f, salt, limit)) continue;
      const row = (ids[f]! & mask) * width + half;
      a += table[row]!;
      b += table[row + 1]!;
      if (width === 2) continue;
      c += table[row + 2]!;
      d += table[row + 3]!;
    }
    scores[at + half] = a;
    scores[at + half + 1] = b;
    if (width === 2) continue;
    scores[at + half + 2] = c;
    scores[at + half + 3] = d;
  }
}

export function crfBuffers(data: SequenceData, K: number): Buffers {
  let longest = 0;
  for (let s = 0; s < data.sequences; s++)
    longest = Math.max(longest, (data.starts[s + 1] ?? data.label.size) - data.starts[s]!);
  return { node: new Float32Array(longest * K), edge: new Float32Array(longest * 2 * K), work: chainWork(longest, K) };
}

/**
 * Trains by stochastic gradient descent on the log-likelihood with AdaGrad's rates (Duchi et al. 2011); returns the
 * average of the later epochs' weights.
 */
export function trainCrf(
  data: SequenceData,
  keep: (sequence: number) => boolean,
  o: CrfOptions,
  log: (line: string) => void,
  probe?: (epoch: number, weights: FloatCrf) => void,
): FloatCrf {
  const weights = emptyCrf(o);
  const squares = emptyCrf(o);
  const buffers = crfBuffers(data, o.labels);
  const next = random(o.seed);
  const gradient = new Gradient(data, weights, squares, o);
  const average = emptyCrf(o);
  gradient.limit = Math.floor(o.drop * 4294967296);
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    let loss = 0,
      seen = 0;
    gradient.salt = Math.floor(next() * 4294967296) | 0;
    for (const s of shuffled(data.sequences, next)) {
      if (!keep(s)) continue;
      const n = scoreSequence(data, weights, s, buffers, gradient.salt, gradient.limit);
      if (!n) continue;
      const chain = { length: n, labels: o.labels, node: buffers.node, edge: buffers.edge, bias: weights.bias };
      loss += forwardBackward(chain, buffers.work);
      loss -= gradient.apply(s, n, buffers);
      seen += n;
    }
    if (epoch >= o.epochs / 2 - 0.5) addInto(average, weights);
    probe?.(epoch, mean(average, Math.max(1, epoch + 1 - Math.ceil(o.epochs / 2 - 0.5)), o.drop));
    log(`  epoch ${epoch + 1}: loss ${(loss / seen).toFixed(4)}`);
  }
  return mean(average, o.epochs - Math.ceil(o.epochs / 2 - 0.5), o.drop);
}

/** Sum of weights, table by table. */
function addInto(sum: FloatCrf, weights: FloatCrf): void {
  for (const table of ['node', 'edge', 'bias'] as const) weights[table].forEach((v, i) => (sum[table][i]! += v));
}

/** Mean weights, scaled down by what was dropped in training; biases never are. */
function mean(sum: FloatCrf, count: number, drop: number): FloatCrf {
  const factor = (1 - drop) / count;
  return {
    ...sum,
    node: sum.node.map((v) => v * factor),
    edge: sum.edge.map((v) => v * factor),
    bias: sum.bias.map((v) => v / count),
  };
}

class Gradient {
  private readonly nodeStep: Float64Array;
  private readonly edgeStep: Float64Array;
  salt = 0;
  limit = 0;
  constructor(
    private readonly data: SequenceData,
    private readonly weights: FloatCrf,
    private readonly squares: FloatCrf,
    private readonly o: CrfOptions,
  ) {
    this.nodeStep = new Float64Array(o.labels);
    this.edgeStep = new Float64Array(2 * o.labels);
  }

  /** One step on one sequence; returns the score of its gold labels. */
  apply(s: number, n: number, buffers: Buffers): number {
    const { data, weights } = this;
    const K = weights.labels;
    const from = data.starts[s]!;
    let gold = 0;
    for (let i = 0; i < n; i++) {
      const y = data.label.ids[from + i]!;
      gold += buffers.node[i * K + y]!;
      for (let k = 0; k < K; k++) this.nodeStep[k] = buffers.work.marginal[i * K + k]! - (k === y ? 1 : 0);
      if (i > 0) gold += this.edgeGradient(i, data.label.ids[from + i - 1]!, y, buffers);
      this.update(
        data.node,
        from + i ? data.nodeEnd.ids[from + i - 1]! : 0,
        data.nodeEnd.ids[from + i]!,
        weights.nodeBits,
        weights.node,
        this.squares.node,
        this.nodeStep,
      );
      if (i > 0)
        this.update(
          data.edge,
          data.edgeEnd.ids[from + i - 1]!,
          data.edgeEnd.ids[from + i]!,
          weights.edgeBits,
          weights.edge,
          this.squares.edge,
          this.edgeStep,
        );
    }
    return gold;
  }

  private edgeGradient(i: number, x: number, y: number, { work, edge }: Buffers): number {
    const { weights } = this;
    const K = weights.labels;
    this.edgeStep.fill(0);
    for (let a = 0; a < K; a++) {
      for (let b = 0; b < K; b++) {
        const p =
          (work.alpha[(i - 1) * K + a]! *
            work.edge[(i * K + a) * K + b]! *
            work.node[i * K + b]! *
            work.beta[i * K + b]!) /
          work.scale[i]!;
        const g = p - (a === x && b === y ? 1 : 0);
        if (a !== b) {
          this.edgeStep[b]! += g;
          this.edgeStep[K + a]! += g;
        }
        this.adagrad(weights.bias, this.squares.bias, a * K + b, g);
      }
    }
    const bias = weights.bias[x * K + y]!;
    return x === y ? bias : bias + edge[i * 2 * K + y]! + edge[i * 2 * K + K + x]!;
  }

  private update(
    list: FeatureList,
    from: number,
    to: number,
    bits: number,
    w: Float32Array,
    h: Float32Array,
    step: Float64Array,
  ): void {
    const mask = (1 << bits) - 1,
      width = step.length;
    let size = 0;
    for (let k = 0; k < width; k++) size = Math.max(size, Math.abs(step[k]!));
    if (size < 1e-2) return;
    for (let f = from; f < to; f++) {
      if (this.limit && !kept(f, this.salt, this.limit)) continue;
      const row = (list.ids[f]! & mask) * width;
      for (let k = 0; k < width; k++) this.adagrad(w, h, row + k, step[k]!);
    }
  }

  private adagrad(w: Float32Array, h: Float32Array, at: number, gradient: number): void {
    const g = gradient + this.o.l2 * w[at]!;
    const sum = h[at]! + g * g;
    h[at] = sum;
    w[at] = w[at]! - (this.o.rate * g) / Math.sqrt(sum + 1e-6);
  }
}

/** Weights as the extractor uses them: eight bits each. The few that are out of the scale's reach are cut to it. */
export function quantise(weights: FloatCrf): CrfWeights {
  const node = toBytes(weights.node),
    edge = toBytes(weights.edge);
  const { labels, nodeBits, edgeBits, bias } = weights;
  return crfWeights({
    labels,
    nodeBits,
    edgeBits,
    node: node.bytes,
    nodeScale: node.scale,
    edge: edge.bytes,
    edgeScale: edge.scale,
    bias,
  });
}

function toBytes(values: Float32Array): { bytes: Int8Array; scale: number } {
  const sizes = values
    .map(Math.abs)
    .filter((v) => v > 1e-4)
    .sort();
  const top = sizes.length ? sizes[Math.floor((sizes.length - 1) * 0.9999)]! : 1;
  const scale = top / 127;
  return { bytes: Int8Array.from(values, (v) => Math.max(-127, Math.min(127, Math.round(v / scale)))), scale };
}
