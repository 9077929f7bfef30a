import { z } from 'zod';

import { EVENT_TYPES } from '../../kernel/vocabulary';
import { fields } from '../words';

const eventType = z.enum(EVENT_TYPES);
/** Words with blanks between them. */
const words = z.string().default('');
const prepositions = z.array(z.string()).optional();
const isTrue = z.literal(true).optional();

/** Verbs that state an event; `event-verbs.yaml` tells what the fields mean. */
export const eventVerbs = z
  .array(
    z.strictObject({
      type: eventType,
      verbs: z.string(),
      recipient: z.enum(['object', 'none']).optional(),
      prepositions,
      mutual: isTrue,
      needs: z.enum(['other', 'object', 'actor', 'official', 'people', 'person', 'state']).optional(),
      lasts: isTrue,
      stateAct: isTrue,
      weight: z.number().min(0).max(1),
    }),
  )
  .default([]);

const role = z.enum(['actor', 'recipient']).optional();

/** Nouns that state an event. */
export const eventNouns = z
  .array(
    z.strictObject({
      type: eventType,
      nouns: z.string(),
      of: role,
      prepositions,
      mutual: isTrue,
      weak: isTrue,
      after: prepositions,
      loose: isTrue,
      needsRecipient: isTrue,
      subject: role,
      weight: z.number().min(0).max(1),
    }),
  )
  .default([]);

/** Classes of nouns that decide what a verb means. */
export const eventThings = z.record(z.string(), z.string()).default({});

/** Common nouns for those who act. */
export const eventActors = fields({
  institutions: words,
  organizations: words,
  officials: words,
  people: words,
  armed: words,
  means: words,
  pronouns: words,
});

const statuses = fields({
  PLANNED: words,
  HYPOTHETICAL: words,
  DENIED: words,
  ONGOING: words,
  OCCURRED: words,
});

/** Words that tell how an event stands to what happened. */
export const eventGrammar = fields({
  lightVerbs: words,
  receivingVerbs: words,
  effects: statuses,
  objectControl: words,
  reports: words,
  conditions: words,
  doubts: words,
  doubtNouns: words,
  promises: words,
  idleObjects: words,
  nature: words,
  sport: words,
  durative: words,
  obligations: words,
  compoundOpeners: words,
  generic: words,
  particles: words,
  violence: words,
  games: words,
  ambiguousAttacks: words,
  demandReports: words,
  peopleEndings: words,
  homes: words,
  participleAdjectives: words,
  states: words,
  masses: words,
  audience: words,
  quantities: words,
  belongings: words,
  irregular: z.array(z.string()).default([]),
});

/** What words around an event noun make of it. */
export const eventNounModifiers = fields({
  behindModifier: z.array(z.tuple([z.string(), z.string(), z.union([eventType, z.literal('none')])])).default([]),
  needsModifier: z.record(z.string(), z.string()).default({}),
  ownerSuffices: words,
  carried: z.array(z.tuple([z.string(), z.string(), eventType])).default([]),
  lasting: words,
  status: statuses,
});

export type VerbRow = z.output<typeof eventVerbs>[number];
export type NounRow = z.output<typeof eventNouns>[number];
/** Kinds of actors; `names` are capitalised words that nothing else is known of. */
export type ActorSort = keyof z.output<typeof eventActors> | 'names';
