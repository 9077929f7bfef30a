/**
 * Words for full-text search: plain ones as they are, all others as phrases, so that no sign in them is an operator.
 */
export function searchText(words: readonly string[]): string {
  return words.map((word) => (/^[\p{L}\p{N}]+$/u.test(word) ? word : `"${word.replaceAll('"', '')}"`)).join(' ');
}
