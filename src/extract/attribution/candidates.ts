import type { Analysis } from './analysis';
import { LABEL, LABELS, type Workbench } from './passes';
import type { Signals } from './signals';
import type { CueWindow } from './span-features';

/** A run of tokens, `[from, to)`. */
export interface Run {
  from: number;
  to: number;
}

/** One reading of what the third pass finds for a cue. */
export interface Candidate {
  cue: number;
  cueRuns: Run[];
  content: Run[];
  /** Mean probability of each run of `content`. */
  means: number[];
  source: Run | null;
  /** Which reading it is: an index into READINGS, or their number for a settled one. */
  reading: number;
  /** Expected word overlap (intersection over union) of `content` with the right one. */
  overlap: number;
  /** Mean and least probability of the tokens in `content`. */
  mean: number;
  least: number;
  /** Expected number of content tokens that `content` leaves out. */
  missed: number;
  /** Greatest probability of a token to be source. */
  sourceProbability: number;
}

/**
 * Least probability of the tokens that each reading takes for content; `nearest` readings keep the one run next to the
 * cue. The first is the base.
 */
const READINGS = [
  { floor: 0.45, nearest: false },
  { floor: 0.15, nearest: false },
  { floor: 0.8, nearest: false },
  { floor: 0.4, nearest: true },
  { floor: 0.2, nearest: true },
] as const;
const SOURCE_FLOOR = 0.12;
const SOURCE_EXTENT = 0.5;
const CUE_FLOOR = 0.5;

type Probability = (i: number, label: number) => number;

/**
 * Decodes the probabilities of labels into readings that differ in their content, the base first; none where no token
 * can be content.
 */
export function decodeCandidates(a: Analysis, window: CueWindow, { work }: Workbench): Candidate[] {
  const { cue, from, to } = window;
  const p: Probability = (i, label) => work.marginal[(i - from) * LABELS + label]!;
  const cueRuns = runsAbove(window, (i) => (i === cue ? 1 : p(i, LABEL.CUE)), CUE_FLOOR);
  const source = sourceOf(window, p);
  let all = 0;
  for (let i = from; i < to; i++) if (i !== cue) all += p(i, LABEL.CONTENT);
  const found: Candidate[] = [];
  READINGS.forEach(({ floor, nearest }, reading) => {
    let content = joinRuns(
      a,
      runsAbove(window, (i) => (i === cue ? 0 : p(i, LABEL.CONTENT)), floor),
    );
    if (nearest) content = nearestRun(content, cue);
    if (!content.length || found.some((c) => isSame(c.content, content))) return;
    found.push({
      cue,
      cueRuns,
      content,
      reading,
      source: source.run,
      sourceProbability: source.peak,
      ...measure(content, all, p),
    });
  });
  return found;
}

function measure(
  content: readonly Run[],
  all: number,
  p: Probability,
): Pick<Candidate, 'means' | 'overlap' | 'mean' | 'least' | 'missed'> {
  let inside = 0,
    size = 0,
    least = 1;
  const means = content.map((run) => {
    let sum = 0;
    for (let i = run.from; i < run.to; i++) {
      const q = p(i, LABEL.CONTENT);
      sum += q;
      least = Math.min(least, q);
    }
    inside += sum;
    size += run.to - run.from;
    return sum / (run.to - run.from);
  });
  const missed = Math.max(0, all - inside);
  return { means, least, missed, overlap: inside / (size + missed), mean: inside / size };
}

/** The tokens around the likeliest source token that are not much less likely than it. */
function sourceOf({ cue, from, to }: CueWindow, p: Probability): { run: Run | null; peak: number } {
  let peak = 0,
    at = -1;
  for (let i = from; i < to; i++) {
    const q = p(i, LABEL.SOURCE);
    if (i === cue || q <= peak || q < p(i, LABEL.CONTENT)) continue;
    peak = q;
    at = i;
  }
  if (peak < SOURCE_FLOOR) return { run: null, peak };
  const run = { from: at, to: at + 1 };
  const belongs = (i: number): boolean =>
    i >= from &&
    i < to &&
    i !== cue &&
    p(i, LABEL.SOURCE) >= SOURCE_EXTENT * peak &&
    p(i, LABEL.SOURCE) >= p(i, LABEL.CONTENT);
  while (belongs(run.from - 1)) run.from--;
  while (belongs(run.to)) run.to++;
  return { run, peak };
}

function nearestRun(runs: readonly Run[], cue: number): Run[] {
  const distance = (run: Run): number => (run.from > cue ? run.from - cue : cue - run.to + 1);
  let best: Run | undefined;
  for (const run of runs) if (!best || distance(run) < distance(best)) best = run;
  return best ? [best] : [];
}

function isSame(x: readonly Run[], y: readonly Run[]): boolean {
  return x.length === y.length && x.every((run, k) => run.from === y[k]!.from && run.to === y[k]!.to);
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
 * Where two cues claim the same run of tokens, one more reading of the weaker lets it go, if it has another run: two
 * quotations side by side with a cue each look like one quotation that the first cue interrupts. Takes and gives the
 * readings of each cue.
 */
export function settleShared(a: Analysis, signals: Signals, readings: Candidate[][]): Candidate[][] {
  const owner = new Int32Array(a.tokens.count).fill(-1),
    claim = new Float32Array(a.tokens.count);
  readings.forEach(([c], k) =>
    c?.content.forEach((run, r) => {
      const strength = signals.cue[c.cue]! * c.means[r]!;
      for (let i = run.from; i < run.to; i++) {
        if (strength <= claim[i]!) continue;
        claim[i] = strength;
        owner[i] = k;
      }
    }),
  );
  return readings.map((list, k) => {
    const base = list[0];
    if (!base || base.content.length < 2) return list;
    const kept = base.content.map((run) => {
      let lost = 0;
      for (let i = run.from; i < run.to; i++) if (owner[i] !== k) lost++;
      return 2 * lost <= run.to - run.from;
    });
    if (!kept.includes(true) || !kept.includes(false)) return list;
    const content = base.content.filter((_, r) => kept[r]);
    return [...list, { ...base, content, means: base.means.filter((_, r) => kept[r]), reading: READINGS.length }];
  });
}
