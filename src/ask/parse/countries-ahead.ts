import type { Cursor } from './cursor';
import type { Mode, Term } from './term';

/** The items of countries joined before or after one noun, from the cursor on: alternatives of one term. */
export function countriesAhead(cursor: Cursor, term: Term, mode: Mode): number[] {
  const places = [cursor.position];
  let ahead = 1;
  for (;;) {
    let next = ahead;
    while (cursor.is(['and', 'or', 'comma', 'both', 'the'], next)) next++;
    if (next === ahead || cursor.reading('country', next) === undefined) break;
    places.push(cursor.position + next);
    ahead = next + 1;
  }
  if (places.length === 1) return places;
  while (cursor.is(['rank'], ahead)) ahead++;
  const noun = cursor.reading('class', ahead) ?? cursor.reading('role', ahead);
  const joined = term.countryAfter ? noun === undefined : noun !== undefined;
  return joined && !(mode === 'topic' && term.countryAfter) ? places : places.slice(0, 1);
}
