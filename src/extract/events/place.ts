import type { EventType } from '../../kernel/vocabulary';
import type { Document } from '../../ingest/document';
import { countryOfCapital, countryOfName } from '../countries/lexicon';
import type { CountryMention } from '../countries/mentions';

/** What these state takes place where those who take part live, unless the text names another place. */
const LOCAL: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'ACCUSE']);
/** The headline and the first paragraphs tell best what a text is about. */
const LEDE_SHARE = 0.2;

/** The state that a text is about: that of its dateline, or the one that it names most. */
export function homeOf(
  { dateline, text }: { dateline?: Document['dateline']; text: string },
  mentions: readonly CountryMention[],
): string | null {
  const place = dateline?.place ?? null;
  const told = place === null ? null : (countryOfName(place) ?? countryOfCapital(place));
  if (told !== null) return told;
  const counts = new Map<string, number>();
  for (const { code, span } of mentions) {
    const worth = span.start < text.length * LEDE_SHARE ? 2 : 1;
    counts.set(code, (counts.get(code) ?? 0) + worth);
  }
  const [most] = [...counts].sort((x, y) => y[1] - x[1]);
  return most?.[0] ?? null;
}

/**
 * Where an event took place whose words name no place: at home, where all who take part are of there or of no known
 * state; for what takes place among people, where all who take part are from.
 */
export function impliedCountry(
  type: EventType,
  countries: readonly (string | null)[],
  home: string | null,
): string | null {
  const known = new Set(countries.filter((code) => code !== null));
  const [only] = known;
  if (only === undefined) return home;
  return known.size === 1 && (only === home || LOCAL.has(type)) ? only : null;
}
