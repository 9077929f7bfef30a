import { isCountryCode } from '../kernel/country-codes';
import { parseEdtf } from '../kernel/edtf';
import { InputError } from '../kernel/errors';
import type { DateFinding, Span } from '../kernel/findings';
import { findOccurrence, findWords, paragraphAt } from '../kernel/spans';
import type { ArticleText } from './article-text';
import type { CuratedDate, CuratedEveryWords, CuratedWords } from './schema';
import type { FieldPath, YamlFile } from '../kernel/yaml-file';

/** Which keys a file defines, so that its other fields can refer to them. */
export interface DefinedKeys {
  speakers: ReadonlySet<string>;
  people: ReadonlySet<string>;
  events: ReadonlySet<string>;
  publisher: string | null;
}

/** A curated file being read against its article: every method refuses what is wrong at the field it is given. */
export class Curation {
  constructor(
    readonly file: YamlFile,
    readonly article: ArticleText,
    readonly defined: DefinedKeys,
    /** Whether a program found the file's contents. */
    readonly isDraft = false,
  ) {}

  /**
   * Where words stand in the article.
   *
   * @param near words that occur several times are taken from the paragraph of this offset, if they occur there once
   */
  words(words: CuratedWords, path: FieldPath, near?: number): Span | null {
    if (words.start !== undefined) return this.wordsFrom(words.text, words.start, path);
    const nearby = near !== undefined && words.occurrence === undefined ? this.inParagraph(words.text, near) : [];
    if (nearby.length === 1) return nearby[0]!;
    return this.tried(path, words.text, () => findOccurrence(this.article.text, words.text, words.occurrence));
  }

  /** Where each of a list of words stands, in the order of the text. */
  wordsList(list: readonly CuratedWords[], path: FieldPath): Span[] {
    const spans = list.flatMap((words, index) => this.words(words, [...path, index]) ?? []);
    return spans.sort((a, b) => a.start - b.start);
  }

  /** Every place where words stand, or the places that are named. */
  everyWords({ text, occurrence, start }: CuratedEveryWords, path: FieldPath): Span[] {
    if (start !== undefined) return start.flatMap((from) => this.wordsFrom(text, from, path) ?? []);
    const found = findWords(this.article.text, text);
    if (found.length === 0 || occurrence === undefined) {
      if (found.length === 0) this.words({ text }, path);
      return found;
    }
    return occurrence.flatMap((nth) => this.words({ text, occurrence: nth }, path) ?? []);
  }

  /** The words at an offset, which need not be whole ones. */
  private wordsFrom(words: string, start: number, path: FieldPath): Span | null {
    const end = start + words.length;
    const there = this.article.text.slice(start, end);
    if (there === words) return { start, end };
    this.file.refuse(
      path,
      `the words "${words}" do not stand at ${start}; ${there === '' ? `the article has ${this.article.text.length} characters` : `there stands "${there}"`}`,
    );
    return null;
  }

  /** Every place where words stand; none is no fault. */
  occurrences(text: string): Span[] {
    return findWords(this.article.text, text);
  }

  /** A date; one that is approximate needs the words of the article that support it. */
  date(date: CuratedDate | null, path: FieldPath): DateFinding | null {
    if (!date) return null;
    const { edtf, text } = date;
    const parsed = this.tried(path, null, () => parseEdtf(edtf));
    if (parsed?.approximate && text === undefined) {
      this.file.refuse(path, `the date "${edtf}" is approximate: add the words that support it, as { edtf, text }`);
    }
    if (text !== undefined) this.everyWords({ text }, [...path, 'text']);
    return { edtf, text: text ?? null };
  }

  /** A place: words of the article. */
  place(place: string | null, path: FieldPath): string | null {
    if (place !== null) this.everyWords({ text: place }, path);
    return place;
  }

  country(code: string | null, path: FieldPath): string | null {
    if (code !== null && !isCountryCode(code))
      this.file.refuse(path, `"${code}" is not an ISO 3166-1 alpha-2 country code`);
    return code;
  }

  speaker(key: string | null, path: FieldPath): string | null {
    if (key !== null && !this.defined.speakers.has(key)) this.file.refuse(path, `there is no speaker "${key}"`);
    return key;
  }

  organization(key: string | null, path: FieldPath): string | null {
    if (key !== null && this.defined.people.has(key))
      this.file.refuse(path, `"${key}" is a person, not an organisation`);
    return this.speaker(key, path);
  }

  event(key: string | null, path: FieldPath): string | null {
    if (key !== null && !this.defined.events.has(key)) this.file.refuse(path, `there is no event "${key}"`);
    return key;
  }

  private inParagraph(text: string, offset: number): Span[] {
    const { paragraphs } = this.article;
    const index = paragraphAt(paragraphs, offset);
    return findWords(this.article.text, text).filter(({ start }) => paragraphAt(paragraphs, start) === index);
  }

  private tried<T>(path: FieldPath, words: string | null, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.file.refuse(path, error.message + (words === null ? '' : this.whereElse(words)));
      return null;
    }
  }

  /**
   * Where words with other punctuation are in the article, as the end of a sentence: people type plain quotation marks.
   */
  private whereElse(words: string): string {
    const { document, text } = this.article;
    if (findWords(text, words).length > 0) return '';
    if (findWords(document, words).length > 0) return ' of the article, only in the page furniture around it';
    const at = plain(text).indexOf(plain(words));
    return at === -1 ? '' : `; it has "${text.slice(at, at + words.length)}"`;
  }
}

/** Typographic quotation marks, dashes and spaces as a keyboard has them; as long as the text. */
function plain(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s/g, ' ');
}
