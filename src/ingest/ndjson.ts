import { z } from 'zod';
import { InputError } from '../kernel/errors';
import { MAX_BYTES } from './decode';
import { type Document } from './document';
import { parseText } from './parse';

/** One line of NDJSON: an article with its metadata. Other members are ignored. */
const articleLine = z
  .object({
    text: z.string().optional(),
    html: z.string().optional(),
    headline: z.string().nullish(),
    byline: z.string().nullish(),
    published: z.string().nullish(),
    publisher: z.string().nullish(),
    url: z.string().nullish(),
    language: z.string().nullish(),
  })
  .refine((line) => (line.text === undefined) !== (line.html === undefined), {
    message: 'give either "text" or "html"',
    path: ['text'],
  });

/**
 * @param name of the line in messages: file and line number
 * @throws InputError if it is not a JSON object with an article
 */
export function parseLine(line: string, name: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(`${name}: not JSON`, [name]);
  }
  const read = articleLine.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = (issue?.path ?? []).map((part) => (typeof part === 'number' ? part : String(part)));
    throw new InputError(
      `${name}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${issue?.message ?? 'not an article'}`,
      [name, ...path],
    );
  }
  const { text, html, ...metadata } = read.data;
  const source = text ?? html ?? '';
  if (source.trim() === '')
    throw new InputError(`${name}: ${text === undefined ? 'html' : 'text'} is empty`, [
      name,
      text === undefined ? 'html' : 'text',
    ]);
  return parseText(source, { name, format: text === undefined ? 'html' : 'text', metadata });
}

export interface Line {
  number: number;
  /** Null: longer than a document may be. */
  text: string | null;
}

/** The non-blank lines of a stream. Memory holds one line at a time; lines that are too long are dropped. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncIterable<Line> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  const finished = (): Line | null => {
    const text =
      size > MAX_BYTES
        ? null
        : Buffer.concat(held)
            .toString('utf8')
            .replace(/^\uFEFF/, '')
            .trim();
    const line = text === '' ? null : { number, text };
    number++;
    held = [];
    size = 0;
    return line;
  };
  for await (const bytes of stream) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let start = 0;
    while (start < chunk.length) {
      const found = chunk.indexOf(10, start);
      const end = found === -1 ? chunk.length : found;
      size += end - start;
      if (size <= MAX_BYTES) held.push(chunk.subarray(start, end));
      else held = [];
      if (found === -1) break;
      const line = finished();
      if (line) yield line;
      start = end + 1;
    }
  }
  const line = finished();
  if (line) yield line;
}
