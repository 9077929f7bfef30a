const UNSTORABLE = /\0|\p{Surrogate}/u;

/**
 * Whether the graph can hold a text: PostgreSQL takes no character U+0000, and half of a surrogate pair is no character,
 * so that no encoding can carry it.
 */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
