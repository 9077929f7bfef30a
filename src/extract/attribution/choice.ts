import type { Candidate, Run } from './candidates';

interface Choosable {
  candidate: Candidate;
}

/** Share of a content that may already belong to another attribution. */
const SHARED = 0.3;

/** Candidates that are chosen, at most one a cue, and the tokens that their contents have. */
export class Choice<T extends Choosable> {
  /** Token → 1 + index of the choice that has it in its content; 0 where none. */
  readonly owner: Int32Array;
  readonly cues = new Set<number>();
  private readonly chosen: (T | null)[] = [];
  private readonly indices = new Map<T, number>();

  /** @param count how many tokens the text has */
  constructor(count: number) {
    this.owner = new Int32Array(count);
  }

  items(): T[] {
    return this.chosen.filter((item) => item !== null);
  }

  /** Whether a candidate's cue and most of its content belong to nobody. */
  isFree({ candidate: { content, cue } }: T): boolean {
    return !this.cues.has(cue) && !this.owner[cue] && sharedPart(this.owner, content) <= SHARED;
  }

  add(item: T): void {
    this.indices.set(item, this.chosen.length);
    this.chosen.push(item);
    this.cues.add(item.candidate.cue);
    for (const run of item.candidate.content) this.owner.fill(this.chosen.length, run.from, run.to);
  }

  remove(item: T): void {
    const index = this.indices.get(item)!;
    this.chosen[index] = null;
    this.cues.delete(item.candidate.cue);
    for (const run of item.candidate.content)
      for (let i = run.from; i < run.to; i++) if (this.owner[i] === index + 1) this.owner[i] = 0;
  }

  /** The one choice that has tokens or the cue of a candidate; undefined where none or several have. */
  holder({ candidate: { content, cue } }: T): T | undefined {
    let holder = this.owner[cue]!;
    for (const run of content) {
      for (let i = run.from; i < run.to; i++) {
        if (!this.owner[i] || this.owner[i] === holder) continue;
        if (holder) return undefined;
        holder = this.owner[i]!;
      }
    }
    return this.chosen[holder - 1] ?? undefined;
  }
}

function sharedPart(owner: Int32Array, content: readonly Run[]): number {
  let size = 0,
    taken = 0;
  for (const run of content) {
    size += run.to - run.from;
    for (let i = run.from; i < run.to; i++) if (owner[i]) taken++;
  }
  return taken / size;
}
