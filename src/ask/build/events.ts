import type { EventType } from '../../kernel/vocabulary';
import type { Condition, PhraseSlot } from '../parse/condition';
import type { EventRole } from '../parse/parsed-question';
import { isBareCountry, type Phrase, type Term } from '../parse/term';
import { allOf, anyOf, type Built, type ClauseBuilder } from './combine';
import { countryFilter } from './country';
import { type Note, speaker } from './speaker';

/** Builds EventFilters. @param types of the events that have an actor and a recipient */
export function eventBuilder(
  note: Note,
  nested: (condition: Condition) => Built | null,
  types: readonly EventType[] = [],
): ClauseBuilder {
  return (clause): Built | null => {
    switch (clause.slot) {
      case 'eventType':
        return { filter: { type: { eq: clause.type } }, words: `of type ${clause.type} ("${clause.word}")` };
      case 'by':
      case 'owner':
      case 'actor':
      case 'from':
      case 'for':
      case 'with':
      case 'involving':
      case 'against':
      case 'recipient':
      case 'between':
      case 'to':
        return participants(clause.phrase, roleOf(clause.slot, types), note);
      case 'about':
        return about(clause.phrase, types.length > 0 ? 'recipient' : 'participant', note);
      case 'in':
        return inPlace(clause.phrase);
      case 'place':
      case 'venue':
        return { filter: { place: { contains: clause.text } }, words: `in "${clause.text}"` };
      case 'date':
        return { filter: { date: { [clause.operator]: clause.edtf } }, words: clause.words };
      case 'status':
        return { filter: { status: { eq: clause.value } }, words: clause.value.toLowerCase() };
      case 'text':
      case 'title':
      case 'named': {
        const title = clause.text.replaceAll('"', '');
        return { filter: { title: { contains: title } }, words: `whose title contains "${title}"` };
      }
      case 'occasion':
        return nested(clause.condition);
      default:
        return null;
    }
  };
}

type Role = EventRole | 'participant';

/** Prepositions distinguish actor and recipient. "from" of a withdrawal and "to" of a deployment mark neither. */
const SOURCES: readonly EventType[] = ['RETREAT', 'MOBILIZE'];
const GIVEN: readonly EventType[] = ['AID', 'SUPPORT'];

function roleOf(slot: PhraseSlot, types: readonly EventType[]): Role {
  if (slot === 'actor' || slot === 'recipient') return slot;
  if (types.length === 0) return 'participant';
  if (slot === 'by' || slot === 'owner') return 'actor';
  if (slot === 'from') return types.some((type) => SOURCES.includes(type)) ? 'participant' : 'actor';
  if (slot === 'against') return 'recipient';
  const isGiven = (slot === 'for' || slot === 'to') && types.every((type) => GIVEN.includes(type));
  return isGiven ? 'recipient' : 'participant';
}

const PART: Record<Role, string> = { actor: 'acting', recipient: 'acted upon', participant: 'taking part' };

function participants(phrase: Phrase, role: Role, note: Note): Built | null {
  const parts = phrase.terms.map((term) => participant(term, role, note));
  const built = phrase.all ? allOf(parts) : anyOf(parts);
  const who = parts.map(({ words }) => words).join(phrase.all ? ' and ' : ' or ');
  return built && { ...built, words: `with ${who} ${PART[role]}` };
}

/** A country takes part itself or through somebody who speaks for it. */
function participant(term: Term, role: Role, note: Note): Built {
  if (isBareCountry(term) && term.also === null) {
    const { filter, words } = countryFilter(term.countries);
    return { filter: { [`${role}Country`]: filter }, words };
  }
  const { filter, words } = speaker(term, note);
  if (term.nobody !== null) return { filter: { title: { contains: term.nobody } }, words: `${words} (in the title)` };
  return { filter: { [`${role}Speaker`]: filter }, words };
}

/**
 * "sanctions on Iran", "events about Syria": it took part, or the event happened there; other words are in the title.
 */
function about(phrase: Phrase, role: Role, note: Note): Built | null {
  const parts = phrase.terms.map((term): Built => {
    const words = term.words.join(' ').replaceAll('"', '');
    const title =
      words === '' ? [] : [{ filter: { title: { contains: words } }, words: `the word "${words}" in the title` }];
    const others = { ...term, words: [] };
    const concerned = isBareCountry(others)
      ? [concerns(others, role)]
      : title.length > 0 && others.names.length === 0
        ? []
        : [participant(others, role, note)];
    const parts = [...concerned, ...title];
    return { filter: allOf(parts)?.filter ?? {}, words: parts.map((part) => part.words).join(' and ') };
  });
  const built = phrase.all ? allOf(parts) : anyOf(parts);
  return (
    built && { ...built, words: `concerning ${parts.map(({ words }) => words).join(phrase.all ? ' and ' : ' or ')}` }
  );
}

function concerns(term: Term, role: Role): Built {
  const { filter, words } = countryFilter(term.countries);
  return { filter: { or: [{ [`${role}Country`]: filter }, { country: filter }] }, words };
}

function inPlace(phrase: Phrase): Built | null {
  const countries = phrase.terms.flatMap((term) => term.countries);
  if (countries.length === 0) return null;
  const capitals = countries.filter(({ form }) => form === 'capital');
  const others = countries.filter(({ form }) => form !== 'capital');
  const parts: Built[] = capitals.map(({ word }) => ({ filter: { place: { contains: word } }, words: `in ${word}` }));
  if (others.length > 0) {
    const { filter, words } = countryFilter(others);
    parts.push({ filter: { country: filter }, words: `in ${words}` });
  }
  return anyOf(parts);
}
