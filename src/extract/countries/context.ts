/** How many words around a place are looked at. */
const NEAR = 6;
const NEAR_UNITS = 90;

const TOKEN = /[\p{L}\p{N}]+(?:[.](?=\p{L}))?|['’]s\b|[^\s\p{L}\p{N}]/gu;
const ENDS = new Set(['.', '!', '?', '\n']);

/** The words and marks after `at`, as they stand, up to the end of the sentence. */
export function tokensAfter(text: string, at: number): string[] {
  const tokens: string[] = [];
  for (const [token] of text
    .slice(at, at + NEAR_UNITS)
    .split('\n', 1)[0]
    ?.matchAll(TOKEN) ?? []) {
    if (ENDS.has(token) || tokens.length === NEAR) break;
    tokens.push(token);
  }
  return tokens;
}

/** The words and marks before `at`, the nearest first, back to the beginning of the sentence. */
export function tokensBefore(text: string, at: number): string[] {
  const start = Math.max(0, at - NEAR_UNITS);
  const piece = text.slice(start, at);
  const line = piece.slice(piece.lastIndexOf('\n') + 1);
  const all = [...line.matchAll(TOKEN)].map(([token]) => token).reverse();
  const end = all.findIndex((token, index) => ENDS.has(token) && !isTitleDot(all[index + 1] ?? ''));
  return all.slice(0, end === -1 ? NEAR : Math.min(end, NEAR)).filter((token) => token !== '.');
}

function isTitleDot(word: string): boolean {
  return word.length === 1 || /^(Mr|Mrs|Ms|Dr|Rep|Sen|Gov|Gen|Lt|Col|Sgt|St|Prof|Rev|Jr|Sr)$/.test(word);
}

export function isCapitalised(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}
