import { wordSet } from '../words';

/** Frequent small words, in lower case, by which a text in the language is recognised. */
export const functionWords = wordSet;
