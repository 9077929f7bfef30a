/** Letters that Unicode does not decompose into a base letter and a mark, but that readers take for one another. */
const LIKE: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i',
  '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '\u00a0': ' ',
};
const LIKE_PATTERN = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'gu');
const ASCII = /^[\x00-\x7f]*$/;

/**
 * The form in which texts are compared: no letter case, no accents, one kind of quotation mark and dash.
 * Both engines store and compare this form, so neither's own collation matters.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/\p{M}/gu, '').replace(LIKE_PATTERN, (letter) => LIKE[letter] ?? letter);
}

/** The words of a text in folded form, in order: runs of letters and digits. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The form in which names are looked up: folded, and stops never part two names ("U.S." is "us"). */
export function nameKey(name: string): string {
  return fold(name).replace(/\./g, '').replace(/\s+/g, ' ').trim();
}
