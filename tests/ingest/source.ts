import { type Document } from '../../src/ingest/document';

/** What the source says where the document says `words`. */
export function inSource(document: Document, source: string, words: string): string {
  const at = document.text.indexOf(words);
  if (at === -1) throw new Error(`not in the text: ${words}`);
  return source.slice(document.toSource(at), document.toSource(at + words.length, 'end'));
}
