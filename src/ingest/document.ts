import { type Span } from '../kernel/findings';

export type Format = 'text' | 'markdown' | 'html';

/**
 * What the sender knows about a document. It takes precedence over what the document states, except the headline: one
 * in the text stays.
 */
export interface Metadata {
  headline?: string | null;
  byline?: string | null;
  /** EDTF, ISO 8601 date or time, or a date in English words. */
  published?: string | null;
  publisher?: string | null;
  url?: string | null;
  /** BCP 47 */
  language?: string | null;
}

/** The words before the first dash of a news agency's report: `DAMASCUS, July 8 (Reuters) —`. */
export interface Dateline {
  place: string | null;
  /** EDTF; null if the year is neither written there nor known from the date of publication. */
  date: string | null;
  agency: string | null;
  /** Where it stands in the text, dash included. */
  span: Span;
}

/** Offsets are UTF-16 units of `text`, `[start, end)`. */
export interface Document {
  /** The article as it is served: the headline, if the document has one, then paragraphs separated by blank lines. */
  text: string;
  /** Where the paragraphs stand in `text`; the headline is the first where `headlineSpan` is not null. */
  paragraphs: Span[];
  headline: string | null;
  /** Null where the headline is known from metadata alone. */
  headlineSpan: Span | null;
  /** Who wrote it, without "By". */
  byline: string | null;
  dateline: Dateline | null;
  /** EDTF. With null, `dateline.date` is the next best anchor for relative dates. */
  published: string | null;
  /** The document's own words for `published`; null where it comes from metadata. */
  publishedText: string | null;
  publisher: string | null;
  url: string | null;
  /** BCP 47; `und` if neither metadata nor the words determine it. */
  language: string;
  /** SHA-256 of `text` in UTF-8, in hexadecimal. */
  sha256: string;
  /**
   * Where a character of `text` stands in the decoded source (the whole file; the value of `text` or `html` in a line
   * of NDJSON), in UTF-16 units, a byte-order mark counted.
   * @param edge `start`: where the character at `offset` begins. `end`: where the character before `offset` ends; it
   * maps an exclusive end.
   */
  toSource(offset: number, edge?: 'start' | 'end'): number;
}
