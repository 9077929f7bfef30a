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
  /** 2·labels: potentials of starting and of ending each label at one position. */
  change: Float64Array;
  /** length × labels: probability of each label at each position. */
  marginal: Float32Array;
}

export function chainWork(capacity: number, labels: number): ChainWork {
  return {
    alpha: new Float64Array(capacity * labels),
    beta: new Float64Array(capacity * labels),
    node: new Float64Array(capacity * labels),
    edge: new Float64Array(capacity * labels * labels),
    scale: new Float64Array(capacity),
    change: new Float64Array(2 * labels),
    marginal: new Float32Array(capacity * labels),
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
        for (let b = 0; b < K; b++)
          v += edge[((i + 1) * K + a) * K + b]! * node[(i + 1) * K + b]! * beta[(i + 1) * K + b]!;
        v /= scale[i + 1]!;
      }
      beta[i * K + a] = v;
      marginal[i * K + a] = alpha[i * K + a]! * v;
    }
  }
  return log;
}

/**
 * Potentials from scores, each position's greatest taken out so that nothing overflows; returns the sum of what was
 * taken.
 */
function exponentials(chain: Chain, work: ChainWork): number {
  const { length: n, labels: K } = chain;
  const { node, edge, change } = work;
  const bias = chain.bias.map(Math.exp);
  let offset = 0;
  for (let i = 0; i < n; i++) {
    const at = i * K;
    let top = chain.node[at]!;
    for (let b = 1; b < K; b++) if (chain.node[at + b]! > top) top = chain.node[at + b]!;
    offset += top;
    for (let b = 0; b < K; b++) node[at + b] = chain.node[at + b] === top ? 1 : Math.exp(chain.node[at + b]! - top);
    if (i === 0) continue;
    for (let k = 0; k < 2 * K; k++) {
      const score = chain.edge[2 * at + k]!;
      change[k] = Math.exp(score > 30 ? 30 : score < -30 ? -30 : score);
    }
    for (let a = 0, to = at * K; a < K; a++) {
      const end = change[K + a]!;
      for (let b = 0; b < K; b++, to++) edge[to] = a === b ? bias[a * K + b]! : bias[a * K + b]! * end * change[b]!;
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
  /** The same tables, four weights read at once. */
  nodeWords: Int32Array;
  edgeWords: Int32Array;
}

export function crfWeights(tables: Omit<CrfWeights, 'nodeWords' | 'edgeWords'>): CrfWeights {
  return { ...tables, nodeWords: wordsOf(tables.node), edgeWords: wordsOf(tables.edge) };
}

/** Adds the unscaled weights of the features `from`..`to` to two scores. */
export function addScores2(
  ids: Int32Array,
  from: number,
  to: number,
  table: Int8Array,
  bits: number,
  scores: Float32Array,
): void {
  const mask = (1 << bits) - 1;
  for (let f = from; f < to; f++) {
    const row = (ids[f]! & mask) * 2;
    scores[0]! += table[row]!;
    scores[1]! += table[row + 1]!;
  }
}

/**
 * Four bytes of a table read as one number; the machine's byte order is little-endian wherever Node.js runs by
 * default.
 */
function wordsOf(table: Int8Array): Int32Array {
  return new Int32Array(table.buffer, table.byteOffset, table.length >> 2);
}

/** Adds the unscaled weights of the features `from`..`to`, four to a row, to the scores at `at`. */
export function addScores4(
  ids: Int32Array,
  from: number,
  to: number,
  table: Int32Array,
  bits: number,
  scores: Float32Array,
  at: number,
): void {
  const mask = (1 << bits) - 1;
  let a = 0,
    b = 0,
    c = 0,
    d = 0;
  for (let f = from; f < to; f++) {
    const row = table[ids[f]! & mask]!;
    a += (row << 24) >> 24;
    b += (row << 16) >> 24;
    c += (row << 8) >> 24;
    d += row >> 24;
  }
  scores[at]! += a;
  scores[at + 1]! += b;
  scores[at + 2]! += c;
  scores[at + 3]! += d;
}

/** Adds the unscaled weights of the features `from`..`to`, eight to a row, to the scores at `at`. */
export function addScores8(
  ids: Int32Array,
  from: number,
  to: number,
  table: Int32Array,
  bits: number,
  scores: Float32Array,
  at: number,
): void {
  const mask = (1 << bits) - 1;
  let a = 0,
    b = 0,
    c = 0,
    d = 0,
    e = 0,
    g = 0,
    h = 0,
    k = 0;
  for (let f = from; f < to; f++) {
    const first = (ids[f]! & mask) * 2;
    const left = table[first]!,
      right = table[first + 1]!;
    a += (left << 24) >> 24;
    b += (left << 16) >> 24;
    c += (left << 8) >> 24;
    d += left >> 24;
    e += (right << 24) >> 24;
    g += (right << 16) >> 24;
    h += (right << 8) >> 24;
    k += right >> 24;
  }
  scores[at]! += a;
  scores[at + 1]! += b;
  scores[at + 2]! += c;
  scores[at + 3]! += d;
  scores[at + 4]! += e;
  scores[at + 5]! += g;
  scores[at + 6]! += h;
  scores[at + 7]! += k;
}
