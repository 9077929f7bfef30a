/** Lower case, no accents, straight apostrophes and hyphens: the form in which names and words are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .toLowerCase();
}

/** `fold`, and "U.S." is "us", "Jessica L. McNulty" is "jessica l mcnulty": stops never part two names. */
export function foldName(text: string): string {
  return fold(text).replace(/\./g, '').replace(/\s+/g, ' ').trim();
}

/** The last token of a person's name, folded; the Arabic article before it does not count ("al-Assad" is "assad" too). */
export function surnames(name: string): string[] {
  const last = foldName(name).split(' ').at(-1) ?? '';
  const bare = last.replace(/^(?:al|el|ad|as|ash|an)-/, '');
  return bare === last ? [last] : [last, bare];
}
