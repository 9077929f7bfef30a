import { capitalMentions, countryMentions } from '../../../src/extract/countries/mentions';
import { dateExpressions } from '../../../src/extract/dates/expressions';
import type { EventContext, EventSpeakerMention } from '../../../src/extract/events/context';
import { extractEvents } from '../../../src/extract/events/extract-events';
import { tokenise } from '../../../src/extract/text/tokens';
import type { FoundEvent } from '../../../src/extract/events/draft';
import type { Span } from '../../../src/kernel/findings';
import type { ParticipantRole, SpeakerKind } from '../../../src/kernel/vocabulary';
import { english } from '../../support/english';

/** Who is invented for these tests: every place that has the name is a mention. */
const SPEAKERS: readonly (readonly [string, SpeakerKind])[] = [
  ['Ali Demir', 'PERSON'],
  ['Demir', 'PERSON'],
  ['Jane Okoro', 'PERSON'],
  ['Okoro', 'PERSON'],
  ['Northern Front', 'ORGANIZATION'],
  ['Trade Council', 'ORGANIZATION'],
  ['Senate', 'ORGANIZATION'],
];

function mentionsOf(text: string): EventSpeakerMention[] {
  const found: EventSpeakerMention[] = [];
  for (const [name, kind] of SPEAKERS) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const isInside = found.some(({ span }) => span.start <= at && at < span.end);
      if (!isInside)
        found.push({
          key: name === 'Demir' ? 'Ali Demir' : name === 'Okoro' ? 'Jane Okoro' : name,
          span: { start: at, end: at + name.length },
          kind,
        });
    }
  }
  return found;
}

/** The body of an article, a paragraph a line, below a headline that states nothing. */
export function documentOf(body: string, headline = 'News'): { text: string; paragraphs: Span[] } {
  const text = `${headline}\n${body}`;
  const paragraphs: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return { text, paragraphs };
}

export function contextOf(body: string, headline?: string): EventContext {
  const { text, paragraphs } = documentOf(body, headline);
  return {
    language: english,
    tokens: tokenise(text, paragraphs),
    speakers: mentionsOf(text),
    countries: countryMentions(text, english),
    capitals: capitalMentions(text, english),
    dates: dateExpressions(text, null, english),
    anchor: null,
    resolve: (noun) => ({ speaker: null, country: null, noun }),
  };
}

export function eventsIn(body: string, headline?: string): FoundEvent[] {
  return extractEvents(contextOf(body, headline));
}

/** "ASSAULT OCCURRED IL > SY": type, status, actors, recipients. */
export function summary({ type, status, participants }: FoundEvent): string {
  const names = (role: ParticipantRole): string =>
    participants
      .filter((one) => one.role === role)
      .map(({ speaker, country, noun }) => speaker ?? country ?? noun?.name)
      .join(' & ');
  const recipients = names('RECIPIENT');
  return `${type} ${status} ${names('ACTOR')}${recipients === '' ? '' : ` > ${recipients}`}`.trim();
}

/** All events of a text, separated by semicolons. */
export function summaries(body: string): string {
  return eventsIn(body).map(summary).join('; ');
}
