import { z } from 'zod';
import { wordList } from '../words';

/** Nouns of offices and occupations, by branch; `any`: of the branch of their organisation. */
const KINDS = [
  'executive',
  'legislative',
  'judicial',
  'military',
  'any',
  'party',
  'business',
  'media',
  'civil',
  'international',
  'armed',
  'ranks',
  'police_ranks',
] as const;
export type OfficeKind = (typeof KINDS)[number];

export const offices = z
  .partialRecord(z.enum(KINDS, { error: `write one of ${KINDS.join(', ')}` }), wordList)
  .default({});
