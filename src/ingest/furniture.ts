import { perLanguage, type Language } from '../language/language';

/**
 * Page furniture: paragraphs that stand on a page beside the article. A paragraph is removed only as a whole, and only
 * by patterns that real paragraphs of news do not match; every pattern is anchored and its length bounded.
 */

/** Longer paragraphs belong to the article, in UTF-16 units. */
const LONGEST = 600;
/** How much of a text may follow a heading that ends the article. */
const LAST_PART = 1 / 3;
/** A sentence of more words than this is prose, and no title or caption. */
const PROSE_WORDS = 12;

interface Patterns {
  opensButtons: RegExp;
  /** "Read more: Some other headline" */
  pointer: RegExp;
  /** "More from The Daily Example" */
  headingWithName: RegExp;
}

const patternsOf = perLanguage(({ furniture }): Patterns => {
  const anyOf = (words: readonly string[]): string => (words.length === 0 ? '(?!)' : `(?:${words.join('|')})`);
  return {
    opensButtons: new RegExp(`^(?:${anyOf(furniture.buttonStarts)}|\\d+)\\b`),
    pointer: new RegExp(
      `^(?:${anyOf(furniture.pointers)}|${anyOf(furniture.headingsWithName)} [^:|]{1,40}) ?[:|>»–—] ?\\S`,
    ),
    headingWithName: new RegExp(`^${anyOf(furniture.headingsWithName)} [\\w .'&-]{1,40}$`),
  };
});
const CAPITAL_POINTER =
  /^(?:MORE|READ|WATCH|RELATED|SEE|MORE FROM|READ MORE|SEE MORE|ALSO READ|DON'T MISS)\b[A-Z ]{0,30}[:|>»[]/;

function wordCount(text: string): number {
  return text.split(' ').length;
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'");
}

/** The text of a heading above other articles; null for any other line. */
function headingOf(text: string, language: Language): string | null {
  if (text.length > 60) return null;
  const { headings, finalHeadings } = language.furniture;
  const bare = normal(text)
    .replace(/^[\s#*•>»-]+/, '')
    .replace(/[\s:.…>»*-]+$/, '');
  const isHeading = headings.has(bare) || finalHeadings.has(bare) || patternsOf(language).headingWithName.test(bare);
  return isHeading || /^\d+ comments?$/.test(bare) ? bare : null;
}

function isButtons(lower: string, language: Language): boolean {
  if (lower.length > 120 || !patternsOf(language).opensButtons.test(lower)) return false;
  const { buttons } = language.furniture;
  const words = lower.split(/[\s|•·,/:()]+/).filter((word) => word !== '');
  return words.some((word) => buttons.has(word)) && words.every((word) => buttons.has(word) || /^\d+[km]?$/.test(word));
}

/** Whether this one paragraph is furniture by itself. A paragraph that begins with a quotation is not. */
export function isFurniture(text: string, language: Language): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > LONGEST || /^["“‘']/.test(text)) return false;
  const lower = normal(text);
  const words = wordCount(text);
  if (isButtons(lower, language)) return true;
  if (words <= 25 && language.hasLexicon && CAPITAL_POINTER.test(text)) return true;
  if (words <= 25 && patternsOf(language).pointer.test(lower) && !/[.!?]$/.test(text)) return true;
  return language.furniture.patterns.some(({ pattern, words: most }) => words <= most && pattern.test(lower));
}

/** What the title of another article looks like: a short line that is no sentence. */
function isTeaser(text: string): boolean {
  return wordCount(text) <= 20 && text.length <= 160 && !/[.!?:;,]["”’]?$/.test(text);
}

/** The beginning of another article, cut off. */
function isCutOff(text: string): boolean {
  return /(?:…|\.\.\.)["”’]?$/.test(text) && text.length <= LONGEST;
}

/**
 * Which of an article's paragraphs are its own. A heading such as "Check Also" or "Related" goes together with the
 * titles below it; it ends the article where little text comes after it, and nothing of that is prose.
 * @returns one flag a paragraph: true to keep it
 */
export function articleParagraphs(texts: readonly string[], language: Language): boolean[] {
  const keep = texts.map((text) => !isFurniture(text, language));
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  let after = total;
  for (let i = 0; i < texts.length; i++) {
    after -= texts[i]?.length ?? 0;
    const heading = i === 0 ? null : headingOf(texts[i] ?? '', language);
    if (heading === null) continue;
    keep[i] = false;
    let next = i + 1;
    while (next < texts.length && (isTeaser(texts[next] ?? '') || isCutOff(texts[next] ?? ''))) keep[next++] = false;
    const isFinal = language.furniture.finalHeadings.has(heading);
    if (after <= total * LAST_PART && (isFinal || !texts.slice(next).some((text) => isProse(text, language))))
      return keep.fill(false, i);
  }
  return keep;
}

/** A paragraph that certainly belongs to the article: a long full sentence, or a quotation. */
function isProse(text: string, language: Language): boolean {
  return wordCount(text) > PROSE_WORDS && /[.!?]["”’)]?$/.test(text) && !isCutOff(text) && !isFurniture(text, language);
}
