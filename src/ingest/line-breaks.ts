import { type Mapped, slice, trimmed } from './mapped';

/**
 * A line break amid a block parts paragraphs where a sentence has ended, and with another one beside it; elsewhere it
 * is a space.
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
