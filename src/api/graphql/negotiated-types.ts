import { LRUCache } from 'lru-cache';
import { JSON_TYPE, RESPONSE_TYPE } from './request';

const MAX_HEADERS = 100;
const LONGEST = 1_000;

/** The content types that the engine chose for `Accept` headers; most clients send one of very few. */
export class NegotiatedTypes {
  private readonly types = new LRUCache<string, string>({ max: MAX_HEADERS });

  constructor() {
    for (const accept of ['', '*/*', 'application/json']) this.types.set(accept, JSON_TYPE);
    this.types.set('application/graphql-response+json', RESPONSE_TYPE);
  }

  /** Undefined where the engine has not chosen yet, or refused. */
  get(accept = ''): string | undefined {
    return this.types.get(accept);
  }

  set(accept = '', contentType: string): void {
    if (accept.length <= LONGEST) this.types.set(accept, contentType);
  }
}
