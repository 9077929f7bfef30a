/** What the earlier passes found out about each token; probabilities. */
export interface Signals {
  /** First pass: the token belongs to some content, some source, some cue. */
  content: Float32Array;
  source: Float32Array;
  cueWord: Float32Array;
  /**
   * How often the text's other tokens of the same word are sources, by the first pass: 0 never … 5 more than four
   * times.
   */
  speaker: Uint8Array;
  /** Second pass: the token is the head of a cue. */
  cue: Float32Array;
}

export function emptySignals(count: number): Signals {
  return {
    content: new Float32Array(count),
    source: new Float32Array(count),
    cueWord: new Float32Array(count),
    speaker: new Uint8Array(count),
    cue: new Float32Array(count),
  };
}

/** 0–8 */
export function probabilityBin(p: number): number {
  return p < 0.02
    ? 0
    : p < 0.08
      ? 1
      : p < 0.2
        ? 2
        : p < 0.4
          ? 3
          : p < 0.6
            ? 4
            : p < 0.8
              ? 5
              : p < 0.92
                ? 6
                : p < 0.98
                  ? 7
                  : 8;
}
