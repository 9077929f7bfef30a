import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';

const compress = promisify(gzip);
/** Below this, compressing saves no packet. */
const WORTH_COMPRESSING = 1_400;
const OVERHEAD = 400;

/** A finished answer: what goes over the wire. */
export interface FinishedAnswer {
  contentType: string;
  etag: string;
  body: Buffer;
  zipped?: Buffer;
}

/** Finished answers by request and state of the graph, bounded in bytes; the least recently used go first. */
export class ResponseCache {
  private readonly answers: LRUCache<string, FinishedAnswer>;

  constructor(maxBytes: number) {
    this.answers = new LRUCache({
      maxSize: Math.max(1, maxBytes),
      sizeCalculation: (answer, key) => sizeOf(answer) + key.length,
    });
  }

  get(key: string): FinishedAnswer | undefined {
    return this.answers.get(key);
  }

  has(key: string): boolean {
    return this.answers.has(key);
  }

  /** How many bytes it holds. */
  get bytes(): number {
    return this.answers.calculatedSize;
  }

  /** @returns the answer as it is kept */
  set(key: string, { contentType, etag, body }: FinishedAnswer): FinishedAnswer {
    const kept = { contentType, etag, body: alone(body) };
    this.answers.set(key, kept);
    return kept;
  }

  /** The answer's body for a client that reads gzip: made once, and kept with the answer. */
  async zipped(key: string, answer: FinishedAnswer): Promise<Buffer | null> {
    if (answer.body.length < WORTH_COMPRESSING) return null;
    if (answer.zipped) return answer.zipped;
    const zipped = await compress(answer.body);
    if (this.answers.peek(key) === answer) this.answers.set(key, { ...answer, zipped: alone(zipped) });
    return zipped;
  }
}

/** Small buffers are pieces of a shared one, which stays in memory as long as any of its pieces. */
function alone(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

function sizeOf({ body, zipped }: FinishedAnswer): number {
  return body.length + (zipped?.length ?? 0) + OVERHEAD;
}

/** A name of fixed length for what an answer depends on. */
export function digest(...parts: readonly string[]): string {
  return hash('sha1', parts.join('\0'), 'base64url');
}
