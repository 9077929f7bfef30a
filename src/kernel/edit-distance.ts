/** How many letters of a word may differ in a typing error. */
function allowedEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Candidates that differ from the word by a typing error: one letter for four to seven letters, two for more; the
 * closest first, then in order.
 */
export function closest(word: string, candidates: readonly string[]): string[] {
  const most = allowedEdits(word.length);
  return candidates
    .map((candidate) => ({ candidate, edits: candidate === word ? most + 1 : editDistance(word, candidate, most) }))
    .filter(({ edits }) => edits <= most)
    .sort((one, other) => one.edits - other.edits)
    .map(({ candidate }) => candidate);
}

/**
 * Letters to insert, remove, replace or swap with their neighbour (optimal string alignment), in UTF-16 units.
 * @param most where more are needed, any number above it is returned, sooner
 */
export function editDistance(one: string, other: string, most = Infinity): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let k = 1; k <= other.length; k++) {
      const isSame = one[i - 1] === other[k - 1];
      const isSwap = i > 1 && k > 1 && one[i - 1] === other[k - 2] && one[i - 2] === other[k - 1];
      row[k] = Math.min(
        (last?.[k] ?? 0) + 1,
        (row[k - 1] ?? 0) + 1,
        (last?.[k - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before?.[k - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last?.[other.length] ?? 0;
}

/** The nearest of the candidates, where a third of its letters at most is otherwise. */
export function nearestOf(text: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.floor(text.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= least) continue;
    const distance = editDistance(text, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}
