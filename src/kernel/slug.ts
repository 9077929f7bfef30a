import { hash } from 'node:crypto';
import { words } from './fold';

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Words in folded form, joined by hyphens: `Quds Force` → `quds-force`. */
export function slugify(text: string, maxWords = 12): string {
  return words(text.replace(/['’]/g, '')).slice(0, maxWords).join('-') || 'untitled';
}

/** How many digits of a mark are tried. In practice, identities that share six digits do not share sixteen. */
const MARK_LENGTHS = [6, 16, 64];

/**
 * Alternatives to a slug that is taken: with a mark that depends only on `identity`, so that it is the same every time.
 */
export function markedSlugs(wish: string, identity: string): string[] {
  const mark = sha256(identity);
  return MARK_LENGTHS.map((length) => `${wish}-${mark.slice(0, length)}`);
}

/** The preferred slug if it is free, otherwise the first free one of `markedSlugs`. */
export function uniqueSlug(wish: string, identity: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(wish)) return wish;
  const free = markedSlugs(wish, identity).find((slug) => !isTaken(slug));
  if (free === undefined) throw new Error(`no slug is left for ${wish}`);
  return free;
}
