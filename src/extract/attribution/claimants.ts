import type { Analysis } from './analysis';
import { probabilityBin, type Signals } from './signals';

/** The two strongest cues near a stretch of text: the likeliest claimants of what it says. Token indices, or -1. */
export interface Claims {
  first: Int32Array;
  second: Int32Array;
}

/** Claimants of every sentence and of every quotation. */
export interface Claimants {
  sentence: Claims;
  before: Claims;
  after: Claims;
}

/** Tokens around a quotation in which its cue is expected. */
const CLAIM_REACH = 12;

/** Finds, by the second pass, the strongest cues of each sentence and just before and after each quotation. */
export function findClaimants(a: Analysis, signals: Signals): Claimants {
  const { tokens, quotations } = a;
  const top = (count: number, range: (k: number) => [number, number]): Claims => {
    const claims: Claims = { first: new Int32Array(count).fill(-1), second: new Int32Array(count).fill(-1) };
    for (let k = 0; k < count; k++) {
      const [from, to] = range(k);
      for (let i = from; i < to; i++) {
        const p = signals.cue[i]!;
        if (p < 0.05) continue;
        const first = claims.first[k]!,
          second = claims.second[k]!;
        if (first < 0 || p > signals.cue[first]!) {
          claims.second[k] = first;
          claims.first[k] = i;
        } else if (second < 0 || p > signals.cue[second]!) claims.second[k] = i;
      }
    }
    return claims;
  };
  const edge = (k: number): number => tokens.paragraph[quotations.list[k]!.open]!;
  return {
    sentence: top(tokens.sentenceStart.length - 1, (k) => [tokens.sentenceStart[k]!, tokens.sentenceStart[k + 1]!]),
    before: top(quotations.list.length, (k) => [
      Math.max(tokens.paragraphStart[edge(k)]!, quotations.list[k]!.open - CLAIM_REACH),
      quotations.list[k]!.open,
    ]),
    after: top(quotations.list.length, (k) => [
      quotations.list[k]!.end,
      Math.min(tokens.paragraphStart[edge(k) + 1]!, quotations.list[k]!.end + CLAIM_REACH),
    ]),
  };
}

/** Strength of the strongest claimant other than the cue, and 16 where the cue itself is the strongest. */
export function claim(signals: Signals, claims: Claims, k: number, cue: number): number {
  const first = claims.first[k]!;
  const rival = first === cue ? claims.second[k]! : first;
  return (first === cue ? 16 : 0) + (rival < 0 ? 0 : probabilityBin(signals.cue[rival]!));
}
