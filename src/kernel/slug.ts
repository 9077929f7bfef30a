import { hash } from 'node:crypto';
import { words } from './fold';

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Words in folded form, joined by hyphens: `Quds Force` → `quds-force`. */
export function slugify(text: string, maxWords = 12): string {
  return words(text.replace(/['’]/g, '')).slice(0, maxWords).join('-') || 'untitled';
}

/** How many digits of a mark are tried: of those who share the first six, none shares sixteen. */
const MARK_LENGTHS = [6, 16, 64];

/**
 * What stands in for a wish that somebody has: with a mark that depends on `identity` alone, and so is the same every
 * time.
 */
export function markedSlugs(wish: string, identity: string): string[] {
  const mark = sha256(identity);
  return MARK_LENGTHS.map((length) => `${wish}-${mark.slice(0, length)}`);
}

/** The wish where nobody has it, else the first of `markedSlugs` that nobody has. */
export function uniqueSlug(wish: string, identity: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(wish)) return wish;
  const free = markedSlugs(wish, identity).find((slug) => !isTaken(slug));
  if (free === undefined) throw new Error(`no slug is left for ${wish}`);
  return free;
}
