/** Letters that Unicode does not decompose into a base letter and a mark, but that readers take for one another. */
const LIKE: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};
const LIKE_PATTERN = new RegExp(`[${Object.keys(LIKE).join('')}]`, 'gu');
const BEYOND_ASCII = /[^\x00-\x7f]+/g;
const BEYOND = /[^\x00-\x7f]/;
const WORDS = /[\p{L}\p{N}]+/gu;
/** The same in a text without letters beyond ASCII: several times as fast. */
const ASCII_WORDS = /[a-z0-9]+/g;

/**
 * The form in which texts are compared: no letter case, no accents, one kind of quotation mark and dash.
 * Both engines store and compare this form, so neither's own collation matters.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, foldLetters);
}

/** Letters outside ASCII decompose one by one, so a text costs what its few such letters cost. */
function foldLetters(letters: string): string {
  // Taking them apart yields capital letters as well ("℡", "№").
  return (
    LIKE[letters] ??
    letters
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(LIKE_PATTERN, (letter) => LIKE[letter] ?? letter)
  );
}

/**
 * PostgreSQL indexes no word of more than 2,046 bytes, and scripts that part no words make one of a whole clause: both
 * engines know a longer word by its beginning.
 */
const LONGEST_WORD = 255;

/**
 * The words of a text in folded form, in order: runs of letters and digits, of which the first 255 characters count.
 */
export function words(text: string): string[] {
  return wordsOf(fold(text));
}

/** @param folded a text in folded form */
export function wordsOf(folded: string): string[] {
  const found = folded.match(BEYOND.test(folded) ? WORDS : ASCII_WORDS) ?? [];
  if (!found.some((word) => word.length > LONGEST_WORD)) return found;
  return found.map((word) => (word.length > LONGEST_WORD ? [...word].slice(0, LONGEST_WORD).join('') : word));
}

/** The form in which names are looked up: folded, and stops never part two names ("U.S." is "us"). */
export function nameKey(name: string): string {
  return fold(name).replace(/\./g, '').replace(/\s+/g, ' ').trim();
}
