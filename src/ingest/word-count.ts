const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/gu;
/** Average characters per word in scripts that do not separate words by spaces. */
const CHARACTERS = 2;

/** How many words a text has; of scripts without blanks between words, about how many. */
export function wordCount(text: string): number {
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  const words = text.replace(IDEOGRAPH, ' ').match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words + Math.ceil(ideographs / CHARACTERS);
}
