import { InputError } from '../kernel/errors';
import type { Language } from '../language/language';
import { articleBuilder } from './build/articles';
import { allOf, build, type Built, type ClauseBuilder, merge } from './build/combine';
import { eventBuilder } from './build/events';
import { countryBuilder, speakerBuilder } from './build/others';
import { quoteBuilder } from './build/quotes';
import { itemise } from './items';
import type { Lexicon } from './lexicon';
import { candidates, namedRuns } from './names';
import { page } from './order';
import { type Clause, clausesOf, type Condition } from './parse/condition';
import { Cursor } from './parse/cursor';
import type { ParsedQuestion } from './parse/parsed-question';
import { parseQuestion } from './parse/question';
import { printOperation } from './print';
import { type Request, resolve } from './resolve';
import { restate } from './restate';
import { isCapitalised, type Token, tokenise } from './tokens';
import type { EventType, Target } from '../kernel/vocabulary';
import { hintsFor } from './hints';
import type { Filter, Understanding } from './understanding';
import { vocabulary } from './vocabulary/vocabulary';

/** UTF-16 units of the longest question. */
export const LONGEST_QUESTION = 500;

/** Clauses that are restated next to the noun. */
const KINDS: readonly Clause['slot'][] = ['quoteKind', 'method', 'status', 'eventType'];

/** What a question is read with. */
export interface Reading {
  language: Language;
  /** The day of the question, `YYYY-MM-DD`: "last week" is counted from it. */
  today: string;
}

/**
 * Understands a question by a grammar, without silent guesses: `unknown` lists words that have no meaning or that no
 * filter can express, and `understood` states how ambiguities were resolved. A name that nobody has becomes a filter
 * that matches nothing; so does a question in which nothing was understood.
 * @throws InputError with the path `question`, where it is empty or longer than 500 characters
 */
export async function understand(question: string, lexicon: Lexicon, reading: Reading): Promise<Understanding> {
  checkQuestion(question);
  const tokens = tokenise(question);
  const words = vocabulary(lexicon.countries, reading.language);
  const sought = candidates(question, tokens, words);
  const named = namedRuns(question, tokens, sought.length === 0 ? [] : await lexicon.speakersNamed(sought));
  const isCaseless = !tokens.slice(1).some(isCapitalised);
  const cursor = new Cursor(itemise(question, tokens, words, named, reading), named, isCaseless, reading.today);
  const parsed = parseQuestion(cursor);
  const request = resolve(parsed);
  const hinted = async (answer: Answer): Promise<Understanding> => ({
    ...answer,
    hints: await hintsFor(
      cursor,
      answer.unknown,
      lexicon,
      words,
      reading.language,
      request !== null && request.uncounted !== null,
    ),
    dependsOnDay: cursor.dependsOnDay,
  });
  return hinted(
    request === null ? nothing(question, tokens, parsed) : answer(question, tokens, cursor, parsed, request),
  );
}

type Answer = Omit<Understanding, 'hints' | 'dependsOnDay'>;

/** @throws InputError with the path `question`, where it is empty or longer than 500 characters */
export function checkQuestion(question: string): void {
  if (question.trim() === '') throw new InputError('The question is empty.', ['question']);
  if (question.length > LONGEST_QUESTION)
    throw new InputError(`The question has ${question.length} characters; at most ${LONGEST_QUESTION} are read.`, [
      'question',
    ]);
}

function answer(
  question: string,
  tokens: readonly Token[],
  cursor: Cursor,
  parsed: ParsedQuestion,
  request: Request,
): Answer {
  const built = filterOf(request, cursor);
  const isSelected = cursor.unknown.length === 0;
  if (request.uncounted) cursor.unknown.push(request.uncounted);
  const unknown = unknownWords(question, tokens, cursor.unknown);
  const filter = merge([request.base.filter, built?.filter ?? {}].filter((part) => Object.keys(part).length > 0));
  if (Object.keys(built?.filter ?? {}).length === 0 && unknown.length > 0 && !isSelected)
    return nothing(question, tokens, parsed, request.target, unknown);
  const { orderBy, first, words, notes } = page(parsed, request.target, request.facets);
  const understood = restate(request, built?.words ?? '', words, [...cursor.notes, ...notes], unknown);
  return result(request, { filter, orderBy, first, understood, unknown });
}

