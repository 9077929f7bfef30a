import type { EventFinding, ParticipationFinding } from '../../kernel/findings';
import { capitalMentions } from '../countries/mentions';
import type { Document } from '../../ingest/document';
import type { Analysed } from '../analysed';
import type { CastMention } from '../speakers/cast';
import { tokenise, type Tokens } from '../text/tokens';
import type { EventSpeakerMention } from './context';
import { extractEvents } from './extract-events';

/** The parts of an analysed document from which its events are read. */
export interface EventSource extends Pick<Analysed, 'language' | 'cast' | 'countries' | 'dates' | 'keyOf'> {
  document: Pick<Document, 'text' | 'paragraphs'>;
}

/**
 * The events of an analysed document; their participants are keys of its speakers. Only who takes part is asked for a key.
 * @param tokens of the document's paragraphs, where they are at hand
 */
export function documentEvents(
  { language, document, cast, countries, dates, keyOf }: EventSource,
  tokens: Tokens = tokenise(document.text, document.paragraphs),
): EventFinding[] {
  const { speakers, named } = mentionsOf(cast.mentions);
  const found = extractEvents({
    language,
    tokens,
    speakers,
    countries,
    capitals: capitalMentions(document.text, language),
    dates,
  });
  const events: EventFinding[] = [];
  for (const event of found) {
    const participants = event.participants.map(({ role, speaker, country }): ParticipationFinding => {
      const mention = speaker === null ? undefined : named.get(speaker);
      return { role, speaker: mention ? keyOf(mention) : null, country };
    });
    const known = participants.filter(({ speaker, country }) => speaker !== null || country !== null);
    if (known.length > 0) events.push({ ...event, participants: known });
  }
  return events;
}

/** Mentions under keys of their own, one for each person or organisation. */
function mentionsOf(mentions: readonly CastMention[]): {
  speakers: EventSpeakerMention[];
  named: Map<string, CastMention>;
} {
  const keys = new Map<object, string>();
  const named = new Map<string, CastMention>();
  const speakers: EventSpeakerMention[] = [];
  for (const mention of mentions) {
    const speaker = mention.person ?? mention.organization;
    if (speaker === null) continue;
    const key = keys.get(speaker) ?? `speaker-${keys.size + 1}`;
    keys.set(speaker, key);
    named.set(key, mention);
    speakers.push({
      key,
      span: mention.span,
      kind: mention.person ? 'PERSON' : (mention.organization?.kind ?? 'ORGANIZATION'),
    });
  }
  return { speakers, named };
}
