import type { Span } from '../../kernel/findings';
import { BREAK, type Analysis } from './analysis';
import type { QuoteKind } from '../../kernel/vocabulary';
import type { Attribution } from './attribution';
import { TAG } from '../text/tokens';
import { hasWord, type Candidate, type Run } from './candidates';
import { Choice } from './choice';
import { CUE_CLASS } from './lexicon';
import { ownersOf, type Finding } from './quotation-rules';

/** A candidate with the probability that it is right. */
export interface Scored {
  candidate: Candidate;
  probability: number;
}

/** A quotation of so many words is somebody's: the likeliest cue gets it, even under the floor. */
const LONG_QUOTATION = 6;
const QUOTATION_FLOOR = 0.1;

/** A candidate with what counts when it is chosen; see `weighed`. */
interface Weighed extends Scored {
  worth: number;
}

/**
 * Chooses, best first, the candidates that are probable enough and do not take each other's words: people mark
 * outermost attributions only. A finding's probability is its candidate's.
 */
export function chooseAttributions(a: Analysis, scored: readonly Scored[], floor: number): Finding[] {
  const order = weighed(a, scored).sort((x, y) => y.worth - x.worth || x.candidate.cue - y.candidate.cue);
  const choice = new Choice<Weighed>(a.tokens.count);
  for (const item of order) if (item.worth >= floor && choice.isFree(item)) choice.add(item);
  makeRoom(order, choice, floor);
  for (const item of order) {
    if (
      item.worth < floor &&
      item.probability >= QUOTATION_FLOOR &&
      choice.isFree(item) &&
      holdsLooseQuotation(a, choice.owner, item.candidate.content)
    )
      choice.add(item);
  }
  const chosen = choice.items().map(({ candidate: { content, source, cue, cueRuns }, probability }): Finding => ({
    content: content.flatMap((run) => byParagraph(a, withMarks(a, run))),
    source,
    cue,
    cueRuns,
    probability,
  }));
  chosen.push(...nestedQuotations(a, order, chosen, choice.cues));
  return chosen.sort((x, y) => x.cue - y.cue);
}

/**
 * The probability of a candidate; as if it had two attempts where all its words stand between marks, for to miss those
 * is worse. Not so where a nearer cue has them: of “…,” Ana said, according to the Post, the words are Ana's.
 */
function weighed(a: Analysis, scored: readonly Scored[]): Weighed[] {
  const cuesOf = new Map<number, number[]>();
  const quotation = scored.map(({ candidate: { content, cue } }) => {
    const q = kindOf(a, content) === 'DIRECT' ? a.quotations.of[content[0]!.from]! : -1;
    if (q >= 0 && a.quotations.of[cue] !== q) cuesOf.set(q, [...(cuesOf.get(q) ?? []), cue]);
    return q;
  });
  return scored.map((item, k) => {
    const {
      candidate: { content, cue },
      probability,
    } = item;
    const isNearer = (other: number): boolean =>
      cue < content[0]!.from ? other > cue && other < content[0]!.from : other < cue && other >= content[0]!.to;
    const q = quotation[k]!;
    const isDirect = q >= 0 && (a.quotations.of[cue] === q || !cuesOf.get(q)!.some(isNearer));
    return { ...item, worth: isDirect ? 1 - (1 - probability) ** 2 : probability };
  });
}

/** How much more than the floor another reading must promise, together with the one that it leaves room for. */
const GAIN = 0.1;

/**
 * Where another reading of a chosen cue leaves room for a cue that has nothing, takes both if together they promise
 * more.
 */
function makeRoom(order: readonly Weighed[], choice: Choice<Weighed>, floor: number): void {
  const readings = new Map<number, Weighed[]>();
  for (const item of order) {
    const list = readings.get(item.candidate.cue);
    if (list) list.push(item);
    else readings.set(item.candidate.cue, [item]);
  }
  for (const item of order) {
    if (item.worth < floor) return;
    const holder = choice.cues.has(item.candidate.cue) ? undefined : choice.holder(item);
    if (!holder) continue;
    choice.remove(holder);
    const least = holder.worth + floor + GAIN - item.worth;
    const other = readings.get(holder.candidate.cue)!.find((reading) => {
      if (reading === holder || reading.worth <= least || !choice.isFree(reading)) return false;
      choice.add(reading);
      if (choice.isFree(item)) return true;
      choice.remove(reading);
      return false;
    });
    choice.add(other ? item : holder);
  }
}

/** Least expected word overlap of a quotation inside of somebody else's words. */
const NESTED_OVERLAP = 0.5;

/**
 * People mark outermost attributions only, and so does the ranker: of “…,” Ana said, according to the Post, it takes
 * what the Post told. Who is quoted in it is said too, where a long quotation of its own stands in words that are not
 * all quoted. Its confidence is its expected word overlap, as there is nothing to calibrate it by.
 */
function nestedQuotations(
  a: Analysis,
  order: readonly Scored[],
  chosen: readonly Finding[],
  used: Set<number>,
): Finding[] {
  const owner = ownersOf(a.tokens.count, chosen);
  const nested: Finding[] = [];
  for (const {
    candidate: { content, source, cue, cueRuns, overlap, reading },
  } of order) {
    const outer = chosen[owner[cue]!];
    const q = a.quotations.list[a.quotations.of[content[0]!.from]!];
    if (
      !outer ||
      !source ||
      used.has(cue) ||
      reading > 0 ||
      a.quotations.of[cue]! >= 0 ||
      !q ||
      q.words < LONG_QUOTATION ||
      overlap < NESTED_OVERLAP
    )
      continue;
    if (
      a.cueClass[cue] !== CUE_CLASS.SPEECH ||
      owner[q.open] !== owner[cue] ||
      kindOf(a, content) !== 'DIRECT' ||
      kindOf(a, outer.content) !== 'MIXED'
    )
      continue;
    used.add(cue);
    nested.push({
      content: content.flatMap((run) => byParagraph(a, withMarks(a, run))),
      source,
      cue,
      cueRuns,
      probability: Math.min(0.9, overlap),
    });
  }
  return nested;
}

