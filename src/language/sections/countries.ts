import { z } from 'zod';
import { fields, wordList, wordSet } from '../words';

/** Words by ISO 3166-1 alpha-2 code. */
const byCode = z
  .record(z.string().regex(/^[A-Z]{2}$/, 'write the ISO 3166-1 alpha-2 code of a country'), wordList)
  .default({})
  .transform((entries): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(entries)));

const shared = z
  .record(z.string(), z.strictObject({ form: z.enum(['name', 'adjective']), codes: wordList }))
  .default({})
  .transform((entries) => new Map(Object.entries(entries)));

const regions = z
  .record(z.string(), wordList)
  .default({})
  .transform((entries): ReadonlyMap<string, readonly string[]> => new Map(Object.entries(entries)));

/** What the language calls countries, beyond the names, demonyms and capitals of the data set. */
export const countries = fields({
  names: byCode,
  /** Each serves as a word for the people as well. */
  adjectives: byCode,
  /** Words for people that are no adjectives. */
  people: byCode,
  capitals: byCode,
  /** Institutions that stand for a state. */
  institutions: byCode,
  /** Words that mean a country in a question, and often something else in an article. */
  inQuestions: fields({ names: byCode, adjectives: byCode, capitals: byCode }),
  /** Words for several countries. */
  shared,
  /** Words for the data set's regions. */
  regions,
  /** In lower case. */
  capitalisedOnly: wordSet,
  /** Words of the data set that are more often something else. */
  unused: fields({ names: wordSet, demonyms: wordSet, capitals: wordSet }),
  /** Territories whose people and capitals count as those of a country do. */
  alsoCountries: wordSet,
});
