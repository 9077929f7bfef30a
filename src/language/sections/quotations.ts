import { fields, wordSet } from '../words';

/** Words that tell what stands between quotation marks. */
export const quotations = fields({
  /** Nouns for works and verbs that name them, as lemmas. */
  works: wordSet,
});
