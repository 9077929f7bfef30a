const SURROGATE = /\p{Surrogate}/u;
/** Without a code unit of a surrogate there is no half of a pair: to look for one is several times as fast. */
const SURROGATE_UNIT = /[\ud800-\udfff]/;

/**
 * Whether the graph can hold a text: PostgreSQL takes no character U+0000, and half of a surrogate pair is no
 * character, so that no encoding can carry it.
 */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && !(SURROGATE_UNIT.test(text) && SURROGATE.test(text));
}
