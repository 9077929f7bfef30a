import { BREAK, type Analysis } from './analysis';
import type { Run } from './candidates';
import type { Finding, Rule, RulePrecision } from './quotation-rules';

/** What one speaker of a transcript says at a time, in one paragraph or several. Token indices. */
interface Turn {
  /** `NAME`, `PRESIDENT NAME`, `Q (Paper)` */
  label: Run;
  content: Run[];
}

/** A label: capitalised words before a colon, with what stands in brackets. No label has more words. */
const LABEL =
  /^(?:\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|del|van|von|der|den|bin|al|of|the|for|and)){0,7})(?: ?\([^()]{1,40}\))? ?:\s/u;
/** Remarks about what happens meanwhile. */
const STAGE = /^[([].*[)\]]\.?$/s;

/**
 * Attributes the paragraphs of a transcript (`NAME: words without marks`) where at least two speakers take turns. Whom
 * a turn quotes in it is part of the turn. Changes `findings` and returns those that it added.
 */
export function attributeTurns(
  a: Analysis,
  findings: Finding[],
  precision: RulePrecision,
): { finding: Finding; rule: Rule }[] {
  const turns = turnsOf(a);
  if (turns.length === 0) return [];
  const inTurn = new Int32Array(a.tokens.count).fill(-1);
  turns.forEach(({ label, content }, k) => [label, ...content].forEach(({ from, to }) => inTurn.fill(k, from, to)));
  turns.forEach(({ label }, k) => inTurn.fill(k, label.to, label.to + 1));
  const crossed = new Set<number>();
  const kept = findings.filter(({ content, cue }) => {
    const places = [...content.flatMap(({ from, to }) => [from, to - 1]), ...(cue < 0 ? [] : [cue])].map(
      (i) => inTurn[i] ?? -1,
    );
    if ((places[0] ?? -1) >= 0 && places.every((turn) => turn === places[0])) return false;
    places.forEach((turn) => crossed.add(turn));
    return true;
  });
  const added = turns
    .filter((_, k) => !crossed.has(k))
    .map(({ label, content }): Finding => ({
      content,
      source: label,
      cueRuns: [{ from: label.to, to: label.to + 1 }],
      cue: label.to,
      probability: precision.transcript,
      isVerbatim: true,
    }));
  findings.splice(0, findings.length, ...kept, ...added);
  return added.map((finding) => ({ finding, rule: 'transcript' }));
}

/** The turns of a text; none where it is no transcript. */
function turnsOf(a: Analysis): Turn[] {
  const found: PlacedTurn[] = [];
  const counts = new Map<string, number>();
  for (let p = 0; p + 1 < a.tokens.paragraphStart.length; p++) {
    const turn = turnOf(a, p);
    if (!turn) continue;
    found.push(turn);
    counts.set(turn.name, (counts.get(turn.name) ?? 0) + 1);
  }
  // a word before a colon that comes once is a label only where it is in capitals: "Transcript: what they said"
  const turns = found.filter(({ name }) => (counts.get(name) ?? 0) > 1 || name === name.toUpperCase());
  const labels = new Set(turns.map(({ name }) => name)).size;
  if (labels < 2 || turns.length < 3 || turns.length < 1.5 * labels) return [];
  turns.forEach((turn, k) => {
    const next = turns[k + 1]?.paragraph ?? turn.paragraph;
    for (let p = turn.paragraph + 1; p < next; p++) if (!isStage(a, p)) turn.content.push(paragraphRun(a, p));
  });
  return turns;
}

interface PlacedTurn extends Turn {
  paragraph: number;
  /** The label without what stands in brackets. */
  name: string;
}

function paragraphRun({ tokens }: Analysis, paragraph: number): Run {
  const from = tokens.paragraphStart[paragraph] ?? 0;
  return { from, to: tokens.paragraphStart[paragraph + 1] ?? from };
}

function isStage(a: Analysis, paragraph: number): boolean {
  return STAGE.test(textOf(a, paragraphRun(a, paragraph)));
}

function textOf({ tokens }: Analysis, { from, to }: Run): string {
  return to > from ? tokens.text.slice(tokens.start[from], tokens.end[to - 1]) : '';
}

function turnOf(a: Analysis, paragraph: number): PlacedTurn | null {
  const { from, to } = paragraphRun(a, paragraph);
  const label = LABEL.exec(textOf(a, { from, to }).slice(0, 140));
  if (label === null) return null;
  const behind = (a.tokens.start[from] ?? 0) + label[0].length;
  let colon = from;
  while (colon < to && (a.tokens.start[colon] ?? 0) < behind) colon++;
  colon--;
  if (colon <= from || colon + 2 >= to || a.breaks[colon] !== BREAK.COLON) return null;
  const name = label[0].replace(/\(.*$|:\s*$/s, '').trim();
  return { label: { from, to: colon }, content: [{ from: colon + 1, to }], paragraph, name };
}
