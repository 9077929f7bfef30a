/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): probabilities that never fall as the score
 * rises.
 */
export function isotonic(scores: readonly number[], labels: readonly number[]): { at: number[]; value: number[] } {
  const order = scores.map((_, i) => i).sort((x, y) => scores[x]! - scores[y]!);
  const pools: { sum: number; weight: number; score: number }[] = [];
  for (const i of order) {
    pools.push({ sum: labels[i]!, weight: 1, score: scores[i]! });
    for (
      let k = pools.length - 1;
      k > 0 && pools[k - 1]!.sum / pools[k - 1]!.weight >= pools[k]!.sum / pools[k]!.weight;
      k--
    ) {
      const last = pools.pop()!,
        into = pools.at(-1)!;
      into.score = (into.score * into.weight + last.score * last.weight) / (into.weight + last.weight);
      into.sum += last.sum;
      into.weight += last.weight;
    }
  }
  // Steps of a few examples would promise more than they show.
  for (let k = pools.length - 1; k > 0; k--) {
    const pool = pools[k]!,
      before = pools[k - 1]!;
    if (pool.weight >= 30 && (k > 1 || before.weight >= 30)) continue;
    const weight = pool.weight + before.weight;
    pools.splice(k - 1, 2, {
      sum: pool.sum + before.sum,
      weight,
      score: (pool.score * pool.weight + before.score * before.weight) / weight,
    });
  }
  // Half of one more of each keeps the ends away from certainty; the running maximum keeps the steps from falling.
  let least = 0;
  return {
    at: pools.map((p) => p.score),
    value: pools.map((p) => (least = Math.max(least, (p.sum + 0.5) / (p.weight + 1)))),
  };
}

/** Given probability by tenths against the share that was right. */
export function reliability(probabilities: readonly number[], labels: readonly number[]): string {
  const lines = ['  given      count  mean given  right'];
  for (let tenth = 0; tenth < 10; tenth++) {
    let count = 0,
      given = 0,
      right = 0;
    probabilities.forEach((p, i) => {
      if (Math.min(9, Math.floor(p * 10)) !== tenth) return;
      count++;
      given += p;
      right += labels[i]!;
    });
    if (count)
      lines.push(
        `  ${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)}  ${String(count).padStart(7)}  ${(given / count).toFixed(3).padStart(10)}  ${(right / count).toFixed(3)}`,
      );
  }
  return lines.join('\n');
}
