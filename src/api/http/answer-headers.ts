/**
 * The headers of every API response: nothing may run in it or frame it, and pages of other hosts may read it. Other
 * routes get the same headers from helmet and cors, which compute them for each response.
 */
export const ANSWER_HEADERS: readonly string[] = Object.entries({
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Origin-Agent-Cluster': '?1',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Download-Options': 'noopen',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-XSS-Protection': '0',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag',
  vary: 'accept, accept-encoding, authorization',
}).flat();
