import { z } from 'zod';
import { fields, wordMap } from '../words';

const number = z.int({ error: 'write the number in digits' }).min(0);

/** Words for numbers, in lower case. */
export const numerals = fields({ cardinals: wordMap(number), ordinals: wordMap(number) });
