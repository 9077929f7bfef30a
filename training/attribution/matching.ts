import type { Analysis } from '../../src/extract/attribution/analysis';
import type { Run } from '../../src/extract/attribution/candidates';
import type { TokenAttribution } from './examples';

interface Pair {
  candidate: number;
  gold: number;
  /** Words shared over words in either. */
  overlap: number;
}

/** Pairs of candidates and gold attributions that share at least half of their words, best first. */
function pairsOf(
  a: Analysis,
  candidates: readonly { content: readonly Run[] }[],
  gold: readonly TokenAttribution[],
): Pair[] {
  const owners = new Map<number, number[]>();
  const sizes = gold.map((g, k) => {
    const words = new Set(g.content.filter((i) => a.shape[i] !== 0));
    for (const i of words) owners.set(i, [...(owners.get(i) ?? []), k]);
    return words.size;
  });
  const pairs: Pair[] = [];
  candidates.forEach(({ content }, candidate) => {
    const shared = new Map<number, number>();
    let size = 0;
    for (const run of content) {
      for (let i = run.from; i < run.to; i++) {
        if (a.shape[i] === 0) continue;
        size++;
        for (const g of owners.get(i) ?? []) shared.set(g, (shared.get(g) ?? 0) + 1);
      }
    }
    for (const [g, n] of shared) {
      const overlap = n / (size + sizes[g]! - n);
      if (overlap >= 0.5) pairs.push({ candidate, gold: g, overlap });
    }
  });
  return pairs.sort((x, y) => y.overlap - x.overlap || x.candidate - y.candidate);
}

/** Finding → index of the gold attribution that it matches, one to one, or -1. */
export function matchFindings(
  a: Analysis,
  findings: readonly { content: readonly Run[] }[],
  gold: readonly TokenAttribution[],
): Int32Array {
  const match = new Int32Array(findings.length).fill(-1);
  const taken = new Set<number>();
  for (const { candidate, gold: g } of pairsOf(a, findings, gold)) {
    if (match[candidate]! >= 0 || taken.has(g)) continue;
    match[candidate] = g;
    taken.add(g);
  }
  return match;
}

/** Which readings are right: those that match a gold attribution and belong to the cue that matches it best. */
export function rightReadings(
  a: Analysis,
  candidates: readonly { cue: number; content: readonly Run[] }[],
  gold: readonly TokenAttribution[],
): number[] {
  const cueOf = new Map<number, number>();
  const right = candidates.map(() => 0);
  for (const { candidate, gold: g } of pairsOf(a, candidates, gold)) {
    const { cue } = candidates[candidate]!;
    if (!cueOf.has(g)) cueOf.set(g, cue);
    if (cueOf.get(g) === cue) right[candidate] = 1;
  }
  return right;
}
