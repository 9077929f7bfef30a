import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

/** The first is sent to clients that accept anything. A client may also name the charset. */
const TYPES = new Map(
  [JSON_TYPE, RESPONSE_TYPE].flatMap((type) => [
    [type.slice(0, type.indexOf(';')), type],
    [type, type],
  ]),
);
const MAX_HEADERS = 100;
const LONGEST_HEADER = 1_000;

export type Encoding = 'br' | 'gzip';

/** The media type of a response; null if the client accepts none that the server supports. */
export const chooseMediaType = remembering((accept: string) => {
  const type = new Negotiator({ headers: { accept } }).mediaType([...TYPES.keys()]);
  return TYPES.get(type ?? '') ?? null;
});

/** The compression of a response for a client; null for none. */
export const chooseEncoding = remembering((accepted: string): Encoding | null => {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  const best = negotiator.encoding(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] });
  return best === 'br' || best === 'gzip' ? best : null;
});

/** Cached, because most clients send one of very few headers. */
function remembering<Choice>(choose: (header: string) => Choice): (header: string) => Choice {
  const known = new LRUCache<string, { choice: Choice }>({ max: MAX_HEADERS });
  return (header) => {
    const found = known.get(header);
    if (found) return found.choice;
    const choice = choose(header);
    if (header.length <= LONGEST_HEADER) known.set(header, { choice });
    return choice;
  };
}
