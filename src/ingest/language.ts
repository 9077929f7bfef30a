const ENGLISH = new Set([
  'the',
  'of',
  'and',
  'to',
  'in',
  'that',
  'is',
  'was',
  'for',
  'on',
  'with',
  'as',
  'by',
  'has',
  'have',
  'said',
  'from',
  'at',
  'his',
  'he',
  'it',
  'not',
  'are',
  'will',
  'who',
]);

/** `en` where English function words are at least a tenth of the first 200 words, else `und` (BCP 47: undetermined). */
export function languageOf(text: string): string {
  const words = text
    .slice(0, 2000)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .slice(0, 200);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return words.length >= 5 && english >= words.length * 0.1 ? 'en' : 'und';
}
