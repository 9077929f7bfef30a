import type { EventType } from '../../kernel/vocabulary';
import type { Item, ReadingOf } from '../readings';
import { singleNewest } from './count';
import type { Cursor } from './cursor';
import { isNoun } from './noun';
import type { EventRole, ParsedQuestion } from './parsed-question';
import type { ParseState } from './parse-state';
import { parsePhrase } from './phrase';
import { isKind } from './term';

type EventReading = ReadingOf<'event'>;

/**
 * A noun or verb for an event, "happened", or "do". It makes events the target if nothing else is. Around a verb, word
 * order determines the actor: "who threatened Iran", "who was threatened by Iran", "whom did Iran threaten".
 */
export function readEvent(parser: ParseState): boolean {
  return happened(parser) || done(parser) || event(parser);
}

function happened(parser: ParseState): boolean {
  const { cursor, parsed } = parser;
  if (!cursor.is(['happen'])) return false;
  if (parsed.target === null && !parsed.said) {
    parsed.target = 'events';
    while (parsed.heads.length > 0) parser.placeHead('involving');
  }
  cursor.position++;
  return true;
}

/** "what did Iran do in Syria" */
function done(parser: ParseState): boolean {
  const { cursor, parsed } = parser;
  if (!cursor.is(['act']) || parsed.target !== null || parsed.said || parsed.heads.length === 0) return false;
  parsed.target = 'events';
  while (parsed.heads.length > 0) parser.placeHead('actor');
  cursor.position++;
  return true;
}

function event(parser: ParseState): boolean {
  const { cursor, parsed } = parser;
  const { item } = cursor;
  const verb = verbHere(cursor, parsed);
  const reading = verb ?? eventNoun(item);
  if (reading === undefined || item === undefined || parsed.said) return false;
  const person = parsed.target === 'speakers' || parsed.target === 'countries';
  if (parsed.target !== null && parsed.target !== 'events' && !(person && verb)) return false;
  if (parsed.target !== 'events') parsed.implied = true;
  parsed.quotesOf = person ? parsed.target : parsed.quotesOf;
  parsed.target = 'events';
  if (verb) assignRoles(parser, verb);
  else while (parsed.heads.length > 0) parser.placeHead(subjectOfNoun(parser, reading));
  singleNewest(parser);
  cursor.position++;
  parser.addClause(
    { slot: 'eventType', type: reading.type, mutual: reading.mutual, word: item.text.toLowerCase() },
    cursor.position - 1,
  );
  if (verb && !askedAgent(parser)) object(parser, verb);
  return true;
}

/** The reading of an item as a noun for an event. */
export function eventNoun(item: Item | undefined): EventReading | undefined {
  return item?.readings.find((reading): reading is EventReading => reading.kind === 'event' && reading.forms === null);
}

/** "attacks" is a verb if it stands between an actor and a recipient; "attack" also after "did". */
function verbHere(cursor: Cursor, parsed: ParsedQuestion): EventReading | undefined {
  const { item } = cursor;
  const verb = item?.readings.find(
    (reading): reading is EventReading => reading.kind === 'event' && reading.forms !== null,
  );
  if (verb === undefined || eventNoun(item) === undefined) return verb;
  const isFinite = verb.forms?.some((form) => form !== 'progressive') ?? false;
  const hasSubject = parsed.asksWho || parsed.heads.length > 0 || parsed.target !== null;
  if (parsed.inverted && parsed.heads.length > 0) return verb;
  if (parsed.passive && verb.forms?.includes('progressive')) return verb;
  return isFinite && hasSubject && parsed.target !== 'events' && isNounAhead(cursor) ? verb : undefined;
}

function isNounAhead(cursor: Cursor): boolean {
  let ahead = 1;
  while (cursor.is(['the', 'both', 'title', 'rank'], ahead)) ahead++;
  const next = cursor.at(ahead);
  return isNoun(next) || (next?.readings.length === 0 && next.capitalised);
}

/** Types whose participle is passive by itself: "people arrested in Iran". */
const TRANSITIVE: readonly EventType[] = ['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE', 'THREATEN'];

