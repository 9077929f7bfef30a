import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import glob from 'fast-glob';
import { InputError } from '../kernel/errors';
import { MAX_BYTES, TOO_LARGE } from './decode';
import { type Document, type Format } from './document';
import { type Line, linesOf, parseLine } from './ndjson';
import { formatOfName, parseDocument } from './parse';

/**
 * A document, or the reason why it could not be read. `name` is the file's, with `:line` behind it for a line of
 * NDJSON.
 */
export type Result = { name: string; document: Document } | { name: string; error: InputError };

export interface InputOptions {
  /** What `-` reads. Default: the standard input. */
  stdin?: AsyncIterable<Uint8Array>;
  /** Format of `-` and of files whose name does not determine it; default: detected from the content. */
  format?: Format | 'ndjson';
}

/** Endings of the files that a folder is searched for. */
const ENDINGS = ['txt', 'md', 'html', 'htm', 'ndjson', 'jsonl'];
const NDJSON = /\.(ndjson|jsonl)$/i;
/** Data files would be read as text, and recorded as an article that states nothing. */
const DATA = /\.(ya?ml|json|csv|tsv|xml)$/i;
const STDIN = 'standard input';

/**
 * Reads documents from files, folders (with all below them), globs and `-`, one at a time: memory holds one document,
 * whatever their number. What cannot be read is yielded as an error, and the rest continues.
 */
export async function* documentsFrom(inputs: readonly string[], options: InputOptions = {}): AsyncIterable<Result> {
  for (const input of inputs) {
    if (input === '-') yield* fromStream(options.stdin ?? process.stdin, options);
    else yield* fromPath(input, options);
  }
}

async function* fromPath(path: string, options: InputOptions): AsyncIterable<Result> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) yield* fromFile(path, found.size, options);
  else if (found?.isDirectory()) {
    const files = glob.stream(`**/*.{${ENDINGS.join(',')}}`, {
      cwd: path,
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
      suppressErrors: true,
      unique: false,
    });
    yield* fromFound(path, files, (file) => `${path.replace(/[\\/]+$/, '')}/${file}`, options);
  } else if (found) yield refused(path, 'neither a file nor a folder');
  else if (glob.isDynamicPattern(path))
    yield* fromFound(path, glob.stream(path, { suppressErrors: true, unique: false }), (file) => file, options);
  else yield refused(path, 'no such file or folder');
}

async function* fromFound(
  path: string,
  files: NodeJS.ReadableStream,
  pathOf: (file: string) => string,
  options: InputOptions,
): AsyncIterable<Result> {
  let some = false;
  for await (const file of files) {
    some = true;
    const name = pathOf(String(file));
    const found = await stat(name).catch(() => null);
    if (found) yield* fromFile(name, found.size, options);
    else yield refused(name, 'cannot be read');
  }
  if (!some) yield refused(path, `no documents there (${ENDINGS.map((ending) => `.${ending}`).join(' ')})`);
}

async function* fromFile(name: string, size: number, options: InputOptions): AsyncIterable<Result> {
  try {
    const lines = NDJSON.test(name) || (options.format === 'ndjson' && formatOfName(name) === null);
    if (lines) yield* fromLines(createReadStream(name), name);
    else if (DATA.test(name) && options.format === undefined)
      yield refused(name, 'holds data, not an article; articles are text, Markdown, HTML or NDJSON');
    else if (size > MAX_BYTES) yield refused(name, TOO_LARGE);
    else yield fromBytes(await readFile(name), name, formatOfName(name) ?? documentFormat(options));
  } catch (cause) {
    yield failed(name, cause);
  }
}

/** A stream that opens with a brace is NDJSON, anything else one document. */
async function* fromStream(stream: AsyncIterable<Uint8Array>, options: InputOptions): AsyncIterable<Result> {
  try {
    const chunks = stream[Symbol.asyncIterator]();
    const first = await chunks.next();
    const head = first.done === true ? Buffer.alloc(0) : Buffer.from(first.value);
    const rest = { [Symbol.asyncIterator]: () => chunks };
    const lines =
      options.format === undefined ? /^\uFEFF?\s*\{/.test(head.toString('utf8', 0, 1000)) : options.format === 'ndjson';
    if (lines) yield* fromLines(chained(head, rest), STDIN);
    else yield await fromOne(chained(head, rest), options);
  } catch (cause) {
    yield failed(STDIN, cause);
  }
}

async function fromOne(stream: AsyncIterable<Uint8Array>, options: InputOptions): Promise<Result> {
  const held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) return refused(STDIN, TOO_LARGE);
    held.push(chunk);
  }
  return fromBytes(Buffer.concat(held), STDIN, documentFormat(options));
}

async function* chained(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  yield head;
  yield* rest;
}

function documentFormat(options: InputOptions): Format | null {
  return options.format === undefined || options.format === 'ndjson' ? null : options.format;
}

function fromBytes(bytes: Uint8Array, name: string, format: Format | null): Result {
  try {
    return { name, document: parseDocument(bytes, { name, format: format ?? undefined }) };
  } catch (cause) {
    return failed(name, cause);
  }
}

async function* fromLines(stream: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Result> {
  let some = false;
  for await (const line of linesOf(stream)) {
    some = true;
    yield fromLine(line, name);
  }
  if (!some) yield refused(name, 'the file is empty');
}

function fromLine(line: Line, name: string): Result {
  const place = `${name}:${line.number}`;
  if (line.text === null) return refused(place, TOO_LARGE);
  try {
    return { name: place, document: parseLine(line.text, place) };
  } catch (cause) {
    return failed(place, cause);
  }
}

function refused(name: string, reason: string): Result {
  return { name, error: new InputError(`${name}: ${reason}`, [name]) };
}

/** Errors in the input and in reading it are results; errors of this program are not caught. */
function failed(name: string, cause: unknown): Result {
  if (cause instanceof InputError) return { name, error: cause };
  if (cause instanceof Error && 'code' in cause) return refused(name, `cannot be read (${String(cause.code)})`);
  throw cause;
}
