import { createHash, timingSafeEqual } from 'node:crypto';

/** Those who hold a token may do what it says; without a token of editors nobody changes the graph. */
export interface Tokens {
  /** Where it is set, reading takes it or the editors' one. */
  reader?: string;
  editor?: string;
}

export type Role = 'anybody' | 'reader' | 'editor';

/**
 * The role that a request's `Authorization: Bearer …` proves. Digests of equal length are compared in constant time, so
 * that the time of an answer tells nothing of a token.
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
