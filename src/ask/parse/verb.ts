import type { ParseState } from './parse-state';
import { readEvent } from './event';
import { parsePhrase } from './phrase';

/**
 * A verb, or a word for an event. A verb of saying makes the noun phrase before it the speaker, "told" makes the one
 * after it the addressee, "mentioned" the topic; a word for an event makes events the target if nothing else is.
 */
export function readVerb(parser: ParseState): boolean {
  return mention(parser) || tell(parser) || quoted(parser) || say(parser) || takePart(parser) || readEvent(parser);
}

function say(parser: ParseState): boolean {
  if (!parser.cursor.is(['say'])) return false;
  if (parser.cursor.reading('event') && parser.parsed.heads.length === 0 && !parser.parsed.asksWho) return false;
  spoken(parser);
  parser.cursor.position++;
  return true;
}

function spoken(parser: ParseState): void {
  parser.placeHead('by');
  parser.parsed.said = true;
}

function tell(parser: ParseState): boolean {
  const { cursor } = parser;
  if (!cursor.is(['tell'])) return false;
  const start = cursor.position;
  if (parser.parsed.passive && parser.parsed.heads.length > 0) parser.placeHead('to');
  spoken(parser);
  cursor.position++;
  const phrase = parsePhrase(cursor, 'speaker');
  if (phrase) parser.addClause({ slot: 'to', phrase }, start);
  return true;
}

function mention(parser: ParseState): boolean {
  const { cursor, parsed } = parser;
  if (!cursor.is(['mention'])) return false;
  const start = cursor.position;
  const passive = cursor.is(['by'], 1);
  const isAsked = parsed.asksWho && (passive || (parsed.inverted && parsed.heads.length > 0));
  if (passive) parser.placeHead('about');
  else spoken(parser);
  cursor.position++;
  const phrase = passive ? null : parsePhrase(cursor, 'topic');
  if (phrase) parser.addClause({ slot: 'about', phrase }, start);
  else if (parsed.target === 'countries' || isAsked) parsed.mentionOpen = true;
  return true;
}

/** "articles quoting Bagheri", "who is quoted". */
function quoted(parser: ParseState): boolean {
  const { cursor, parsed } = parser;
  if (!cursor.is(['quoted'])) return false;
  const start = cursor.position;
  if (parsed.target === null) parsed.said = true;
  cursor.position++;
  const phrase = parsePhrase(cursor, 'speaker');
  if (phrase === null) {
    parser.placeHead('by');
    parsed.said = true;
    return true;
  }
  if (parsed.target === 'articles') {
    parsed.quotesOf = 'articles';
    parsed.target = 'quotes';
  }
  parser.addClause({ slot: 'by', phrase }, start);
  return true;
}

/** "which countries took part in attacks", "meetings that Bagheri attended" */
function takePart(parser: ParseState): boolean {
  const { cursor, parsed } = parser;
  if (!cursor.is(['partIn'])) return false;
  if (parsed.target === 'speakers' || parsed.target === 'countries') parsed.quotesOf = parsed.target;
  parsed.target = 'events';
  while (parsed.heads.length > 0) parser.placeHead('involving');
  cursor.position++;
  return true;
}
