import type { Condition } from '../parse/condition';
import { isBareCountry, type Phrase, type Term } from '../parse/term';
import { allOf, anyOf, type Built, type ClauseBuilder } from './combine';
import { countryFilter } from './country';
import { type Note, speaker } from './speaker';

/** Builds EventFilters. */
export function eventBuilder(note: Note, nested: (condition: Condition) => Built | null): ClauseBuilder {
  return (clause): Built | null => {
    switch (clause.slot) {
      case 'eventType':
        return { filter: { type: { eq: clause.type } }, words: `of type ${clause.type} ("${clause.word}")` };
      case 'by':
      case 'owner':
      case 'from':
      case 'for':
      case 'with':
      case 'involving':
      case 'against':
      case 'between':
      case 'to':
        return participants(clause.phrase, note);
      case 'about':
        return about(clause.phrase, note);
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

/** Those who took part, in whatever role: the filter does not tell who acted and who was acted upon. */
function participants(phrase: Phrase, note: Note): Built | null {
  const parts = phrase.terms.map((term) => participant(term, note));
  const built = phrase.all ? allOf(parts) : anyOf(parts);
  return (
    built && {
      ...built,
      words: `with ${parts.map(({ words }) => words).join(phrase.all ? ' and ' : ' or ')} taking part`,
    }
  );
}

/** A country takes part itself or by somebody who speaks for it. */
function participant(term: Term, note: Note): Built {
  if (isBareCountry(term) && term.also === null) {
    const { filter, words } = countryFilter(term.countries);
    return { filter: { participantCountry: filter }, words };
  }
  const { filter, words } = speaker(term, note);
  if (term.nobody !== null) return { filter: { title: { contains: term.nobody } }, words: `${words} (in the title)` };
  return { filter: { participantSpeaker: filter }, words };
}

/** "sanctions on Iran", "events about Syria": it took part, or it is where it happened; other words are in the title. */
function about(phrase: Phrase, note: Note): Built | null {
  const parts = phrase.terms.map((term): Built => {
    const words = term.words.join(' ').replaceAll('"', '');
    const title =
      words === '' ? [] : [{ filter: { title: { contains: words } }, words: `the word "${words}" in the title` }];
    const others = { ...term, words: [] };
    const concerned = isBareCountry(others)
      ? [concerns(others)]
      : title.length > 0 && others.names.length === 0
        ? []
        : [participant(others, note)];
    const parts = [...concerned, ...title];
    return { filter: allOf(parts)?.filter ?? {}, words: parts.map((part) => part.words).join(' and ') };
  });
  const built = phrase.all ? allOf(parts) : anyOf(parts);
  return (
    built && { ...built, words: `concerning ${parts.map(({ words }) => words).join(phrase.all ? ' and ' : ' or ')}` }
  );
}

function concerns(term: Term): Built {
  const { filter, words } = countryFilter(term.countries);
  return { filter: { or: [{ participantCountry: filter }, { country: filter }] }, words };
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
