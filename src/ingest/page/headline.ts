/** Letters and digits in lower case, separated by single spaces. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The share of words that a heading and a title have in common; a site's name after the title counts little. */
export function sameShare(heading: string, title: string): number {
  const wanted = new Set(bareWords(title).split(' '));
  const words = bareWords(heading).split(' ');
  return words.filter((word) => wanted.has(word)).length / Math.max(words.length, wanted.size * 0.6);
}

/** "Headline | Site" and "Headline - Site" without the site. */
export function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  for (const part of [' | ', ' - ', ' – ', ' — ']) {
    const suffix = part + publisher;
    if (title.toLowerCase().endsWith(suffix.toLowerCase()) && title.length > suffix.length)
      return title.slice(0, -suffix.length);
  }
  return title;
}
