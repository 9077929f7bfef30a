import { z } from 'zod';
import { fields, wordMap, wordSet } from '../words';

const count = z.int();

/** Words for dates that are counted from a day. */
export const relativeDates = fields({
  /** Days from that day: yesterday is -1. */
  days: wordMap(count),
  /** Before a unit of time: -1 the one before, 0 the one around that day, 1 the one after. */
  which: wordMap(count),
  /** Behind a number of units. */
  ago: wordSet,
  /** Words for small numbers of units. */
  few: wordMap(count),
});
