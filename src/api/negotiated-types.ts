import { LRUCache } from 'lru-cache';

const MAX_HEADERS = 100;
const LONGEST = 1_000;

/** The content types that the engine chose for `Accept` headers; most clients send one of very few. */
export class NegotiatedTypes {
  private readonly types = new LRUCache<string, string>({ max: MAX_HEADERS });

  get(accept = ''): string | undefined {
    return this.types.get(accept);
  }

  set(accept = '', contentType: string): void {
    if (accept.length <= LONGEST) this.types.set(accept, contentType);
  }
}
