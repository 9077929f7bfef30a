import type { Group, Sentence } from './sentence';

/** Words `[from, to)` to which dates, places and complements of a predicate belong. */
export interface Clause {
  from: number;
  to: number;
}

/**
 * Cuts a sentence between its verbs: before the comma, conjunction or relative pronoun that stands nearest to the next
 * verb, or where there is none, before that verb.
 */
export function clausesOf(sentence: Sentence): Clause[] {
  const { groups, words } = sentence;
  const clauses: Clause[] = [];
  let from = 0;
  groups.forEach((group, index) => {
    const next = groups[index + 1];
    const to = next ? boundary(sentence, group, next) : words.length;
    clauses.push({ from: Math.min(from, group.from), to: trimmed(sentence, Math.max(to, group.to)) });
    from = to;
  });
  return clauses;
}

function boundary({ words }: Sentence, group: Group, next: Group): number {
  let comma = -1;
  for (let k = next.from - 1; k >= group.to; k--) {
    const { category } = words[k]!;
    if (category === 'SUBORD' || category === 'REL' || category === 'STOP')
      return words[k - 1]?.category === 'COMMA' ? k - 1 : k;
    if (category === 'COMMA') {
      if (next.form !== 'FINITE' || comma < 0) comma = k;
    }
    const opens = category === 'CC' && (k === next.from - 1 || opensClause(words, k, next.from));
    if (opens) return k;
  }
  return comma >= 0 ? comma : next.from;
}

/** "and Israel condemned": a phrase and nothing else stands between the conjunction and the verb. */
function opensClause(words: Sentence['words'], k: number, to: number): boolean {
  const first = words[k + 1]?.phrase ?? -1;
  const last = words[to - 1]?.phrase ?? -1;
  return first >= 0 && first === last;
}

function trimmed({ words }: Sentence, to: number): number {
  let end = to;
  while (end > 0 && (words[end - 1]!.category === 'STOP' || words[end - 1]!.category === 'COMMA')) end--;
  return end;
}

/** The clause of a word: that of the verb whose clause holds it. */
export function clauseAt(sentence: Sentence, clauses: readonly Clause[], word: number): Clause {
  return (
    clauses.find(({ from, to }) => word >= from && word < to) ?? {
      from: 0,
      to: trimmed(sentence, sentence.words.length),
    }
  );
}
