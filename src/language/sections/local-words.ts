import { z } from 'zod';
import { wordList } from '../words';

/** Words of the English of one country, by its code, as a map from the word to the codes of those that use it. */
export const localWords = z
  .record(z.string().regex(/^[A-Z]{2}$/, 'write a code of ISO 3166-1 alpha-2'), wordList)
  .default({})
  .transform((byCode): ReadonlyMap<string, readonly string[]> => {
    const codes = new Map<string, readonly string[]>();
    for (const [code, words] of Object.entries(byCode))
      for (const word of words) codes.set(word, [...(codes.get(word) ?? []), code]);
    return codes;
  });
