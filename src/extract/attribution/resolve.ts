import type { Span } from '../../kernel/findings';
import { BREAK, type Analysis } from './analysis';
import type { Attribution, AttributionKind } from './attribution';
import { hasWord, type Candidate, type Run } from './candidates';
import { CUE_CLASS } from './lexicon';
import { ownersOf, type Finding } from './quotation-rules';

/** A candidate with the probability that it is right. */
export interface Scored {
  candidate: Candidate;
  probability: number;
}

/** Share of a content that may already belong to a better attribution. */
const SHARED = 0.3;
/** A quotation of so many words is somebody's: the likeliest cue gets it, even under the floor. */
const LONG_QUOTATION = 6;
const QUOTATION_FLOOR = 0.1;

/** Chooses, best first, the candidates that are probable enough and do not take each other's words: people mark outermost attributions only. */
export function chooseAttributions(a: Analysis, scored: readonly Scored[], floor: number): Finding[] {
  const owner = new Uint8Array(a.tokens.count);
  const order = [...scored].sort((x, y) => y.probability - x.probability || x.candidate.cue - y.candidate.cue);
  const chosen: Finding[] = [];
  const used = new Set<number>();
  const choose = ({ candidate: { content, source, cue, cueRuns }, probability }: Scored): void => {
    for (const run of content) owner.fill(1, run.from, run.to);
    used.add(cue);
    chosen.push({ content: content.flatMap((run) => byParagraph(a, withMarks(a, run))), source, cue, cueRuns, probability });
  };
  const isFree = ({ candidate: { content, cue } }: Scored): boolean => !used.has(cue) && !owner[cue] && sharedPart(owner, content) <= SHARED;
  for (const item of order) if (item.probability >= floor && isFree(item)) choose(item);
  for (const item of order) {
    if (item.probability < floor && item.probability >= QUOTATION_FLOOR && isFree(item) && holdsLooseQuotation(a, owner, item.candidate.content)) choose(item);
  }
  chosen.push(...nestedQuotations(a, order, chosen, used));
  return chosen.sort((x, y) => x.cue - y.cue);
}

/** Least expected word overlap of a quotation inside of somebody else's words. */
const NESTED_OVERLAP = 0.5;

/**
 * People mark outermost attributions only, and so does the ranker: of “…,” Ana said, according to the Post, it takes what
 * the Post told. Who is quoted in it is said too, where a long quotation of its own stands in words that are not all
 * quoted. Its confidence is its expected word overlap, as there is nothing to calibrate it by.
 */
function nestedQuotations(a: Analysis, order: readonly Scored[], chosen: readonly Finding[], used: Set<number>): Finding[] {
  const owner = ownersOf(a.tokens.count, chosen);
  const nested: Finding[] = [];
  for (const { candidate: { content, source, cue, cueRuns, overlap, reading } } of order) {
    const outer = chosen[owner[cue]!];
    const q = a.quotations.list[a.quotations.of[content[0]!.from]!];
    if (!outer || !source || used.has(cue) || reading > 0 || a.quotations.of[cue]! >= 0 || !q || q.words < LONG_QUOTATION || overlap < NESTED_OVERLAP) continue;
    if (a.cueClass[cue] !== CUE_CLASS.SPEECH || owner[q.open] !== owner[cue] || kindOf(a, content) !== 'DIRECT' || kindOf(a, outer.content) !== 'MIXED') continue;
    used.add(cue);
    nested.push({ content: content.flatMap((run) => byParagraph(a, withMarks(a, run))), source, cue, cueRuns, probability: Math.min(0.9, overlap) });
  }
  return nested;
}

/** A run cut where a paragraph ends. */
function byParagraph(a: Analysis, { from, to }: Run): Run[] {
  const runs: Run[] = [];
  for (let start = from; start < to; ) {
    const end = Math.min(to, a.tokens.paragraphStart[a.tokens.paragraph[start]! + 1]!);
    runs.push({ from: start, to: end });
    start = end;
  }
  return runs;
}

