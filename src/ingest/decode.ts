import iconv from 'iconv-lite';
import { InputError } from '../kernel/errors';

/** The largest accepted document, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024;
export const TOO_LARGE = `larger than ${MAX_BYTES / 1024 / 1024} MB`;

/** What the first bytes of well-known binary files look like. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document'],
  ['SQLite format 3', 'a SQLite database'],
];

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The characters of a file: UTF-8, UTF-16 with a byte-order mark, else the declared character set, else Windows-1252.
 * The byte-order mark stays, as offsets into the file count it.
 * @param declared name of a character set, as an HTML page or a header states it
 * @throws InputError for what is not text, is empty or too long; path: [name]
 */
export function decode(bytes: Uint8Array, name: string, declared: string | null = null): string {
  const refuse = (reason: string): never => {
    throw new InputError(`${name}: ${reason}`, [name]);
  };
  if (bytes.length === 0) return refuse('the file is empty');
  if (bytes.length > MAX_BYTES) return refuse(TOO_LARGE);
  const utf16 = decodeUtf16(bytes);
  if (utf16 !== null) return utf16;
  const binary = binaryKind(bytes);
  if (binary !== null) return refuse(`${binary}, not text`);
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeOtherwise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), declared);
  }
}

/** Not valid UTF-8: the declared character set; if that is UTF-8, whichever the bytes resemble more. */
function decodeOtherwise(bytes: Buffer, declared: string | null): string {
  if (declared === null || !iconv.encodingExists(declared) || LATIN_1.test(declared)) return windows1252(bytes);
  if (!/^utf-?8$/i.test(declared)) return iconv.decode(bytes, declared, { stripBOM: false });
  const text = iconv.decode(bytes, 'utf-8', { stripBOM: false });
  const broken = text.split('\uFFFD').length - 1;
  const whole = text.replace(/[\u0000-\u007f\uFFFD]+/g, '').length;
  return broken > whole ? windows1252(bytes) : text;
}

/** The web reads these labels as Windows-1252 (WHATWG Encoding). */
const LATIN_1 = /^(?:iso-?8859-?1|latin-?1|l1|us-ascii|ascii)$/i;

function windows1252(bytes: Buffer): string {
  return iconv.decode(bytes, 'windows-1252', { stripBOM: false });
}

/** The character set that an HTML page declares in its first 1,024 bytes. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  return /<meta[^>]{0,200}?charset\s?=\s?["']?([\w:-]{1,40})/i.exec(head)?.[1] ?? null;
}

function decodeUtf16(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length % 2 !== 0) return null;
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return iconv.decode(buffer, 'utf-16le', { stripBOM: false });
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return iconv.decode(buffer, 'utf-16be', { stripBOM: false });
  return null;
}

/** Text has no NUL and next to no other control characters. */
function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) return signature[1];
  let control = 0;
  for (const byte of bytes) {
    if (byte === 0) return 'a binary file';
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) control++;
  }
  return control > 8 && control * 100 > bytes.length ? 'a binary file' : null;
}
