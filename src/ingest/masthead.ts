import { publishedDate } from './published';

/** What the paragraphs at the top of a plain document say about it. */
export interface Masthead {
  /** Index of the paragraph that is the headline; null without one. */
  headline: number | null;
  byline: string | null;
  published: string | null;
  publishedText: string | null;
  /** Indices of the paragraphs that are bylines and dates, not the article's words. */
  dropped: Set<number>;
}

/** Bylines and dates stand among the first paragraphs. */
const TOP = 6;
const PARTICLES =
  /^(and|&|de|del|della|di|da|dos|van|von|der|den|la|le|el|al|bin|bint|ibn|of|the|for|in|with|at|staff|writer|correspondent|reporter|special|to)$/;
/** Lines below a byline. */
const AFFILIATION =
  /^(Reuters|AP|AFP|UPI|(The )?Associated Press|Bloomberg( News)?|Agence France-Presse|(Senior |Chief )?(Staff|Contributing|Senior) (Writer|Reporter|Correspondent|Editor)|(White House|Foreign|Political|Diplomatic|Washington) (Correspondent|Reporter|Editor))$/i;
const DATE_LABEL = /^(first )?(published|posted|publication date|date|created|issued)( (on|at))?:?\s+/i;
const UPDATED = /^(last )?(updated|modified)( (on|at))?:?\s+/i;

/**
 * Finds headline, byline and date of publication.
 * @param texts the paragraphs from the top of the document
 * @param known headline from metadata; the first paragraph is the headline then only if it says the same
 */
export function mastheadOf(texts: readonly string[], known: string | null): Masthead {
  const head: Masthead = { headline: null, byline: null, published: null, publishedText: null, dropped: new Set() };
  texts.slice(0, TOP).forEach((text, index) => {
    if (readByline(text, head) || readDate(text, head) || (head.byline !== null && AFFILIATION.test(text)))
      head.dropped.add(index);
  });
  const first = texts.findIndex((_, index) => !head.dropped.has(index));
  const rest = texts.filter((_, index) => index > first && !head.dropped.has(index));
  if (first !== -1 && isHeadline(texts[first] ?? '', rest, known)) head.headline = first;
  return head;
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return words(a) === words(b);
}

/** A headline is one short line above longer paragraphs; where it ends like a sentence, it is a single one. */
function isHeadline(text: string, rest: readonly string[], known: string | null): boolean {
  if (known !== null) return sameWords(text, known);
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

/** "By Jane Doe", "By JANE DOE and JOHN ROE, Reuters", "by Jane Doe | July 8, 2020" */
function readByline(text: string, head: Masthead): boolean {
  if (!/^by:?\s/i.test(text) || text.length > 160) return false;
  const [names = '', ...rest] = text.replace(/^by:?\s+/i, '').split(/\s?[|•·]\s?|\s[-–—]\s/);
  const words = names.split(/[\s,]+/).filter((word) => word !== '');
  const name = (word: string): boolean => /^\p{Lu}[\p{L}.'’-]*$/u.test(word);
  if (words.length < 2 || words.length > 16 || !words.every((word) => name(word) || PARTICLES.test(word.toLowerCase())))
    return false;
  if (
    !name(words[0] ?? '') ||
    words.filter(name).length < 2 ||
    (/\p{Ll}{2}\.$/u.test(names) && !/\b[JS]r\.$/.test(names))
  )
    return false;
  if (
    /^(the|a|an|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)/i.test(
      words[0] ?? '',
    ) &&
    publishedDate(names) !== null
  )
    return false;
  if (!rest.every((piece) => readDate(piece, head) || piece.split(' ').length <= 6)) return false;
  head.byline ??= names.trim();
  return true;
}

/** A line that is a date and nothing else. The date of an update is dropped, and is no date of publication. */
function readDate(text: string, head: Masthead): boolean {
  if (text.length > 100) return false;
  if (UPDATED.test(text) && publishedDate(text.replace(UPDATED, '')) !== null) return true;
  const [words = ''] = text.replace(DATE_LABEL, '').split(/\s?[|•·]?\s(?:last )?updated\b/i);
  const published = publishedDate(words);
  if (published === null || /^\d+$/.test(words.trim())) return false;
  if (head.published === null) {
    head.published = published;
    head.publishedText = words.trim();
  }
  return true;
}
