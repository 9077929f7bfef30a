import { TAG } from '../text/tokens';
import type { Quotation } from '../text/quotations';
import { BREAK, type Analysis } from './analysis';
import type { Run } from './candidates';
import { ownersOf, type Finding } from './quotation-rules';

/** No signature has more tokens. */
const LONGEST = 16;

/**
 * Attributes quotations that somebody signs: “…” – Commissioner Ana Novak; or with the dash and the name below it. A
 * signature outweighs a cue in another paragraph. Changes `findings`.
 */
export function attributeSignatures(a: Analysis, findings: Finding[], probability: number): void {
  const owner = ownersOf(a.tokens.count, findings);
  for (const quotation of a.quotations.list) {
    const dash = dashBehind(a, quotation);
    const name = dash === -1 ? null : nameBehind(a, dash);
    const holder = findings[owner[quotation.open + 1] ?? -1];
    if (
      name === null ||
      (holder && holder.cue >= 0 && a.tokens.paragraph[holder.cue] === a.tokens.paragraph[quotation.open])
    )
      continue;
    const { open: from, end: to } = quotation;
    if (holder) holder.content = holder.content.filter((run) => run.to <= from || run.from >= to);
    findings.push({
      content: [{ from, to }],
      source: name,
      cueRuns: [{ from: dash, to: dash + 1 }],
      cue: dash,
      probability,
    });
  }
}

/** The dash behind a quotation, in its paragraph or at the beginning of the next; -1 where there is none. */
function dashBehind(a: Analysis, { end, closed }: Quotation): number {
  const isDash = a.breaks[end] === BREAK.DASH || a.tokens.lower[end] === '-';
  return closed && end < a.tokens.count && isDash ? end : -1;
}

/** The words from the dash to the end of the paragraph, if they can be a name with an office. */
function nameBehind(a: Analysis, dash: number): Run | null {
  const { tokens } = a;
  const paragraph = tokens.paragraph[dash] ?? 0;
  const from = dash + 1;
  let to = tokens.paragraphStart[paragraph + 1] ?? tokens.count;
  while (to > from && a.breaks[to - 1] === BREAK.STOP) to--;
  if (to - from < 1 || to - from > LONGEST || (a.shape[from] ?? 0) < 2) return null;
  for (let i = from; i < to; i++) if (tokens.tag[i] === TAG.VERB || a.quotations.mark[i] === 1) return null;
  return { from, to };
}
