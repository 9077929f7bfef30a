import { z } from 'zod';
import { EVENT_TYPES } from '../../kernel/vocabulary';
import { wordList } from '../words';

/** Nouns and verbs of questions for events, by type. */
export const questionEvents = z
  .partialRecord(z.enum(EVENT_TYPES), z.strictObject({ nouns: wordList, verbs: wordList }))
  .default({})
  .transform(
    (entries) => new Map(Object.entries(entries) as [keyof typeof entries, { nouns: string[]; verbs: string[] }][]),
  );
