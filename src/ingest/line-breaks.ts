import { type Mapped, slice, trimmed } from './mapped';

/**
 * A line break inside a block separates paragraphs if it follows the end of a sentence or is one of several; otherwise
 * it is a space.
 */
export function atLineBreaks(words: Mapped): Mapped[] {
  const parts: Mapped[] = [];
  let from = 0;
  for (const { index } of words.text.matchAll(/(?<=[.!?:。！？]["”’)]?)\n|\n(?=\n)/g)) {
    parts.push(slice(words, from, index));
    from = index + 1;
  }
  parts.push(slice(words, from));
  return parts
    .map((part) => trimmed({ ...part, text: part.text.replaceAll('\n', ' ') }))
    .filter(({ text }) => text !== '');
}
