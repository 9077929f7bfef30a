import type { Span } from '../../kernel/findings';
import { TAG, type Tokens } from '../text/tokens';

const NOMINAL: ReadonlySet<number> = new Set([TAG.NOUN, TAG.PROPN, TAG.PRON]);
const PARTICIPLE = /(?:ed|en|ing)$/;

/**
 * Whether quoted words state, ask or demand something. A noun phrase alone ("the announcement", "a serious setback for
 * the talks") does not: it has a noun, and no verb but participles that modify one.
 */
export function isStatement(tokens: Tokens, segments: readonly Span[]): boolean {
  const at = tokensIn(tokens, segments);
  const has = (test: (token: number) => boolean): boolean => at.some(test);
  const tagOf = (token: number): number => tokens.tag[token] ?? TAG.X;
  const isVerb = (token: number): boolean =>
    tagOf(token) === TAG.AUX || (tagOf(token) === TAG.VERB && !modifiesNoun(tokens, token));
  if (has(isVerb) || has((token) => tagOf(token) === TAG.INTJ)) return true;
  return !has((token) => NOMINAL.has(tagOf(token)));
}

/**
 * Before a noun that nothing else governs ("growing concern"), or after one: with "-ing", or passive with its agent.
 */
function modifiesNoun(tokens: Tokens, token: number): boolean {
  const form = tokens.lower[token] ?? '';
  if (!PARTICIPLE.test(form)) return false;
  if (!NOMINAL.has(tokens.tag[token - 1] ?? TAG.X)) return NOMINAL.has(tokens.tag[token + 1] ?? TAG.X);
  return form.endsWith('ing') || tokens.lower.slice(token + 1, token + 3).includes('by');
}

function tokensIn(tokens: Tokens, segments: readonly Span[]): number[] {
  const found: number[] = [];
  for (const { start, end } of segments) {
    let [low, high] = [0, tokens.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens.start[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (let token = low; token < tokens.count && (tokens.end[token] ?? 0) <= end; token += 1) found.push(token);
  }
  return found;
}
