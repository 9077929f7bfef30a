import { TAG } from '../text/tokens';
import type { Quotation } from '../text/quotations';
import { BREAK, type Analysis } from './analysis';
import type { Run } from './candidates';

/** An attribution by token runs, before it becomes public. */
export interface Finding {
  content: Run[];
  source: Run | null;
  cueRuns: Run[];
  /** The head of the cue, or -1 where a quotation stands alone. */
  cue: number;
  probability: number;
  /** Word for word although no marks say so: a turn of a transcript. */
  isVerbatim?: true;
}

export const RULES = ['colon', 'floating', 'transcript'] as const;
export type Rule = (typeof RULES)[number];
/** How often each rule is right, measured in training. */
export type RulePrecision = Record<Rule, number>;

/** Fewer words between marks are a title, a term or a scare quote, if nothing attributes them. */
const LEAST_WORDS = 6;
/** A quotation that a share like this of its tokens is attributed needs no rule. */
const COVERED = 0.5;
const PERSONAL = new Set(['he', 'she']);
/** Tokens before a colon in which its speaker is looked for. */
const LABEL_REACH = 12;

/** Which finding each token is content of; -1 where none. */
export function ownersOf(count: number, findings: readonly Finding[]): Int32Array {
  const owner = new Int32Array(count).fill(-1);
  findings.forEach((f, k) => f.content.forEach((run) => owner.fill(k, run.from, run.to)));
  return owner;
}

/**
 * Attributes the quotations that no cue has: one that goes on in a new paragraph joins the one before; after a colon
 * the words before the colon speak; any other of some length has the voice that spoke last in its paragraph or the one
 * before. Adds to `findings`, which are in reading order, and returns those that it added by rule.
 */
export function attributeLooseQuotations(
  a: Analysis,
  findings: Finding[],
  precision: RulePrecision,
): { finding: Finding; rule: Rule }[] {
  const owner = ownersOf(a.tokens.count, findings);
  const added: { finding: Finding; rule: Rule }[] = [];
  const add = (finding: Finding, rule: Rule): void => {
    owner.fill(findings.length, finding.content[0]!.from, finding.content[0]!.to);
    findings.push(finding);
    added.push({ finding, rule });
  };
  a.quotations.list.forEach((q, k) => {
    const before = a.quotations.list[k - 1];
    const speaker = before ? owner[before.end - 1]! : -1;
    const teller = owner[q.open + 1] ?? -1;
    if (q.continues && speaker >= 0 && teller >= 0 && teller !== speaker) return join(findings, owner, speaker, teller);
    if (isCovered(owner, q)) return;
    const content = trimmed(owner, q);
    if (q.continues && speaker >= 0) {
      findings[speaker]!.content.push(content);
      owner.fill(speaker, content.from, content.to);
    } else if (q.words < LEAST_WORDS && !isSentence(a, q)) return;
    else if (a.breaks[q.open - 1] === BREAK.COLON)
      add(
        {
          content: [content],
          source: labelBefore(a, q.open - 1),
          cueRuns: [{ from: q.open - 1, to: q.open }],
          cue: q.open - 1,
          probability: precision.colon,
        },
        'colon',
      );
    else
      add(
        {
          content: [content],
          source: lastVoice(a, findings, owner, q),
          cueRuns: [],
          cue: -1,
          probability: precision.floating,
        },
        'floating',
      );
  });
  return added;
}

/** The quotation of one finding goes on in that of another: all of it is the first one's. */
function join(findings: Finding[], owner: Int32Array, first: number, second: number): void {
  const [one, other] = [findings[first], findings[second]];
  if (!one || !other) return;
  one.content.push(...other.content);
  for (const { from, to } of other.content) owner.fill(first, from, to);
  other.content = [];
}

/** "We close on Friday.": a whole sentence between marks, with no other words in it. */
function isSentence(a: Analysis, { open, end, closed, words }: Quotation): boolean {
  const { tokens } = a;
  if (!closed || words < 2 || (a.shape[open + 1] ?? 0) < 2 || a.breaks[end - 2] !== BREAK.STOP) return false;
  const startsAnew =
    open === 0 || tokens.paragraph[open - 1] !== tokens.paragraph[open] || a.breaks[open - 1] === BREAK.STOP;
  const endsThere = end >= tokens.count || tokens.paragraph[end] !== tokens.paragraph[open] || (a.shape[end] ?? 0) >= 2;
  return startsAnew && endsThere;
}

function isCovered(owner: Int32Array, q: Quotation): boolean {
  let covered = 0;
  for (let i = q.open; i < q.end; i++) if (owner[i]! >= 0) covered++;
  return covered > COVERED * (q.end - q.open);
}

/** The part of a quotation after its last attributed token, or all of it. */
function trimmed(owner: Int32Array, q: Quotation): Run {
  let from = q.open;
  for (let i = q.open; i < q.end; i++) if (owner[i]! >= 0) from = i + 1;
  return q.end - from > 3 ? { from, to: q.end } : { from: q.open, to: q.end };
}

/** The noun phrase that ends nearest before a colon, in its sentence. */
export function labelBefore(a: Analysis, colon: number): Run | null {
  const { tokens } = a;
  const sentence = tokens.sentence[colon];
  let to = colon;
  while (to > 0 && colon - to < LABEL_REACH && tokens.sentence[to - 1] === sentence && a.chunk[to - 1] === -1) to--;
  if (to === 0 || tokens.sentence[to - 1] !== sentence || a.chunk[to - 1] === -1) return null;
  let from = to - 1;
  while (from > 0 && a.chunk[from - 1] === a.chunk[to - 1]) from--;
  return { from, to };
}

/**
 * Who speaks a quotation that nothing attributes: whoever the sentence before it in its paragraph is about ("Ana
 * laughed. “…”"), else the source of the attribution that ends last before it, no more than a paragraph away.
 */
function lastVoice(a: Analysis, findings: readonly Finding[], owner: Int32Array, q: Quotation): Run | null {
  const { tokens } = a;
  const paragraph = tokens.paragraph[q.open]!;
  const start = tokens.paragraphStart[Math.max(0, paragraph - 1)]!;
  const actor =
    q.open > tokens.paragraphStart[paragraph]! && owner[q.open - 1]! < 0 && a.quotations.of[q.open - 1]! < 0
      ? actorOf(a, tokens.sentence[q.open - 1]!)
      : null;
  if (actor) return actor;
  for (let i = q.open - 1; i >= start; i--) if (owner[i]! >= 0) return findings[owner[i]!]!.source;
  return null;
}

/** The person that a sentence opens with, if a verb follows: a name, with what stands before it, or "he" or "she". */
function actorOf(a: Analysis, sentence: number): Run | null {
  const { tokens } = a;
  const from = tokens.sentenceStart[sentence]!,
    end = tokens.sentenceStart[sentence + 1]!;
  let to = -1,
    i = from;
  for (; i < end && tokens.tag[i] !== TAG.VERB && tokens.tag[i] !== TAG.AUX; i++) {
    const isPerson = tokens.tag[i] === TAG.PROPN || PERSONAL.has(tokens.lower[i]!);
    if (a.chunk[i] === -1 && a.breaks[i] !== BREAK.COMMA) return null;
    if (isPerson) to = i + 1;
  }
  return to < 0 || i === end ? null : { from, to };
}
