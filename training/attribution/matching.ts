import type { Analysis } from '../../src/extract/attribution/analysis';
import type { Run } from '../../src/extract/attribution/candidates';
import type { TokenAttribution } from './examples';

/** Candidate → index of the gold attribution that it matches one to one with a word overlap of at least one half, or -1. */
export function matchCandidates(a: Analysis, candidates: readonly { content: readonly Run[] }[], gold: readonly TokenAttribution[]): Int32Array {
  const owners = new Map<number, number[]>();
  const sizes = gold.map((g, k) => {
    const words = new Set(g.content.filter((i) => a.shape[i] !== 0));
    for (const i of words) owners.set(i, [...(owners.get(i) ?? []), k]);
    return words.size;
  });
  const pairs: { c: number; g: number; iou: number }[] = [];
  candidates.forEach((candidate, c) => {
    const shared = new Map<number, number>();
    let size = 0;
    for (const run of candidate.content) {
      for (let i = run.from; i < run.to; i++) {
        if (a.shape[i] === 0) continue;
        size++;
        for (const g of owners.get(i) ?? []) shared.set(g, (shared.get(g) ?? 0) + 1);
      }
    }
    for (const [g, n] of shared) {
      const iou = n / (size + sizes[g]! - n);
      if (iou >= 0.5) pairs.push({ c, g, iou });
    }
  });
  pairs.sort((x, y) => y.iou - x.iou || x.c - y.c);
  const match = new Int32Array(candidates.length).fill(-1);
  const taken = new Set<number>();
  for (const { c, g } of pairs) {
    if (match[c]! >= 0 || taken.has(g)) continue;
    match[c] = g;
    taken.add(g);
  }
  return match;
}
