import iconv from 'iconv-lite';
import { InputError } from '../../src/kernel/errors';
import { decode, MAX_BYTES } from '../../src/ingest/decode';
import { parseDocument } from '../../src/ingest/parse';
import { inSource } from './source';

const STORY =
  'Harbour reopens after the storm\n\nThe mayor said the naïve plan “cost us dearly” — and that it would end.\n';

function reasonOf(bytes: Uint8Array, name: string): string {
  try {
    parseDocument(bytes, { name });
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('was not refused');
}

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from(STORY, 'utf8')],
    ['UTF-8 with a byte-order mark', Buffer.from(`\uFEFF${STORY}`, 'utf8')],
    ['UTF-16, little endian', iconv.encode(STORY, 'utf-16le', { addBOM: true })],
    ['UTF-16, big endian', iconv.encode(STORY, 'utf-16be', { addBOM: true })],
    ['Windows-1252', iconv.encode(STORY, 'windows-1252')],
  ])('%s gives the same text', (_, bytes) => {
    const document = parseDocument(bytes, { name: 'story.txt' });
    expect(document.text).toBe(STORY.trimEnd());
    expect(inSource(document, decode(bytes, 'story.txt'), 'naïve plan “cost us dearly” —')).toBe(
      'naïve plan “cost us dearly” —',
    );
  });

  test('a byte-order mark counts in offsets of the source and is not in the text', () => {
    const document = parseDocument(Buffer.from(`\uFEFF${STORY}`), { name: 'story.txt' });
    expect(document.text.startsWith('Harbour')).toBe(true);
    expect(document.toSource(0)).toBe(1);
  });

  test('an HTML page is read in the character set that it declares', () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><article><h1>Новости</h1><p>${'Министр сказал, что граница открыта, и добавил ещё кое-что важное. '.repeat(5)}</p></article></body></html>`;
    expect(parseDocument(iconv.encode(page, 'windows-1251'), { name: 'page.html' }).text).toContain('Министр сказал');
  });
});

describe('what is refused, by name and reason', () => {
  test.each<[string, Uint8Array, string]>([
    ['empty.txt', Buffer.alloc(0), 'empty.txt: the file is empty'],
    ['blank.txt', Buffer.from(' \n\n \u00a0 \n'), 'blank.txt: it contains no article text'],
    ['rules.txt', Buffer.from('* * *\n\n1234\n'), 'rules.txt: it contains no article text'],
    ['long.txt', Buffer.alloc(MAX_BYTES + 1, 'a'), 'long.txt: larger than 5 MB'],
    ['scan.pdf', Buffer.from('%PDF-1.7 and so on'), 'scan.pdf: a PDF file, not text'],
    ['photo.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'photo.txt: a PNG picture, not text'],
    ['data.txt', Buffer.from([72, 105, 0, 1, 2, 3]), 'data.txt: a binary file, not text'],
    [
      'menu.html',
      Buffer.from('<html><body><nav><a href="/">Home</a></nav></body></html>'),
      'menu.html: no article text on this page',
    ],
  ])('%s', (name, bytes, reason) => {
    expect(reasonOf(bytes, name)).toBe(reason);
  });

  test('exactly 5 MB is taken', () => {
    const line = `${'word '.repeat(19)}end.\n\n`;
    const bytes = Buffer.alloc(MAX_BYTES, line);
    expect(parseDocument(bytes, { name: 'most.txt' }).paragraphs.length).toBeGreaterThan(50_000);
  });
});
