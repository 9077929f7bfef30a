import { z } from 'zod';
import { wordSet } from '../words';

/** Small words by what they do, and words that tell names from others. */
export const grammar = z
  .strictObject({
    no_names: wordSet,
    particles: wordSet,
    openers: wordSet,
    no_surnames: wordSet,
    determiners: wordSet,
    indefinite: wordSet,
    owners: wordSet,
    he: wordSet,
    she: wordSet,
    they: wordSet,
    it: wordSet,
    first_person: wordSet,
    relatives: wordSet,
    prepositions: wordSet,
    conjunctions: wordSet,
    times: wordSet,
    utterances: wordSet,
    complements: wordSet,
    /** Verbs of leading, each with the noun of the office. */
    leading: z
      .record(z.string(), z.string())
      .default({})
      .transform((verbs): ReadonlyMap<string, string> => new Map(Object.entries(verbs))),
    speech_verbs: wordSet,
    inverting: wordSet,
    sentence_openers: wordSet,
    list_breaks: wordSet,
    before_places: wordSet,
  })
  .prefault({});
