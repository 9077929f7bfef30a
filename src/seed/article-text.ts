import { InputError } from '../kernel/errors';
import type { Span } from '../kernel/findings';
import { findOccurrence, paragraphsOf } from '../kernel/spans';
import type { CuratedDocument, CuratedWords } from './schema';
import type { YamlFile } from '../kernel/yaml-file';

/** The article inside its document: from its headline to its last word. */
export interface ArticleText {
  text: string;
  paragraphs: Span[];
  headline: string;
  /** The whole document: the article and the page furniture around it. */
  document: string;
}

/**
 * Cuts the article out of its document; what the file says wrongly about its bounds is refused there.
 *
 * @param bytes of the document: UTF-8, with or without a byte order mark, lines ending in LF or CRLF
 * @throws InputError where the bytes are no UTF-8 or hold no text
 */
export function articleText(bytes: Uint8Array, curated: CuratedDocument, file: YamlFile): ArticleText {
  const document = decoded(bytes).replace(/\r\n/g, '\n');
  const begin = bound(document, curated.begins, 'begins', file)?.start ?? 0;
  const end = bound(document, curated.ends, 'ends', file)?.end ?? document.length;
  if (end <= begin) file.refuse(['document', 'ends'], 'the article ends before it begins');
  const text = document.slice(begin, end).trim();
  const paragraphs = paragraphsOf(text);
  const [first] = paragraphs;
  if (!first && end > begin) throw new InputError('it contains no text');
  return { text, paragraphs, headline: curated.headline ?? text.slice(first?.start, first?.end), document };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('it is not UTF-8 text');
  }
}

function bound(
  document: string,
  words: CuratedWords | undefined,
  field: 'begins' | 'ends',
  file: YamlFile,
): Span | null {
  if (!words) return null;
  try {
    return findOccurrence(document, words.text, words.occurrence);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    file.refuse(['document', field], error.message);
    return null;
  }
}
