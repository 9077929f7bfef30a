import { z } from 'zod';
import { wordList, wordSet } from '../words';

/** Words before and behind names, and before offices. */
export const titles = z
  .strictObject({
    female: wordList,
    male: wordList,
    either: wordList,
    after: wordSet,
    offices_after: wordSet,
    former: wordSet,
    parts: wordSet,
    passing: wordSet,
    portfolios: wordSet,
    envoys: wordSet,
    ranks_as_titles: wordSet,
    ambiguous: wordSet,
  })
  .prefault({});
