import type { EventFinding, ParticipationFinding } from '../../kernel/findings';
import type { Document } from '../../ingest/document';
import type { Analysed } from '../analysed';
import type { Quote } from '../quotes/quotes';
import { tokenise, type Tokens } from '../text/tokens';
import type { FoundEvent, FoundParticipant } from './draft';
import { extractEvents } from './extract-events';
import { homeOf, impliedCountry } from './place';
import { EventSpeakers } from './speakers';

/** The parts of an analysed document from which its events are read. */
export interface EventSource extends Pick<Analysed, 'language' | 'cast' | 'countries' | 'dates' | 'keyOf'> {
  document: Pick<Document, 'text' | 'paragraphs'> & Partial<Pick<Document, 'dateline'>>;
  quotes?: readonly Quote[];
  anchor?: string | null;
}

/**
 * The events of an analysed document; their participants are keys of its speakers. Only who takes part is asked for a
 * key.
 * @param tokens of the document's paragraphs, where they are at hand
 */
export function documentEvents(source: EventSource, tokens?: Tokens): EventFinding[] {
  const { found, speakers } = foundEvents(source, tokens);
  const events: EventFinding[] = [];
  for (const event of found) {
    const participants = event.participants.map(({ role, speaker, country }): ParticipationFinding => ({
      role,
      speaker: speakers.keyOf(speaker),
      country,
    }));
    const known = participants.filter(({ speaker, country }) => speaker !== null || country !== null);
    const { isStateAct: _, ...finding } = event;
    if (known.length > 0) events.push({ ...finding, participants: known });
  }
  return events;
}

/** The events of an analysed document, with participants as the text names them; none without a lexicon. */
export function foundEvents(
  { language, document, cast, countries, dates, keyOf, quotes = [], anchor = null }: EventSource,
  tokens: Tokens = tokenise(document.text, document.paragraphs),
): { found: FoundEvent[]; speakers: EventSpeakers } {
  const home = homeOf(document, countries);
  const speakers = new EventSpeakers(cast, quotes, keyOf, home);
  if (!language.hasLexicon) return { found: [], speakers };
  const found = extractEvents({
    tokens,
    speakers: speakers.mentions(),
    countries,
    capitals: cast.capitals,
    dates,
    anchor,
    language,
    resolve: (noun) => speakers.resolve(noun),
  });
  const placed = found.map((event) => {
    const countries = event.participants.map((one) => speakers.countryOf(one));
    const country = event.country ?? impliedCountry(event.type, countries, home);
    return { ...event, country, participants: withState(event, country) };
  });
  return { found: placed, speakers };
}

/** Who arrests, charges and sentences, where nobody is named, is the state where it took place. */
function withState({ isStateAct, participants }: FoundEvent, country: string | null): FoundParticipant[] {
  const isNamed = participants.some(({ role }) => role === 'ACTOR');
  if (!isStateAct || isNamed || country === null) return participants;
  return [{ role: 'ACTOR', speaker: null, country, noun: null }, ...participants];
}
