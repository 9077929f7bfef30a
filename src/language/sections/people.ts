import { z } from 'zod';
import { wordList, wordSet } from '../words';

/** Nouns for people by what they are, and the endings of such nouns. */
export const people = z
  .strictObject({
    female: wordList,
    male: wordList,
    either: wordList,
    kin: wordSet,
    female_endings: wordList,
    male_endings: wordList,
    endings: wordList,
    no_people: wordSet,
    same: z.array(wordList).default([]),
  })
  .prefault({});
