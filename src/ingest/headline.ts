import { bareWords } from './page/headline';

/** A headline is one short line above longer paragraphs; if it ends like a sentence, it is a single sentence. */
export function isHeadline(text: string, rest: readonly string[], known: string | null): boolean {
  if (known !== null) return bareWords(text) === bareWords(known);
  const words = text.split(' ').length;
  if (rest.length === 0 || words < 2 || words > 28 || text.length > 200 || text.endsWith(',')) return false;
  if (text.endsWith(';') && words > 12) return false;
  if (!/[\p{Lu}\p{N}]/u.test(text.replace(/^["“‘']/, '').slice(0, 1)) && !/^\p{Ll}\p{Lu}/u.test(text)) return false;
  if (/^.{0,60}\((Reuters|AP|AFP)\)/.test(text) || /["”]\s*(he|she|they) said\b/.test(text)) return false;
  const body = Math.max(...rest.slice(0, 4).map((paragraph) => paragraph.length));
  if (!/[.!?]["”’]?$/.test(text)) return body > text.length;
  const sentences = /\p{Ll}{2}[.!?]["”’]? \p{Lu}/u.test(text);
  return words <= 22 && (!sentences || words <= 12 || inTitleCase(text)) && body > text.length * 1.3;
}

function inTitleCase(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4,}/u.test(word));
  return words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word));
}
