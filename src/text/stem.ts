import { stem } from 'porter2';

const ENGLISH_WORD = /^[a-z]{3,}$/;

/**
 * The stem by which a folded word is indexed and searched (Porter's second algorithm for English): `sanctions`,
 * `sanctioned` and `sanction` have one. Words with other letters than a to z are their own stems.
 */
export function stemOf(word: string): string {
  return ENGLISH_WORD.test(word) ? stem(word) : word;
}

/** What the stems of all words begin with that begin with a prefix: `policy` and `policies` have the stem `polici`. */
export function stemPrefix(prefix: string): string {
  const stemmed = stemOf(prefix);
  let same = 0;
  while (same < stemmed.length && stemmed[same] === prefix[same]) same++;
  return prefix.slice(0, same);
}
