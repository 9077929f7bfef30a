import { z } from 'zod';
import { wordList, wordSet } from '../words';

const KINDS = [
  'executive',
  'legislative',
  'judicial',
  'military',
  'party',
  'business',
  'media',
  'civil',
  'armed',
  'other',
] as const;

const byBranch = z.partialRecord(z.enum(KINDS, { error: `write one of ${KINDS.join(', ')}` }), wordList).default({});

/** Nouns of organisations and of groups of people. */
export const organizations = z
  .strictObject({
    state: byBranch,
    others: byBranch,
    groups: byBranch,
    vague: wordSet,
    international: wordList,
    unofficial: wordSet,
    same: z.array(wordList).default([]),
    mixed: wordSet,
    official: wordSet,
    usual: wordSet,
    capital_only: wordSet,
    first_words: wordSet,
  })
  .prefault({});
