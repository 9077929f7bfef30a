import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { State } from '../../store/database';
import type { Encoding } from '../http/negotiate';

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) };
/** The best quality takes a hundred times as long and saves only another tenth. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
/** Below this size, compression saves no packet. */
const WORTH_COMPRESSING = 1_400;
const OVERHEAD = 400;

/** A finished response, as it is sent. */
export interface FinishedAnswer {
  contentType: string;
  etag: string;
  body: Buffer;
  compressed?: Partial<Record<Encoding, Buffer>>;
}

/**
 * Finished responses by request and state of the graph, bounded in bytes; the least recently used are evicted first.
 */
export class ResponseCache {
  private readonly answers: LRUCache<string, FinishedAnswer>;

  constructor(maxBytes: number) {
    this.answers = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      sizeCalculation: (answer, key) => sizeOf(answer) + key.length,
    });
  }

  get(state: State, key: string): FinishedAnswer | undefined {
    return this.answers.get(keyAt(state, key));
  }

  has(state: State, key: string): boolean {
    return this.answers.has(keyAt(state, key));
  }

  /** How many bytes it holds. */
  get bytes(): number {
    return this.answers.calculatedSize;
  }

  /** @returns the response as it is cached */
  set(state: State, key: string, { contentType, etag, body }: FinishedAnswer): FinishedAnswer {
    const kept = { contentType, etag, body: alone(body) };
    this.answers.set(keyAt(state, key), kept);
    return kept;
  }

  /** The response's body, compressed once and cached with the response; null if compression would save nothing. */
  async compressed(state: State, key: string, answer: FinishedAnswer, encoding: Encoding): Promise<Buffer | null> {
    if (answer.body.length < WORTH_COMPRESSING) return null;
    const kept = answer.compressed?.[encoding];
    if (kept) return kept;
    const bytes = encoding === 'br' ? await compress.br(answer.body, BROTLI) : await compress.gzip(answer.body);
    const at = keyAt(state, key);
    const current = this.answers.peek(at);
    if (current?.body === answer.body)
      this.answers.set(at, { ...current, compressed: { ...current.compressed, [encoding]: alone(bytes) } });
    return bytes;
  }
}

function keyAt(state: State, key: string): string {
  return `${state}\n${key}`;
}

/** Small buffers are pieces of a shared one, which stays in memory as long as any of its pieces. */
function alone(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

function sizeOf({ body, compressed = {} }: FinishedAnswer): number {
  return body.length + (compressed.br?.length ?? 0) + (compressed.gzip?.length ?? 0) + OVERHEAD;
}

/** A key of fixed length for what a response depends on. */
export function digest(...parts: readonly string[]): string {
  return hash('sha1', parts.join('\0'), 'base64url');
}
