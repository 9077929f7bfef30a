/**
 * Words for full-text search: plain ones unchanged, all others as phrases, so that no character in them is an operator.
 */
export function searchText(words: readonly string[]): string {
  return words.map((word) => (/^[\p{L}\p{N}]+$/u.test(word) ? word : `"${word.replaceAll('"', '')}"`)).join(' ');
}
