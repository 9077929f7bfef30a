import { z } from 'zod';
import { EVENT_TYPES, type EventType } from '../../kernel/vocabulary';
import { wordList } from '../words';

const words = z.strictObject({
  /** All sides act: nobody is acted upon. */
  mutual: z.boolean().default(false),
  nouns: wordList,
  /** `infinitive`, `infinitive/past` or `infinitive/past/participle` */
  verbs: wordList,
});

/** Nouns and verbs of questions for events, by type. */
export const questionEvents = z
  .partialRecord(z.enum(EVENT_TYPES), words)
  .default({})
  .transform((entries) => new Map(Object.entries(entries) as [EventType, z.output<typeof words>][]));
