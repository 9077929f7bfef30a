import { perLanguage, type Language } from '../language/language';
import { bylineOf } from './byline';
import { isHeadline } from './headline';
import { isBesideDate } from './published';
import { dateWithin } from './written-date';

/** The information in the lines at the top of a document. */
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
const LONGEST = 160;
/** Words that may accompany the date in its line. */
const MOST_WORDS = 12;

/**
 * Finds headline, byline and date of publication.
 * @param texts the paragraphs from the top of the document
 * @param known headline from metadata; the first paragraph is the headline then only if it says the same
 */
export function mastheadOf(texts: readonly string[], known: string | null, language: Language): Masthead {
  const head = noMasthead();
  texts.slice(0, TOP).forEach((text, index) => {
    if (readLine(text, head, language)) head.dropped.add(index);
  });
  const first = texts.findIndex((_, index) => !head.dropped.has(index));
  const rest = texts.filter((_, index) => index > first && !head.dropped.has(index));
  if (first !== -1 && isHeadline(texts[first] ?? '', rest, known)) head.headline = first;
  return head;
}

/** Byline and date from lines that stand beside the article, such as those of a page. */
export function mastheadOfNotes(lines: readonly string[], language: Language): Masthead {
  const head = noMasthead();
  for (const line of lines) readLine(line, head, language);
  return head;
}

function noMasthead(): Masthead {
  return { headline: null, byline: null, published: null, publishedText: null, dropped: new Set() };
}

/** Whether a line is a byline, a date or both; stores what it states. */
function readLine(line: string, head: Masthead, language: Language): boolean {
  if (line.length > LONGEST) return false;
  const text = line.replace(/^[*_\s]+|[*_\s]+$/g, '');
  const byline = bylineOf(text, language);
  if (byline !== null) {
    head.byline ??= byline.names;
    if (byline.rest !== '') readDate(byline.rest, head, language);
    return true;
  }
  if (readDate(text, head, language)) return true;
  return head.byline !== null && language.mastheads.affiliations.has(text);
}

/** A line with a date and otherwise at most names and times. The date of an update is not a date of publication. */
function readDate(line: string, head: Masthead, language: Language): boolean {
  const { published, updated } = labelsOf(language);
  const isUpdate = updated.exec(line)?.index === 0;
  const text = (isUpdate ? line.replace(updated, '') : (line.split(updated)[0] ?? '')).replace(published, '').trim();
  const date = dateWithin(text, language);
  if (date === null || !isNames(`${text.slice(0, date.start)} , ${text.slice(date.end)}`, language)) return false;
  if (!isUpdate && head.published === null) {
    head.published = date.edtf;
    head.publishedText = text.slice(date.start, date.end);
  }
  return true;
}

/** Whether a line holds names of places, papers and people, times and what parts them, and no sentence. */
function isNames(line: string, language: Language): boolean {
  const { placeParticles, bylineParticles } = language.mastheads;
  if (/\p{Ll}{3}[.!?]\s*$/u.test(line)) return false;
  const words = line.split(/[\s,;|•·()/]+|[-–—](?=\s|$)|(?<=\s)[-–—]/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (
    words.length <= MOST_WORDS &&
    words.every(
      (word) =>
        /^\p{Lu}/u.test(word) ||
        isBesideDate(word, language) ||
        placeParticles.has(word) ||
        bylineParticles.has(word) ||
        /^\d{1,2}$/.test(word),
    )
  );
}

/** The label that opens a line, and the label of a later update. */
const labelsOf = perLanguage(({ mastheads: { published, updated } }) => ({
  published: labelPattern('^', published),
  updated: labelPattern('(?:^|\\s?[|•·,;(-]?\\s)', updated),
}));

function labelPattern(before: string, words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/;
  const longest = [...words].sort((one, other) => other.length - one.length);
  return new RegExp(`${before}(?:${longest.join('|')})(?: (?:on|at))?(?::\\s*|\\s+)`, 'i');
}
