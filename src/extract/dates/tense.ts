import { type Token, wordAt } from './tokens';

const REACH = 10;
const FUTURE =
  /^(will|shall|would|could|should|if|upcoming|scheduled|slated|due|expected|expects|planned|plans|planning|set|ll|looming|awaits|vows|intends)$/;
const PAST =
  /^(said|told|announced|wrote|tweeted|added|was|were|had|did|met|declared|called|killed|held|signed|came|went|left|began|issued|released|reported|took|made|gave|struck|arrived|voted)$/;
/** In front of a participle that tells no past: "if she is elected". */
const BE = /^(is|are|be|being|get|gets)$/;
const REGULAR_PAST = /^\p{L}{3,}ed$/u;
const ENDS = /^[.!?;]$/;

/**
 * Whether the date in tokens [from, to) is one to come, told from the nearest telling word of its sentence: before it,
 * else behind it.
 */
export function isFuture(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const word = wordAt(tokens, i);
    if (ENDS.test(word)) break;
    if (FUTURE.test(word)) return word !== 'set' || /^(to|for)$/.test(wordAt(tokens, i + 1));
    if (PAST.test(word) || (REGULAR_PAST.test(word) && !BE.test(wordAt(tokens, i - 1)))) return false;
  }
  for (let i = to; i < Math.min(tokens.length, to + REACH); i++) {
    const word = wordAt(tokens, i);
    if (ENDS.test(word) || PAST.test(word)) return false;
    if (FUTURE.test(word) && !/^(set|expected|planned|due)$/.test(word)) return true;
  }
  return false;
}

/** Whether the word behind the date is what such dates are fixed for: "the November election". */
export function isScheduled(tokens: readonly Token[], to: number): boolean {
  return /^(election|elections|ballot|midterms|referendum|runoff|general|vote|summit)$/.test(wordAt(tokens, to));
}
