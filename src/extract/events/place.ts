import type { EventType } from '../../kernel/vocabulary';
import type { CountryMention } from '../countries/mentions';
import { countryOfName } from '../countries/lexicon';
import type { Document } from '../../ingest/document';

/** What these state takes place in the country of those who take part, where the text names no other place. */
const DOMESTIC: ReadonlySet<EventType> = new Set<EventType>([
  'ACCUSE',
  'ASSAULT',
  'COERCE',
  'CONCEDE',
  'PROTEST',
  'REJECT',
  'REQUEST',
  'AID',
  'SUPPORT',
  'AGREE',
  'CONSULT',
  'RETREAT',
  'MOBILIZE',
  'THREATEN',
  'COOPERATE',
  'SANCTION',
]);
const LEAST_SHARE = 0.5;

/** The state that a text is about: that of its dateline, or that which at least half of its country names mean. */
export function homeOf(
  { dateline }: { dateline?: Document['dateline'] },
  castHome: string | null,
  mentions: readonly CountryMention[],
): string | null {
  const told = dateline?.place ? countryOfName(dateline.place) : null;
  if (told !== null || castHome !== null) return told ?? castHome;
  const counts = new Map<string, number>();
  for (const { code } of mentions) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [most] = [...counts].sort((x, y) => y[1] - x[1]);
  return most && most[1] >= mentions.length * LEAST_SHARE ? most[0] : null;
}

/** The one country to which all that take part belong; null where there are several or none. */
export function countryInCommon(type: EventType, countries: readonly (string | null)[]): string | null {
  const known = new Set(countries.filter((code) => code !== null));
  return DOMESTIC.has(type) && known.size === 1 ? [...known][0]! : null;
}
