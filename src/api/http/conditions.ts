import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/**
 * Whether the client holds this very answer, so that it is not sent again. `*` stands for any answer. `Cache-Control`
 * is left out: browsers send `no-cache` with a condition that a script wrote.
 */
export function isHeldByClient(headers: IncomingHttpHeaders, etag: string): boolean {
  const { 'if-none-match': condition } = headers;
  return condition !== undefined && fresh({ 'if-none-match': condition }, { etag });
}

/** The same before there is an answer: `*` cannot tell yet, for there may be none. */
export function namesHeldAnswer(headers: IncomingHttpHeaders): boolean {
  const { 'if-none-match': condition } = headers;
  return condition !== undefined && condition.trim() !== '*';
}
