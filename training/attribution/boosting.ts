import type { Trees } from '../../src/extract/attribution/ranker';
import { random } from './crf-trainer';

export interface BoostOptions {
  trees: number;
  depth: number;
  rate: number;
  /** Least sum of second derivatives in a leaf. */
  leaf: number;
  lambda: number;
  /** Share of the rows that each tree sees. */
  sample: number;
  seed: number;
}

const BINS = 64;

interface Binned {
  thresholds: Float32Array[];
  /** feature-major */
  bin: Uint8Array[];
}

interface Growth {
  trees: Trees;
  feature: number[];
  value: number[];
  left: number[];
  right: number[];
}

/** Boosts trees on the logistic loss with second-order gains (Chen & Guestrin 2016), on features cut into 64 bins. */
export function trainTrees(rows: readonly Float32Array[], labels: readonly number[], o: BoostOptions): Trees {
  const width = rows[0]?.length ?? 0,
    n = rows.length;
  const binned = cut(rows, width);
  const positives = labels.reduce((sum, y) => sum + y, 0);
  const base = Math.log((positives + 1) / (n - positives + 1));
  const score = new Float64Array(n).fill(base);
  const g = new Float64Array(n),
    h = new Float64Array(n);
  const next = random(o.seed);
  const growth: Growth = {
    trees: {
      roots: [],
      feature: new Int16Array(),
      value: new Float32Array(),
      left: new Int32Array(),
      right: new Int32Array(),
      base,
    },
    feature: [],
    value: [],
    left: [],
    right: [],
  };
  for (let t = 0; t < o.trees; t++) {
    const sample: number[] = [];
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]!));
      g[i] = p - labels[i]!;
      h[i] = Math.max(1e-6, p * (1 - p));
      if (next() < o.sample) sample.push(i);
    }
    const root = grow(growth, binned, Int32Array.from(sample), g, h, o.depth, o);
    growth.trees.roots.push(root);
    for (let i = 0; i < n; i++) score[i]! += leafOf(growth, root, rows[i]!);
  }
  const { trees, feature, value, left, right } = growth;
  return {
    ...trees,
    feature: Int16Array.from(feature),
    value: Float32Array.from(value),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
  };
}

function leafOf(growth: Growth, root: number, row: Float32Array): number {
  let at = root;
  while (growth.feature[at]! >= 0)
    at = row[growth.feature[at]!]! <= growth.value[at]! ? growth.left[at]! : growth.right[at]!;
  return growth.value[at]!;
}

function cut(rows: readonly Float32Array[], width: number): Binned {
  const thresholds: Float32Array[] = [],
    bin: Uint8Array[] = [];
  for (let f = 0; f < width; f++) {
    const sorted = Float32Array.from(rows, (row) => row[f]!).sort();
    const cuts = new Set<number>();
    for (let k = 1; k < BINS; k++) cuts.add(sorted[Math.floor((k * sorted.length) / BINS)]!);
    cuts.delete(sorted.at(-1)!);
    const list = Float32Array.from(cuts).sort();
    thresholds.push(list);
    bin.push(
      Uint8Array.from(rows, (row) => {
        let lo = 0,
          hi = list.length;
        while (lo < hi) {
          const mid = (lo + hi) >> 1;
          if (row[f]! <= list[mid]!) hi = mid;
          else lo = mid + 1;
        }
        return lo;
      }),
    );
  }
  return { thresholds, bin };
}

function grow(
  growth: Growth,
  binned: Binned,
  rows: Int32Array,
  g: Float64Array,
  h: Float64Array,
  depth: number,
  o: BoostOptions,
): number {
  let G = 0,
    H = 0;
  for (const i of rows) {
    G += g[i]!;
    H += h[i]!;
  }
  const node = growth.feature.push(-1) - 1;
  growth.value.push((-o.rate * G) / (H + o.lambda));
  growth.left.push(0);
  growth.right.push(0);
  if (depth === 0 || H < 2 * o.leaf) return node;
  const split = bestSplit(binned, rows, g, h, G, H, o);
  if (!split) return node;
  const bins = binned.bin[split.feature]!;
  const left = grow(
    growth,
    binned,
    rows.filter((i) => bins[i]! <= split.bin),
    g,
    h,
    depth - 1,
    o,
  );
  const right = grow(
    growth,
    binned,
    rows.filter((i) => bins[i]! > split.bin),
    g,
    h,
    depth - 1,
    o,
  );
  growth.feature[node] = split.feature;
  growth.value[node] = binned.thresholds[split.feature]![split.bin]!;
  growth.left[node] = left;
  growth.right[node] = right;
  return node;
}

function bestSplit(
  binned: Binned,
  rows: Int32Array,
  g: Float64Array,
  h: Float64Array,
  G: number,
  H: number,
  o: BoostOptions,
): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null,
    gain = 1e-3;
  const sumG = new Float64Array(BINS),
    sumH = new Float64Array(BINS);
  for (let f = 0; f < binned.bin.length; f++) {
    const cuts = binned.thresholds[f]!.length,
      bins = binned.bin[f]!;
    if (!cuts) continue;
    sumG.fill(0);
    sumH.fill(0);
    for (const i of rows) {
      sumG[bins[i]!]! += g[i]!;
      sumH[bins[i]!]! += h[i]!;
    }
    let leftG = 0,
      leftH = 0;
    for (let b = 0; b < cuts; b++) {
      leftG += sumG[b]!;
      leftH += sumH[b]!;
      const rightG = G - leftG,
        rightH = H - leftH;
      if (leftH < o.leaf || rightH < o.leaf) continue;
      const value =
        (leftG * leftG) / (leftH + o.lambda) + (rightG * rightG) / (rightH + o.lambda) - (G * G) / (H + o.lambda);
      if (value > gain) {
        gain = value;
        best = { feature: f, bin: b };
      }
    }
  }
  return best;
}
