import { wordSet } from '../words';

/** Words behind which a full stop seldom ends a sentence: in lower case, without the stop. */
export const abbreviations = wordSet;