function result(
  { target, facets, interval }: Pick<Request, 'target' | 'facets' | 'interval'>,
  {
    filter,
    orderBy,
    first,
    understood,
    unknown,
  }: Pick<Answer, 'filter' | 'orderBy' | 'first' | 'understood' | 'unknown'>,
): Answer {
  const operation = printOperation(target, facets, interval);
  const variables = { filter, orderBy, first };
  return { target, understood, operation, variables, ...variables, facets, interval, unknown };
}

/** A filter that matches nothing: it compares the name or text with the question itself. */
function nothing(
  question: string,
  tokens: readonly Token[],
  parsed: ParsedQuestion,
  target: Target = 'quotes',
  unknown?: string[],
): Answer {
  const fields: Record<Target, string> = {
    quotes: 'text',
    speakers: 'name',
    events: 'title',
    articles: 'headline',
    countries: 'name',
  };
  const filter: Filter = { [fields[target]]: { eq: question.trim() } };
  const { orderBy, first } = page(parsed, target, []);
  const words = unknown ?? unknownWords(question, tokens, [[0, tokens.length]]);
  const understood =
    target === 'quotes' && unknown === undefined
      ? 'nothing of the question was understood, so it matches nothing'
      : `${target}, but not which, so it matches nothing; not understood: ${words.map((run) => `"${run}"`).join(', ')}`;
  return result({ target, facets: [], interval: null }, { filter, orderBy, first, understood, unknown: words });
}

function filterOf(request: Request, cursor: Cursor): Built | null {
  const report = (tokens: [number, number]): void => void cursor.unknown.push(tokens);
  const note = (text: string): void => cursor.note(text);
  const nested =
    (builder: ClauseBuilder) =>
    (condition: Condition): Built | null =>
      build(condition, builder, report);
  const occasions: ClauseBuilder = (clause) => eventBuilder(note, nested(occasions))(clause);
  const events: ClauseBuilder = (clause) => eventBuilder(note, nested(occasions), directed(request.conditions))(clause);
  const builders: Record<Target, () => ClauseBuilder> = {
    quotes: () => quoteBuilder(note, { occasion: nested(occasions), article: nested(articleBuilder(note)) }),
    speakers: () => speakerBuilder(note),
    events: () => events,
    articles: () => articleBuilder(note),
    countries: () => countryBuilder(note),
  };
  const builder = builders[request.target]();
  const kinds = request.conditions.filter(
    (condition) => condition.op !== 'not' && clausesOf(condition).every(({ slot }) => KINDS.includes(slot)),
  );
  const excluded = request.conditions.filter((condition) => condition.op === 'not');
  const others = request.conditions.filter((condition) => !kinds.includes(condition) && condition.op !== 'not');
  return allOf([...kinds, ...others, ...excluded].flatMap((condition) => build(condition, builder, report) ?? []));
}

/** The event types that have an actor and a recipient; none if some of them are mutual. */
function directed(conditions: readonly Condition[]): EventType[] {
  const types = conditions.flatMap(clausesOf).flatMap((clause) => (clause.slot === 'eventType' ? [clause] : []));
  return types.some(({ mutual }) => mutual) ? [] : types.map(({ type }) => type);
}

/** Runs of words as the user wrote them, in order; adjacent runs are joined. */
function unknownWords(question: string, tokens: readonly Token[], spans: readonly [number, number][]): string[] {
  const unknown = new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, place) => from + place)));
  const found: string[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!unknown.has(from)) continue;
    let to = from + 1;
    while (unknown.has(to) && tokens[to]?.kind !== 'stop') to++;
    const text = question.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/[\s,;:.?!]+$/u, '');
    if (text !== '') found.push(text);
    from = to - 1;
  }
  return found;
}