function isPassive({ cursor, parsed }: ParseState, { forms, type }: EventReading): boolean {
  const isParticiple = forms?.includes('participle') ?? false;
  const isReduced = TRANSITIVE.includes(type) && !parsed.asksWho && !parsed.inverted && !isNounAhead(cursor);
  const hasSubject = parsed.quotesOf !== null || parsed.heads.length > 0;
  return isParticiple && (parsed.passive || cursor.is(['by'], 1) || (isReduced && hasSubject));
}

function assignRoles(parser: ParseState, verb: EventReading): void {
  const { parsed } = parser;
  const subject = isPassive(parser, verb) ? 'recipient' : 'actor';
  const isKindAsked = parsed.heads.length > 0 && parsed.heads.every(({ phrase }) => phrase.terms.every(isKind));
  const asksFor = parsed.asksWho || parsed.quotesOf !== null || isKindAsked;
  if (verb.mutual && asksFor) parsed.roleAsked = 'participant';
  else if (parsed.byWhom && subject === 'recipient') parsed.roleAsked = 'actor';
  else if (asksFor) parsed.roleAsked = parsed.inverted && parsed.heads.length > 0 ? other(subject) : subject;
  while (parsed.heads.length > 0) parser.placeHead(verb.mutual ? 'involving' : subject);
  parsed.passive = false;
  parsed.inverted = false;
}

function other(role: EventRole): EventRole {
  return role === 'actor' ? 'recipient' : 'actor';
}

/** "who was Trump criticised by", "condemned by which countries": the question asks for the actors. */
function askedAgent({ cursor, parsed }: ParseState): boolean {
  const isLast = cursor.at(1) === undefined || cursor.is(['end'], 1);
  if (!cursor.is(['by']) || !(isLast || cursor.is(['which', 'who'], 1))) return false;
  cursor.position++;
  cursor.skip(['which', 'who']);
  parsed.roleAsked = 'actor';
  const target = cursor.reading('target')?.target;
  if (target === 'countries' || target === 'speakers') {
    parsed.quotesOf = target;
    cursor.position++;
  }
  return true;
}

/** "condemned the attack on Syria": no filter expresses what was condemned. */
function giveUpObject(cursor: Cursor): void {
  cursor.hasObject = true;
  while (cursor.item && !cursor.reading('date') && !cursor.is(['comma', 'end', 'stop', 'per', 'who', 'which'])) {
    if (cursor.is(['in', 'on', 'since', 'before', 'after']) && cursor.reading('date', 1)) break;
    cursor.giveUp();
  }
}

/** The recipient of a verb in the active voice. */
function object(parser: ParseState, verb: EventReading): void {
  const { cursor } = parser;
  const start = cursor.position;
  if (cursor.is(['by'])) return;
  cursor.skip(['the', 'both']);
  const noun = eventNoun(cursor.item);
  if (noun?.type === verb.type) {
    // "sign an agreement"
    cursor.position++;
    return;
  }
  if (noun) {
    giveUpObject(cursor);
    return;
  }
  cursor.position = start;
  const mode = cursor.item?.readings.length === 0 && cursor.item.capitalised ? 'speaker' : 'bare';
  const phrase = parsePhrase(cursor, mode);
  if (cursor.at(-1)?.possessive && eventNoun(cursor.item)) {
    cursor.position = start;
    giveUpObject(cursor);
    return;
  }
  if (cursor.is(['to']) && cursor.is(['act'], 1)) cursor.position += 2;
  if (phrase) parser.addClause({ slot: verb.mutual ? 'with' : 'recipient', phrase }, start);
}

/** "Iranian threats" are Iran's; "Iran sanctions" can be by Iran or against it. */
function subjectOfNoun({ cursor, parsed }: ParseState, { mutual }: EventReading): 'actor' | 'involving' {
  const head = parsed.heads.at(-1);
  const terms = head?.phrase.terms ?? [];
  const isPossessive = cursor.items.some(({ to, possessive }) => possessive && to === head?.tokens[1]);
  const isName = terms.every(({ countries }) => countries.some(({ form }) => form === 'name'));
  return mutual || (isName && !isPossessive) ? 'involving' : 'actor';
}
