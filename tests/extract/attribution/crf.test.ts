import {
  addScores4,
  addScores8,
  chainWork,
  crfWeights,
  forwardBackward,
  type Chain,
} from '../../../src/extract/attribution/crf';

/** Scores that look random and are always the same. */
function wave(length: number, seed: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => 2 * Math.sin(seed + 1.7 * i * i));
}

/** Every sequence of labels with its score. */
function sequences({ length, labels, node, edge, bias }: Chain): { path: number[]; score: number }[] {
  let paths: { path: number[]; score: number }[] = [{ path: [], score: 0 }];
  for (let i = 0; i < length; i++) {
    paths = paths.flatMap(({ path, score }) =>
      Array.from({ length: labels }, (_, b) => {
        const a = path.at(-1);
        const change =
          a === undefined
            ? 0
            : bias[a * labels + b]! + (a === b ? 0 : edge[i * 2 * labels + b]! + edge[i * 2 * labels + labels + a]!);
        return { path: [...path, b], score: score + node[i * labels + b]! + change };
      }),
    );
  }
  return paths;
}

describe('forwardBackward', () => {
  const chain: Chain = { length: 4, labels: 3, node: wave(12, 1), edge: wave(24, 2), bias: wave(9, 3) };

  it('gives the partition function and the marginals that counting all sequences gives', () => {
    const work = chainWork(4, 3);
    const log = forwardBackward(chain, work);
    const all = sequences(chain);
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    expect(log).toBeCloseTo(Math.log(total), 4);
    for (let i = 0; i < 4; i++) {
      for (let k = 0; k < 3; k++) {
        const share =
          all.filter(({ path }) => path[i] === k).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
        expect(work.marginal[i * 3 + k]).toBeCloseTo(share, 4);
      }
    }
  });

  it('does not overflow on great scores', () => {
    const work = chainWork(4, 3);
    forwardBackward({ ...chain, node: chain.node.map((v) => 500 * v) }, work);
    expect([...work.marginal].every((p) => p >= 0 && p <= 1.0001)).toBe(true);
  });
});

describe('tables of weights', () => {
  it('reads four and eight signed bytes a row', () => {
    const bytes = Int8Array.from({ length: 32 }, (_, i) => (i % 2 ? -i : i));
    const { nodeWords } = crfWeights({
      labels: 4,
      nodeBits: 3,
      edgeBits: 2,
      node: bytes,
      nodeScale: 1,
      edge: bytes,
      edgeScale: 1,
      bias: new Float32Array(16),
    });
    const four = new Float32Array(4),
      eight = new Float32Array(8);
    addScores4(Int32Array.of(1, 9, 6), 0, 3, nodeWords, 3, four, 0);
    expect([...four]).toEqual([4, 5, 6, 7].map((i, k) => 2 * bytes[i]! + bytes[24 + k]!));
    addScores8(Int32Array.of(3, -1), 0, 2, nodeWords, 2, eight, 0);
    expect([...eight]).toEqual([24, 25, 26, 27, 28, 29, 30, 31].map((i) => 2 * bytes[i]!));
  });
});
