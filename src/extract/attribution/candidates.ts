import type { Analysis } from './analysis';
import { LABEL, LABELS, type Workbench } from './passes';
import type { Signals } from './signals';
import type { CueWindow } from './spanFeatures';

/** A run of tokens, `[from, to)`. */
export interface Run {
  from: number;
  to: number;
}

/** What the third pass finds for one cue. */
export interface Candidate {
  cue: number;
  cueRuns: Run[];
  content: Run[];
  /** Mean probability of each run of `content`. */
  means: number[];
  source: Run | null;
  /** Expected word overlap (intersection over union) of `content` with the right one. */
  overlap: number;
  /** Mean and least probability of the tokens in `content`. */
  mean: number;
  least: number;
  /** Expected number of content tokens that `content` leaves out. */
  missed: number;
  /** Mean probability of the tokens in `source`, or the greatest of any token where there is none. */
  sourceProbability: number;
}

const CONTENT_FLOOR = 0.45;
const SOURCE_FLOOR = 0.35;
const CUE_FLOOR = 0.5;

/** Decodes the probabilities of labels into runs of tokens: those of content above one floor, the best run of source, the cue. */
export function decodeCandidate(a: Analysis, window: CueWindow, { work }: Workbench): Candidate {
  const { cue, from, to } = window;
  const p = (i: number, label: number): number => work.marginal[(i - from) * LABELS + label]!;
  const content = joinRuns(a, runsAbove(window, (i) => (i === cue ? 0 : p(i, LABEL.CONTENT)), CONTENT_FLOOR));
  const cueRuns = runsAbove(window, (i) => (i === cue ? 1 : p(i, LABEL.CUE)), CUE_FLOOR);
  const sources = runsAbove(window, (i) => (i === cue ? 0 : p(i, LABEL.SOURCE)), SOURCE_FLOOR);
  const mass = (run: Run, label: number): number => {
    let sum = 0;
    for (let i = run.from; i < run.to; i++) sum += p(i, label);
    return sum;
  };
  let source: Run | null = null, strongest = 0;
  for (let i = from; i < to; i++) strongest = Math.max(strongest, p(i, LABEL.SOURCE));
  for (const run of sources) if (!source || best(run, p) > best(source, p)) source = run;
  let inside = 0, size = 0, least = 1;
  const means: number[] = [];
  for (const run of content) {
    const sum = mass(run, LABEL.CONTENT);
    means.push(sum / (run.to - run.from));
    inside += sum;
    size += run.to - run.from;
    for (let i = run.from; i < run.to; i++) least = Math.min(least, p(i, LABEL.CONTENT));
  }
  const missed = Math.max(0, mass({ from, to }, LABEL.CONTENT) - inside);
  return {
    cue, cueRuns, content, means, source, least, missed,
    overlap: size ? inside / (size + missed) : 0, mean: size ? inside / size : 0,
    sourceProbability: source ? mass(source, LABEL.SOURCE) / (source.to - source.from) : strongest,
  };
}

function best(run: Run, p: (i: number, label: number) => number): number {
  let top = 0;
  for (let i = run.from; i < run.to; i++) top = Math.max(top, p(i, LABEL.SOURCE));
  return top;
}

function runsAbove({ from, to }: CueWindow, p: (i: number) => number, floor: number): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < to; i++) {
    if (p(i) < floor) continue;
    const last = runs.at(-1);
    if (last && last.to === i) last.to = i + 1;
    else runs.push({ from: i, to: i + 1 });
  }
  return runs;
}

/** Joins runs between which only punctuation stands, and drops runs of punctuation. */
function joinRuns(a: Analysis, runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (!hasWord(a, run)) continue;
    const last = joined.at(-1);
    if (last && run.from - last.to <= 3 && !hasWord(a, { from: last.to, to: run.from })) last.to = run.to;
    else joined.push({ ...run });
  }
  return joined;
}

/** Whether a run has a token with a letter or digit. */
export function hasWord(a: Analysis, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) if (a.shape[i] !== 0) return true;
  return false;
}

/**
 * Where two candidates claim the same run of tokens, the weaker one lets it go if it has another run: two quotations
 * side by side with a cue each look like one quotation that the first cue interrupts.
 */
export function settleShared(a: Analysis, signals: Signals, candidates: Candidate[]): Candidate[] {
  const owner = new Int32Array(a.tokens.count).fill(-1), claim = new Float32Array(a.tokens.count);
  candidates.forEach((c, k) => c.content.forEach((run, r) => {
    const strength = signals.cue[c.cue]! * c.means[r]!;
    for (let i = run.from; i < run.to; i++) {
      if (strength <= claim[i]!) continue;
      claim[i] = strength;
      owner[i] = k;
    }
  }));
  candidates.forEach((c, k) => {
    if (c.content.length < 2) return;
    const kept = c.content.map((run) => {
      let lost = 0;
      for (let i = run.from; i < run.to; i++) if (owner[i] !== k) lost++;
      return 2 * lost <= run.to - run.from;
    });
    if (!kept.includes(true)) return;
    c.content = c.content.filter((_, r) => kept[r]);
    c.means = c.means.filter((_, r) => kept[r]);
  });
  return candidates;
}
