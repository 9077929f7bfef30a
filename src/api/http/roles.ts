import { createHash, timingSafeEqual } from 'node:crypto';

/** Clients with a token have its role; if no editor token is set, nobody can change the graph. */
export interface Tokens {
  /** If set, reading requires it or the editor token. */
  reader?: string;
  editor?: string;
}

export type Role = 'anybody' | 'reader' | 'editor';

/**
 * The role that a request's `Authorization: Bearer …` proves. Digests of equal length are compared in constant time, so
 * that response times reveal nothing about a token.
 */
export function roleOf(authorization: string | undefined, tokens: Tokens): Role {
  if (authorization === undefined) return 'anybody';
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
  const isEditor = equal(given, tokens.editor);
  const isReader = equal(given, tokens.reader);
  return isEditor ? 'editor' : isReader ? 'reader' : 'anybody';
}

export function mayRead(role: Role, { reader }: Tokens): boolean {
  return reader === undefined || role !== 'anybody';
}

function equal(given: string, token: string | undefined): boolean {
  const same = timingSafeEqual(digest(given), digest(token ?? ''));
  return token !== undefined && same;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