/** A run cut where a paragraph ends. */
function byParagraph(a: Analysis, { from, to }: Run): Run[] {
  const runs: Run[] = [];
  for (let start = from; start < to;) {
    const end = Math.min(to, a.tokens.paragraphStart[a.tokens.paragraph[start]! + 1]!);
    runs.push({ from: start, to: end });
    start = end;
  }
  return runs;
}

/** A run with the marks and the punctuation that its quotation has just beyond its edges. */
function withMarks(a: Analysis, { from, to }: Run): Run {
  const first = a.quotations.of[from]!,
    last = a.quotations.of[to - 1]!;
  while (first >= 0 && from > 0 && a.quotations.of[from - 1] === first && a.shape[from - 1] === 0) from--;
  while (last >= 0 && to < a.tokens.count && a.quotations.of[to] === last && a.shape[to] === 0) to++;
  return { from, to };
}

function holdsLooseQuotation(a: Analysis, owner: Int32Array, content: readonly Run[]): boolean {
  return content.some((run) => {
    for (let i = run.from; i < run.to; i++) {
      const q = a.quotations.list[a.quotations.of[i]!];
      if (
        q &&
        !owner[i] &&
        q.words >= LONG_QUOTATION &&
        Math.min(q.end, run.to) - Math.max(q.open, run.from) > 0.6 * (q.end - q.open)
      )
        return true;
    }
    return false;
  });
}

/** The public form of a finding. */
export function toAttribution(
  a: Analysis,
  { content, source, cue, cueRuns, probability, isVerbatim }: Finding,
): Attribution {
  const kind = isVerbatim ? 'DIRECT' : kindOf(a, content);
  const cueClass = cue < 0 ? CUE_CLASS.NONE : a.cueClass[cue]!;
  const toSpan = (run: Run): Span => ({ start: a.tokens.start[run.from]!, end: a.tokens.end[run.to - 1]! });
  const isSpeech =
    kind !== 'INDIRECT' ||
    cueClass === CUE_CLASS.SPEECH ||
    cueClass === CUE_CLASS.ASK ||
    (cue >= 0 && a.breaks[cue] !== 0);
  return {
    content: content.map(toSpan),
    source: source ? [toSpan(trimmedSource(a, source))] : [],
    cue: cueRuns.map(toSpan),
    kind,
    isSpeech,
    tells: isSpeech || tellsByNoun(a, cue, cueClass) || content.some((run) => isClause(a, run)),
    segments: segmentsOf(a, content, isVerbatim),
    confidence: probability,
  };
}

/** Classes of cues that say something with a noun alone: "accused Minsk of", "called it", "the claim that". */
function tellsByNoun(a: Analysis, cue: number, cueClass: number): boolean {
  if (cueClass === CUE_CLASS.NOUN) return a.tokens.tag[cue] === TAG.NOUN;
  return cueClass === CUE_CLASS.STANCE || cueClass === CUE_CLASS.NAME;
}

const CONJUNCTIONS = new Set(['that', 'whether', 'if']);

/** Whether words hold a verb with a subject of its own, or open as a clause does. */
function isClause(a: Analysis, { from, to }: Run): boolean {
  if (CONJUNCTIONS.has(a.tokens.lower[from] ?? '')) return true;
  for (let i = from; i < to; i++) if ((a.subject[i] ?? -1) >= from) return true;
  return false;
}

/**
 * A source without the commas that part it from its cue, and without the dateline before it: "Reuters) - Ana Novak".
 */
function trimmedSource(a: Analysis, { from, to }: Run): Run {
  let open = 0;
  for (let i = from; i < to; i++) {
    const mark = a.tokens.lower[i];
    if (mark === '(') open++;
    else if (mark === ')' && open-- === 0 && i + 1 < to) from = i + 1;
  }
  while (
    to - from > 1 &&
    (a.breaks[from] === BREAK.COMMA || a.breaks[from] === BREAK.DASH || a.tokens.lower[from] === '-')
  )
    from++;
  while (to - from > 1 && a.breaks[to - 1] === BREAK.COMMA) to--;
  return { from, to };
}

/** DIRECT where (nearly) all words stand between quotation marks, INDIRECT where none does. */
export function kindOf(a: Analysis, content: readonly Run[]): QuoteKind {
  let words = 0,
    quoted = 0;
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
export function segmentsOf(a: Analysis, content: readonly Run[], isVerbatim = false): Span[] {
  const { lower, start, end } = a.tokens;
  const isFrame = (i: number): boolean =>
    a.quotations.mark[i] === 1 || lower[i] === '—' || lower[i] === '–' || lower[i] === '--' || lower[i] === ':';
  const segments: Span[] = [];
  content.forEach((run, index) => {
    let { from, to } = run;
    while (from < to && (isFrame(from) || lower[from] === ',')) from++;
    if (
      !isVerbatim &&
      lower[from] === 'that' &&
      to - from > 1 &&
      a.lookahead[from] !== 0 &&
      index === 0 &&
      a.quotations.of[from]! < 0
    )
      from++;
    while (from < to && isFrame(from)) from++;
    while (to > from && isFrame(to - 1)) to--;
    if (index === content.length - 1) while (to > from && (lower[to - 1] === ',' || isFrame(to - 1))) to--;
    if (from < to && hasWord(a, { from, to })) segments.push({ start: start[from]!, end: end[to - 1]! });
  });
  return segments;
}
