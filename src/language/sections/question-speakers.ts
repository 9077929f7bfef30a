import { z } from 'zod';
import { BRANCHES } from '../../kernel/vocabulary';
import { fields, wordList } from '../words';

const speakerClass = z.strictObject({
  branches: z.array(z.enum(BRANCHES)),
  isOfficial: z.boolean().default(false),
  noun: z.string(),
  adjective: z.string(),
  words: wordList,
});
const seat = z.strictObject({
  words: wordList,
  country: z.string().regex(/^[A-Z]{2}$/, 'write the ISO 3166-1 alpha-2 code of a country'),
  noun: z.string(),
  branch: z.enum(BRANCHES),
});

/** Words of questions for kinds of speaker, offices and seats of power. */
export const questionSpeakers = fields({
  classes: z.array(speakerClass).default([]),
  bodies: wordList,
  /** Spellings of each office, the singular first. */
  roles: z.array(wordList).default([]),
  roleStems: z.record(z.string(), wordList).default({}),
  seats: z.array(seat).default([]),
});
