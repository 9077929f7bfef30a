import { isKind, type Phrase, type Term } from '../parse/term';
import type { Filter } from '../understanding';
import { searchText } from '../search-text';
import { allOf, anyOf, type Built, either } from './combine';
import { countryFilter } from './country';
import { named, type Note, slugs, speaker } from './speaker';

/** QuoteFilter: what the words mention. All topics must match unless an "or" separates them. */
export function topics(phrase: Phrase, note: Note): Built | null {
  const parts = phrase.terms.flatMap((term) => topic(term, note) ?? []);
  const built = phrase.all ? allOf(parts) : anyOf(parts);
  return built && { ...built, words: `about ${parts.map(({ words }) => words).join(phrase.all ? ' and ' : ' or ')}` };
}

function topic(term: Term, note: Note): Built | null {
  const parts = [...persons(term, note), ...countries(term), ...searched(term)];
  const built = allOf(parts);
  if (built === null) return null;
  const words = parts.map((part) => part.words).join(' and ');
  if (term.also === null) return { ...built, words };
  const others = term.also.speakers.map(({ name }) => name).join(', ');
  note(`"${term.also.text}" is also the name of ${others}, and either is taken`);
  return {
    filter: either([built.filter, { mentionedSpeakers: slugs(term.also) }]),
    words: `${words} or ${named(term.also, note)}`,
  };
}

/** People, organisations and kinds of them. "about the Pentagon" means the organisation, not those who speak for it. */
function persons(term: Term, note: Note): Built[] {
  if (isKind(term) || term.institution || term.nobody !== null || term.noCountry !== null) {
    const { filter, words } = speaker({ ...term, also: null, words: [] }, note);
    return [{ filter: { mentionedSpeakers: filter }, words }];
  }
  return term.names.map((name) => ({ filter: { mentionedSpeakers: slugs(name) }, words: named(name, note) }));
}

function countries(term: Term): Built[] {
  if (isKind(term) || term.nobody !== null) return [];
  return term.countries.map((country) => {
    const { filter, words } = countryFilter([country]);
    return { filter: { mentionedCountries: filter }, words };
  });
}

function searched(term: Term): Built[] {
  if (term.words.length === 0) return [];
  const filter: Filter = { text: { matches: searchText(term.words) } };
  return [{ filter, words: `the words "${term.words.join(' ').replaceAll('"', '')}"` }];
}
