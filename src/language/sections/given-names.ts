import { wordSet } from '../words';

/** Given names, folded: without letter case and accents. */
export const givenNames = wordSet;
