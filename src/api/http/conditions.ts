import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/**
 * Whether the client has exactly this response already, so that it is not sent again. `*` matches any response.
 * `Cache-Control` is left out: browsers send `no-cache` with a condition that a script wrote.
 */
export function isHeldByClient(headers: IncomingHttpHeaders, etag: string): boolean {
  const { 'if-none-match': condition } = headers;
  return condition !== undefined && fresh({ 'if-none-match': condition }, { etag });
}

/** The same before there is a response: `*` cannot match yet, because there may be no response. */
export function namesHeldAnswer(headers: IncomingHttpHeaders): boolean {
  const { 'if-none-match': condition } = headers;
  return condition !== undefined && condition.trim() !== '*';
}
