import type { Quotation } from '../text/quotations';
import { TAG } from '../text/tokens';
import type { Analysis } from './analysis';

/** Words before a title, at most. */
const REACH = 6;
const MOST_WORDS = 12;

/**
 * Whether a quotation is the name of a work: in Title Case, and told to be one by a noun for works near before it; or
 * where nothing says it, by its case alone.
 * @param isSaid whether a verb of speech attributes it
 */
export function isWorkTitle(a: Analysis, quotation: Quotation, isSaid: boolean): boolean {
  if (quotation.words > MOST_WORDS || !isTitleCase(a, quotation)) return false;
  return !isSaid || followsWork(a, quotation.open);
}

/**
 * Every word with a capital but function words, and two capitals at least; a sentence of one's own ends with its stop.
 */
function isTitleCase(a: Analysis, { open, end, words }: Quotation): boolean {
  let capitals = 0;
  for (let i = open + 1; i < end - 1; i++) {
    const shape = a.shape[i] ?? 0;
    const tag = a.tokens.tag[i];
    if (shape >= 2) capitals++;
    else if (shape === 1 && !isFunctionWord(tag)) return false;
  }
  const last = a.tokens.lower[end - 2] ?? '';
  return capitals >= 2 || (words === 1 && capitals === 1) ? last !== '.' : false;
}

function isFunctionWord(tag: number | undefined): boolean {
  return (
    tag === TAG.ADP || tag === TAG.DET || tag === TAG.CCONJ || tag === TAG.PART || tag === TAG.PRON || tag === TAG.SCONJ
  );
}

function followsWork(a: Analysis, open: number): boolean {
  const { works } = a.language.quotations;
  const s = a.tokens.sentence[open];
  for (let i = open - 1; i >= 0 && open - i <= REACH && a.tokens.sentence[i] === s; i--)
    if (works.has(a.tokens.lemma[i] ?? '') || works.has(a.tokens.lower[i] ?? '')) return true;
  return false;
}
