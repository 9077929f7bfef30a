import type { ParseState } from './parse-state';
import { parsePhrase } from './phrase';

/**
 * A verb, or a word for an event. A verb of saying puts the noun phrase before it in the speaker's place, "told" the one
 * after it in the addressee's, "mentioned" in the topic's; an event's word asks for events where nothing else is asked for.
 */
export function readVerb(parser: ParseState): boolean {
  return mention(parser) || tell(parser) || quoted(parser) || say(parser) || takePart(parser) || event(parser);
}

function say(parser: ParseState): boolean {
  if (!parser.cursor.is(['say'])) return false;
  if (parser.cursor.reading('event') && parser.draft.heads.length === 0 && !parser.draft.asksWho) return false;
  spoken(parser);
  parser.cursor.position++;
  return true;
}

function spoken(parser: ParseState): void {
  parser.placeHead('by');
  parser.draft.said = true;
}

function tell(parser: ParseState): boolean {
  const { cursor } = parser;
  if (!cursor.is(['tell'])) return false;
  const start = cursor.position;
  spoken(parser);
  cursor.position++;
  const phrase = parsePhrase(cursor, 'speaker');
  if (phrase) parser.addClause({ slot: 'to', phrase }, start);
  return true;
}

function mention(parser: ParseState): boolean {
  const { cursor, draft } = parser;
  if (!cursor.is(['mention'])) return false;
  const start = cursor.position;
  const passive = cursor.is(['by'], 1);
  if (passive) parser.placeHead('about');
  else spoken(parser);
  cursor.position++;
  const phrase = passive ? null : parsePhrase(cursor, 'topic');
  if (phrase) parser.addClause({ slot: 'about', phrase }, start);
  else if (draft.target === 'countries') draft.mentionOpen = true;
  return true;
}

/** "articles quoting Bagheri", "who is quoted". */
function quoted(parser: ParseState): boolean {
  const { cursor, draft } = parser;
  if (!cursor.is(['quoted'])) return false;
  const start = cursor.position;
  if (draft.target === null) draft.said = true;
  cursor.position++;
  const phrase = parsePhrase(cursor, 'speaker');
  if (phrase === null) {
    parser.placeHead('by');
    draft.said = true;
    return true;
  }
  if (draft.target === 'articles') {
    draft.quotesOf = 'articles';
    draft.target = 'quotes';
  }
  parser.addClause({ slot: 'by', phrase }, start);
  return true;
}

/** "which countries took part in attacks", "meetings that Bagheri attended" */
function takePart(parser: ParseState): boolean {
  const { cursor, draft } = parser;
  if (!cursor.is(['partIn'])) return false;
  if (draft.target === 'speakers' || draft.target === 'countries') draft.quotesOf = draft.target;
  draft.target = 'events';
  while (draft.heads.length > 0) parser.placeHead('involving');
  cursor.position++;
  return true;
}

function event(parser: ParseState): boolean {
  const { cursor, draft } = parser;
  const reading = cursor.reading('event');
  const { item } = cursor;
  if (reading === undefined || item === undefined) return false;
  const person = draft.target === 'speakers' || draft.target === 'countries';
  if (draft.target !== null && draft.target !== 'events' && !(person && reading.verb)) return false;
  if (draft.said) return false;
  if (draft.target !== 'events') draft.implied = true;
  draft.quotesOf = person ? draft.target : draft.quotesOf;
  draft.target = 'events';
  while (draft.heads.length > 0) parser.placeHead('involving');
  cursor.position++;
  parser.addClause({ slot: 'eventType', type: reading.type, word: item.text.toLowerCase() }, cursor.position - 1);
  return true;
}