/** A run with the marks and the punctuation that its quotation has just beyond its edges. */
function withMarks(a: Analysis, { from, to }: Run): Run {
  const first = a.quotations.of[from]!, last = a.quotations.of[to - 1]!;
  while (first >= 0 && from > 0 && a.quotations.of[from - 1] === first && a.shape[from - 1] === 0) from--;
  while (last >= 0 && to < a.tokens.count && a.quotations.of[to] === last && a.shape[to] === 0) to++;
  return { from, to };
}

function sharedPart(owner: Uint8Array, content: readonly Run[]): number {
  let size = 0, taken = 0;
  for (const run of content) {
    size += run.to - run.from;
    for (let i = run.from; i < run.to; i++) taken += owner[i]!;
  }
  return taken / size;
}

function holdsLooseQuotation(a: Analysis, owner: Uint8Array, content: readonly Run[]): boolean {
  return content.some((run) => {
    for (let i = run.from; i < run.to; i++) {
      const q = a.quotations.list[a.quotations.of[i]!];
      if (q && !owner[i] && q.words >= LONG_QUOTATION && Math.min(q.end, run.to) - Math.max(q.open, run.from) > 0.6 * (q.end - q.open)) return true;
    }
    return false;
  });
}

/** The public form of a finding. */
export function toAttribution(a: Analysis, { content, source, cue, cueRuns, probability }: Finding): Attribution {
  const kind = kindOf(a, content);
  const cueClass = cue < 0 ? CUE_CLASS.NONE : a.cueClass[cue]!;
  const toSpan = (run: Run): Span => ({ start: a.tokens.start[run.from]!, end: a.tokens.end[run.to - 1]! });
  return {
    content: content.map(toSpan),
    source: source ? [toSpan(withoutCommas(a, source))] : [],
    cue: cueRuns.map(toSpan),
    kind,
    isSpeech: kind !== 'INDIRECT' || cueClass === CUE_CLASS.SPEECH || cueClass === CUE_CLASS.ASK || (cue >= 0 && a.breaks[cue] !== 0),
    segments: segmentsOf(a, content),
    confidence: probability,
  };
}

/** A source without the commas that part it from its cue. */
function withoutCommas(a: Analysis, { from, to }: Run): Run {
  while (to - from > 1 && a.breaks[to - 1] === BREAK.COMMA) to--;
  while (to - from > 1 && a.breaks[from] === BREAK.COMMA) from++;
  return { from, to };
}

/** DIRECT where (nearly) all words stand between quotation marks, INDIRECT where none does. */
export function kindOf(a: Analysis, content: readonly Run[]): AttributionKind {
  let words = 0, quoted = 0;
  for (const run of content) {
    for (let i = run.from; i < run.to; i++) {
      if (a.shape[i] === 0) continue;
      words++;
      if (a.quotations.of[i]! >= 0) quoted++;
    }
  }
  return quoted === 0 ? 'INDIRECT' : quoted >= 0.95 * words ? 'DIRECT' : 'MIXED';
}

/** Content without what only frames it; a comma stays where it parts two segments. */
export function segmentsOf(a: Analysis, content: readonly Run[]): Span[] {
  const { lower, start, end } = a.tokens;
  const isFrame = (i: number): boolean => a.quotations.mark[i] === 1 || lower[i] === '—' || lower[i] === '–' || lower[i] === '--' || lower[i] === ':';
  const segments: Span[] = [];
  content.forEach((run, index) => {
    let { from, to } = run;
    while (from < to && (isFrame(from) || lower[from] === ',')) from++;
    if (lower[from] === 'that' && to - from > 1 && a.lookahead[from] !== 0 && index === 0 && a.quotations.of[from]! < 0) from++;
    while (from < to && isFrame(from)) from++;
    while (to > from && isFrame(to - 1)) to--;
    if (index === content.length - 1) while (to > from && (lower[to - 1] === ',' || isFrame(to - 1))) to--;
    if (from < to && hasWord(a, { from, to })) segments.push({ start: start[from]!, end: end[to - 1]! });
  });
  return segments;
}
