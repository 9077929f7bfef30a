/**
 * Inference in a linear-chain conditional random field (Lafferty et al. 2001). The score of a change from label a
 * to b at a position is bias[a][b] + end[a] + start[b], so boundaries have features of their own and staying is free.
 */
export interface Chain {
  length: number;
  labels: number;
  /** length × labels */
  node: Float32Array;
  /** length × 2·labels: start scores, then end scores, of a change just before the position. */
  edge: Float32Array;
  /** labels × labels */
  bias: Float32Array;
}

export interface ChainWork {
  alpha: Float64Array;
  beta: Float64Array;
  node: Float64Array;
  edge: Float64Array;
  scale: Float64Array;
  /** length × labels: probability of each label at each position. */
  marginal: Float32Array;
}

export function chainWork(capacity: number, labels: number): ChainWork {
  return {
    alpha: new Float64Array(capacity * labels), beta: new Float64Array(capacity * labels), node: new Float64Array(capacity * labels),
    edge: new Float64Array(capacity * labels * labels), scale: new Float64Array(capacity), marginal: new Float32Array(capacity * labels),
  };
}

/** Forward-backward with scaling; fills `work.marginal` and returns the logarithm of the partition function. */
export function forwardBackward(chain: Chain, work: ChainWork): number {
  const { length: n, labels: K } = chain;
  const offset = exponentials(chain, work);
  const { alpha, beta, node, edge, scale, marginal } = work;
  let log = offset;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let b = 0; b < K; b++) {
      let v = i === 0 ? 1 : 0;
      if (i > 0) for (let a = 0; a < K; a++) v += alpha[(i - 1) * K + a]! * edge[(i * K + a) * K + b]!;
      v *= node[i * K + b]!;
      alpha[i * K + b] = v;
      sum += v;
    }
    scale[i] = sum;
    log += Math.log(sum);
    for (let b = 0; b < K; b++) alpha[i * K + b] = alpha[i * K + b]! / sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let a = 0; a < K; a++) {
      let v = i === n - 1 ? 1 : 0;
      if (i < n - 1) {
        for (let b = 0; b < K; b++) v += edge[((i + 1) * K + a) * K + b]! * node[(i + 1) * K + b]! * beta[(i + 1) * K + b]!;
        v /= scale[i + 1]!;
      }
      beta[i * K + a] = v;
      marginal[i * K + a] = alpha[i * K + a]! * v;
    }
  }
  return log;
}

/** Potentials from scores, each position's greatest taken out so that nothing overflows; returns the sum of what was taken. */
function exponentials(chain: Chain, work: ChainWork): number {
  const { length: n, labels: K } = chain;
  let offset = 0;
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let b = 0; b < K; b++) top = Math.max(top, chain.node[i * K + b]!);
    offset += top;
    for (let b = 0; b < K; b++) work.node[i * K + b] = Math.exp(chain.node[i * K + b]! - top);
    if (i === 0) continue;
    for (let a = 0; a < K; a++) {
      for (let b = 0; b < K; b++) {
        const change = a === b ? 0 : chain.edge[i * 2 * K + b]! + chain.edge[i * 2 * K + K + a]!;
        work.edge[(i * K + a) * K + b] = Math.exp(Math.max(-60, Math.min(60, change + chain.bias[a * K + b]!)));
      }
    }
  }
  return offset;
}

/** Hashed node and edge features, each with one row of weights in a table of whole numbers that a scale makes real. */
export interface CrfWeights {
  labels: number;
  /** Rows: 2 to this power, each of `labels` weights. */
  nodeBits: number;
  /** Rows: 2 to this power, each of `2·labels` weights: of starting a label, then of ending it. */
  edgeBits: number;
  node: Int8Array;
  nodeScale: number;
  edge: Int8Array;
  edgeScale: number;
  bias: Float32Array;
}

/** Adds the unscaled weights of the features `from`..`to` to the scores at `at`. */
export function addScores(ids: Int32Array, from: number, to: number, table: Int8Array, bits: number, width: number, scores: Float32Array, at: number): void {
  const mask = (1 << bits) - 1;
  for (let f = from; f < to; f++) {
    const row = (ids[f]! & mask) * width;
    for (let k = 0; k < width; k++) scores[at + k]! += table[row + k]!;
  }
}
