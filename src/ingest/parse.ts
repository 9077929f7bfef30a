import { createHash } from 'node:crypto';
import { InputError } from '../kernel/errors';
import { detectLanguage, languageTag } from '../language/detect';
import { languageWithoutLexicon } from '../language/language';
import { installedLanguages, type Languages } from '../language/languages';
import { cleaned } from './clean';
import { datelineOf } from './dateline';
import { decode, declaredCharset } from './decode';
import { type Document, type Format, type Metadata } from './document';
import { type ParsedSource } from './parsed-source';
import { articleParagraphs } from './furniture';
import { readHtml } from './html';
import { joined, type Mapped, mappedFrom, trimmed } from './mapped';
import { readMarkdown } from './markdown';
import { mastheadOf, mastheadOfNotes } from './masthead';
import { paragraphsOf } from './paragraphs';
import { publishedDate } from './published';

export interface ParseOptions {
  /** The file name, or another name of the document for messages. */
  name: string;
  /** Default: by the ending of `name`, otherwise detected from the text. */
  format?: Format;
  /** Takes precedence over what the document states, except the headline. */
  metadata?: Metadata;
  /** Default: those that come with the program. */
  languages?: Languages;
}

/**
 * Bytes to a document.
 * @throws InputError naming the document and the reason: binary, empty, over 5 MB, no article text, no date in
 * `metadata.published`
 */
export function parseDocument(bytes: Uint8Array, options: ParseOptions): Document {
  const format = options.format ?? formatOfName(options.name);
  const source = decode(bytes, options.name, format === 'html' || format === null ? declaredCharset(bytes) : null);
  return parseText(source, { ...options, format: format ?? sniffed(source) });
}

/** As `parseDocument`, of a text already decoded. */
export function parseText(source: string, options: ParseOptions): Document {
  const format = options.format ?? formatOfName(options.name) ?? sniffed(source);
  return assembled(read(source, format, options.name), options);
}

/** The format by the ending of a file name; null if unknown. */
export function formatOfName(name: string): Format | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'txt' ? 'text' : null;
}

function sniffed(source: string): Format {
  return /^\uFEFF?\s{0,100}<(!doctype html|!--|html|head|body|article|main|div|section|p|h1|meta)\b/i.test(
    source.slice(0, 400),
  )
    ? 'html'
    : 'text';
}

function read(source: string, format: Format, name: string): ParsedSource {
  if (format === 'html') return readHtml(source, name);
  const mapped = mappedFrom(source);
  if (format === 'markdown') return readMarkdown(mapped);
  return { paragraphs: paragraphsOf(cleaned(mapped)), titled: false, notes: [], metadata: {} };
}

function assembled(parsed: ParsedSource, options: ParseOptions): Document {
  const { name, metadata: given = {}, languages = installedLanguages } = options;
  const texts = parsed.paragraphs.map((paragraph) => paragraph.text);
  const language =
    statedLanguage(given.language, name) ??
    languageTag(parsed.metadata.language ?? '') ??
    detectLanguage(texts.join('\n'), languages);
  const stated = given.headline ?? parsed.metadata.headline ?? null;
  const words = languages.for(language) ?? languageWithoutLexicon(language);
  const headline = parsed.titled ? (texts[0] ?? null) : stated;
  const isArticle = articleParagraphs(texts, words);
  const article = parsed.paragraphs.filter(({ text }, index) => isArticle[index] || text === headline);
  const head = mastheadOf(
    article.map(({ text }) => text),
    headline,
    words,
  );
  const notes = mastheadOfNotes(parsed.notes, words);
  const own = article.filter((_, index) => !head.dropped.has(index));
  requireWords(own, head.headline !== null, name);
  const { all, spans } = joined(own.map(trimmed));
  const headlineSpan = head.headline === null ? null : (spans[0] ?? null);
  const body = spans[headlineSpan === null ? 0 : 1];
  const marked = statedDate(given.published, name) ?? foundDate(parsed.metadata.published);
  const written = head.published === null ? notes : head;
  const known = marked ?? written.published;
  const dateline = body ? datelineOf(all.text.slice(body.start, body.end), body.start, known, words) : null;
  const published = known ?? dateline?.date ?? null;
  return {
    text: all.text,
    paragraphs: spans,
    headline: headlineSpan === null ? stated : all.text.slice(headlineSpan.start, headlineSpan.end),
    headlineSpan,
    byline: given.byline ?? head.byline ?? parsed.metadata.byline ?? notes.byline,
    dateline,
    published,
    publishedText: published !== null && published === written.published ? written.publishedText : null,
    publisher: given.publisher ?? parsed.metadata.publisher ?? null,
    url: given.url ?? parsed.metadata.url ?? null,
    language,
    sha256: createHash('sha256').update(all.text, 'utf8').digest('hex'),
    toSource: sourceMap(all),
  };
}

function requireWords(own: readonly Mapped[], titled: boolean, name: string): void {
  const body = titled ? own.slice(1) : own;
  if (!body.some((paragraph) => /\p{L}{2}/u.test(paragraph.text)))
    throw new InputError(`${name}: it contains no article text`, [name]);
}

/** Dates in the sender's metadata must be valid; invalid dates of a page are ignored. */
function statedDate(published: string | null | undefined, name: string): string | null {
  if (published === null || published === undefined) return null;
  const date = publishedDate(published);
  if (date === null)
    throw new InputError(`${name}: published is not a date: ${JSON.stringify(published.slice(0, 60))}`, [
      name,
      'published',
    ]);
  return date;
}

/** As for dates: the sender's tag must be valid; an invalid tag of a page is ignored. */
function statedLanguage(language: string | null | undefined, name: string): string | null {
  if (language === null || language === undefined) return null;
  const tag = languageTag(language);
  if (tag !== null) return tag;
  const shown = JSON.stringify(language.slice(0, 60));
  throw new InputError(`${name}: language is not a BCP 47 tag: ${shown}; write "en" for English`, [name, 'language']);
}

function foundDate(published: string | null | undefined): string | null {
  return published === null || published === undefined ? null : publishedDate(published);
}

function sourceMap(all: Mapped): Document['toSource'] {
  return (offset, edge = 'start') => {
    if (edge === 'end')
      return offset <= 0 ? (all.starts[0] ?? 0) : (all.ends[Math.min(offset, all.ends.length) - 1] ?? 0);
    return offset >= all.starts.length ? (all.ends.at(-1) ?? 0) : (all.starts[Math.max(0, offset)] ?? 0);
  };
}
