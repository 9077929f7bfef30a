import { z } from 'zod';
import { fields, wordList, wordSet } from '../words';

/** A regular expression for whole paragraphs in lower case, at once or in parts, and the most words that one has. */
const pattern = z
  .strictObject({ words: z.int().min(1), pattern: z.union([z.string().min(1), z.array(z.string()).min(1)]) })
  .transform(({ words, pattern: source }, context) => {
    try {
      return { words, pattern: new RegExp([source].flat().join('')) };
    } catch {
      context.addIssue({ code: 'custom', path: ['pattern'], message: 'write a regular expression' });
      return z.NEVER;
    }
  });

/** Paragraphs that stand on a page beside its article: in lower case, with straight apostrophes. */
export const furniture = fields({
  headings: wordSet,
  finalHeadings: wordSet,
  headingsWithName: wordList,
  pointers: wordList,
  buttons: wordSet,
  buttonStarts: wordList,
  patterns: z.array(pattern).default([]),
});
