import { isBareCountry, isKind, type Phrase, type Term } from '../parse/term';
import { searchText } from '../search-text';
import { allOf, anyOf, type Built, type ClauseBuilder } from './combine';
import { countryFilter } from './country';
import { list, type Note, slugs, speakers } from './speaker';

/** Builds ArticleFilters. */
export function articleBuilder(note: Note): ClauseBuilder {
  return (clause): Built | null => {
    switch (clause.slot) {
      case 'by':
      case 'from':
      case 'publishedBy':
      case 'in':
      case 'owner':
        return publisher(clause.phrase, clause.slot === 'owner', note);
      case 'about':
      case 'with':
      case 'involving':
      case 'against':
        return topics(clause.phrase, note);
      case 'date':
        return { filter: { published: { [clause.operator]: clause.edtf } }, words: `published ${clause.words}` };
      case 'text':
        return {
          filter: { text: { matches: clause.text } },
          words: `that contain "${clause.text.replaceAll('"', '')}"`,
        };
      case 'title':
      case 'named': {
        const headline = clause.text.replaceAll('"', '');
        return { filter: { headline: { contains: headline } }, words: `whose headline contains "${headline}"` };
      }
      case 'language':
        return { filter: { language: { eq: clause.code } }, words: `in ${clause.name}` };
      default:
        return null;
    }
  };
}

/** Who published it; null for people, who publish nothing. "Iran articles" are about it. */
function publisher(phrase: Phrase, before: boolean, note: Note): Built | null {
  if (
    before &&
    phrase.terms.every((term) => isBareCountry(term) && term.countries.every(({ form }) => form === 'name'))
  )
    return topics(phrase, note);
  const publishes = (term: Term): boolean =>
    isBareCountry(term) ||
    term.nobody !== null ||
    term.classes.some(({ adjective }) => adjective === 'media') ||
    (!isKind(term) && term.names.some(({ speakers: found }) => found.some(({ kind }) => kind !== 'PERSON')));
  if (!phrase.terms.every(publishes)) return null;
  const named = phrase.terms.every(({ names }) => names.length === 1);
  const { filter, words } = speakers(phrase, note, true);
  const direct = named
    ? anyOf(phrase.terms.flatMap(({ names }) => names.map((name) => ({ filter: slugs(name), words: '' }))))
    : null;
  return {
    filter: { publisher: direct?.filter ?? filter },
    words: `published by ${words.replaceAll(' or those in its offices', '')}`,
  };
}

/** What the text mentions: countries by their mentions, names and other words by full-text search. */
function topics(phrase: Phrase, note: Note): Built | null {
  const parts = phrase.terms.flatMap((term) => topic(term, note) ?? []);
  if (parts.length < phrase.terms.length) return null;
  const built = phrase.all ? allOf(parts) : anyOf(parts);
  return built && { ...built, words: `about ${parts.map(({ words }) => words).join(phrase.all ? ' and ' : ' or ')}` };
}

function topic(term: Term, note: Note): Built | null {
  if (isKind(term) && term.names.length === 0) return null;
  const countries = term.countries.map((country): Built => {
    const { filter, words } = countryFilter([country]);
    return { filter: { mentionedCountries: filter }, words };
  });
  const texts = [
    ...term.names.map(({ text }) => text),
    ...(term.nobody === null ? [] : [term.nobody]),
    ...(term.institution ? [term.institution.noun.replace(/^the /, '')] : []),
    ...term.words,
  ];
  if (term.names.length > 0)
    note(
      `articles are searched for the words ${list(
        term.names.map(({ text }) => `"${text}"`),
        'and',
      )}`,
    );
  const words =
    texts.length === 0
      ? []
      : [
          {
            filter: { text: { matches: searchText(texts) } },
            words: `the words "${texts.join(' ').replaceAll('"', '')}"`,
          },
        ];
  const built = allOf([...countries, ...words]);
  return built && { ...built, words: [...countries, ...words].map((part) => part.words).join(' and ') };
}
