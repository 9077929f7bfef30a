/**
 * What every answer of the API says beside its own: that nothing may run in it or frame it, and that pages of other
 * hosts may read it. The other routes have the same from helmet and cors, which write it anew for each answer.
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
