import type { Clause, Condition } from '../parse/condition';
import type { Phrase } from '../parse/term';
import type { CountryReading } from '../readings';
import type { Filter } from '../understanding';
import { type ClauseBuilder, type Built, either } from './combine';
import { slugs, speakers, type Note } from './speaker';
import { topics } from './topic';

/** How the nested filters of a quote are built. */
export interface Nested {
  occasion(condition: Condition): Built | null;
  article(condition: Condition): Built | null;
}

/** Builds QuoteFilters. */
export function quoteBuilder(note: Note, nested: Nested): ClauseBuilder {
  return (clause): Built | null => {
    switch (clause.slot) {
      case 'by':
      case 'owner':
      case 'for':
        return under('speaker', 'by', speakers(clause.phrase, note));
      case 'from':
        return from(clause.phrase, note);
      case 'about':
        return topics(clause.phrase, note);
      case 'against':
        note('"against" is read as "about": no filter tells for and against');
        return topics(clause.phrase, note);
      case 'to':
        return under('addressee', 'to', speakers(clause.phrase, note));
      case 'reportedBy':
        return reported(clause.phrase, note);
      case 'publishedBy':
        return publisher(clause.phrase, note);
      case 'in':
        return inPlace(clause.phrase, note);
      case 'occasion': {
        const built = nested.occasion(clause.condition);
        return built && { filter: { occasion: built.filter }, words: `on the occasion of an event ${built.words}` };
      }
      case 'article': {
        const built = nested.article(clause.condition);
        return built && { filter: { article: built.filter }, words: `in articles ${built.words}` };
      }
      default:
        return plain(clause);
    }
  };
}

function under(field: string, preposition: string, { filter, words }: Built): Built {
  // "by anyone" adds no condition
  if (Object.keys(filter).length === 0) return { filter, words: '' };
  return { filter: { [field]: filter }, words: `${preposition} ${words}` };
}

/** Clauses that hold values. */
function plain(clause: Clause): Built | null {
  switch (clause.slot) {
    case 'date':
      return dated(clause);
    case 'text':
      return {
        filter: { text: { matches: clause.text } },
        words: `whose words contain "${clause.text.replaceAll('"', '')}"`,
      };
    case 'place':
      return said(clause.text);
    case 'venue':
      return {
        filter: { or: [{ occasion: { title: { contains: clause.text } } }, { place: { contains: clause.text } }] },
        words: `at a place or on an occasion called "${clause.text}"`,
      };
    case 'quoteKind':
      return { filter: { kind: { eq: clause.value } }, words: clause.value.toLowerCase() };
    case 'method':
      return { filter: { method: { eq: clause.value } }, words: clause.value.toLowerCase() };
    case 'language':
      return { filter: { article: { language: { eq: clause.code } } }, words: `in articles in ${clause.name}` };
    default:
      return null;
  }
}

function dated({ operator, edtf, words, published }: Extract<Clause, { slot: 'date' }>): Built {
  const date = { [operator]: edtf };
  return published
    ? { filter: { article: { published: date } }, words: `published ${words}` }
    : { filter: { said: date }, words: `said ${words}` };
}

/** The place of the quote or of its occasion. */
function said(place: string): Built {
  return {
    filter: { or: [{ place: { contains: place } }, { occasion: { place: { contains: place } } }] },
    words: `said in "${place}"`,
  };
}

function inPlace(phrase: Phrase, note: Note): Built | null {
  if (phrase.terms.some(({ names }) => names.length > 0)) return publisher(phrase, note);
  const countries = phrase.terms.flatMap((term) => term.countries);
  if (countries.length === 0 || countries.some(({ form }) => form === 'region')) return null;
  const filters = countries.flatMap((country): Filter[] => {
    const [code] = country.codes;
    const places = { place: { contains: country.word } };
    return country.form === 'capital' || code === undefined
      ? [places, { occasion: places }]
      : [
          { place: { contains: country.names[0] ?? country.word } },
          { occasion: { country: { code: country.codes.length === 1 ? { eq: code } : { in: country.codes } } } },
        ];
  });
  return {
    filter: { or: filters },
    words: `said in ${countries.map(placeName).join(' or ')}`,
  };
}

function placeName({ form, word, names }: CountryReading): string {
  return form === 'capital' ? word : names.join(' or ');
}

function publisher(phrase: Phrase, note: Note): Built {
  const { filter, words } = direct(phrase, note);
  return { filter: { article: { publisher: filter } }, words: `published by ${words}` };
}

/** "from Newsweek": said by it, or published by it. */
function from(phrase: Phrase, note: Note): Built {
  const built = under('speaker', 'by', speakers(phrase, note));
  if (!phrase.terms.some(isPublisher)) return built;
  const published = publisher(phrase, note);
  return { filter: either([built.filter, published.filter]), words: `${built.words}, or ${published.words}` };
}

function reported(phrase: Phrase, note: Note): Built {
  const { filter, words } = direct(phrase, note);
  const relayed = { reportedBy: filter };
  if (!phrase.terms.some(isPublisher)) return { filter: relayed, words: `reported by ${words}` };
  return { filter: { or: [relayed, { article: { publisher: filter } }] }, words: `reported or published by ${words}` };
}

function isPublisher({ names }: Phrase['terms'][number]): boolean {
  return names.some(({ speakers: found }) => found.some(({ kind }) => kind === 'ORGANIZATION'));
}

/** SpeakerFilter for organisations themselves, without those who hold an office in them. */
function direct(phrase: Phrase, note: Note): Built {
  const built = speakers(phrase, note, true);
  const names = phrase.terms.flatMap((term) =>
    term.names.length === 1 && term.classes.length + term.roles.length === 0 ? term.names : [],
  );
  if (names.length !== phrase.terms.length) return built;
  return { filter: either(names.map(slugs)), words: built.words.replaceAll(' or those in its offices', '') };
}
