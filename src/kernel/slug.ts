import { hash } from 'node:crypto';
import { words } from './fold';

export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** Words in folded form, joined by hyphens: `Quds Force` → `quds-force`. */
export function slugify(text: string, maxWords = 12): string {
  return words(text.replace(/['’]/g, '')).slice(0, maxWords).join('-') || 'untitled';
}

/** The wish where nobody has it; else with a mark that depends on `identity` alone, and so is the same every time. */
export function uniqueSlug(wish: string, identity: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(wish)) return wish;
  const mark = sha256(identity);
  for (let length = 6; length <= mark.length; length += 2) {
    const slug = `${wish}-${mark.slice(0, length)}`;
    if (!isTaken(slug)) return slug;
  }
  throw new Error(`no slug is left for ${wish}`);
}
