import { clausesOf, isClause, mapClauses, type Clause, type Condition } from './parse/condition';
import type { ParsedQuestion } from './parse/parsed-question';
import { isKind, type Phrase } from './parse/term';
import type { Target } from '../kernel/vocabulary';
import type { Dimension } from '../language/sections/question-words';
import type { Facet, Filter, Interval } from './understanding';

/** What the question asks for, and with which conditions. */
export interface Request {
  target: Target;
  facets: readonly Facet[];
  interval: Interval | null;
  /** "how many" */
  counts: boolean;
  /** Tokens of a property that the rows cannot be counted by. */
  uncounted: [from: number, to: number] | null;
  conditions: Condition[];
  /** A filter for the target in addition to the conditions, with its words. */
  base: { filter: Filter; words: string };
  noun: string | null;
}

const OF_SPEAKERS: readonly Clause['slot'][] = ['owner', 'from', 'for', 'in', 'named'];
const OF_COUNTRIES: readonly Clause['slot'][] = ['owner', 'from', 'in', 'place', 'named'];
const OF_QUOTES_ALONE: readonly Clause['slot'][] = ['quoteKind', 'to', 'occasion', 'reportedBy', 'method'];

/**
 * Decides what a parsed question asks for if no noun says so. A question that only a facet of quotes can answer ("which
 * countries did Trump mention") becomes a request for that facet.
 * @returns null if nothing was understood
 */
export function resolve(parsed: ParsedQuestion): Request | null {
  const target = parsed.target ?? implied(parsed);
  if (target === null) return null;
  if (target === 'speakers') return ofSpeakers(parsed);
  if (target === 'countries') return ofCountries(parsed);
  if (target === 'articles') return ofArticles(parsed);
  if (target === 'events') return request(parsed, target, participants(parsed), {});
  const facets: Partial<Record<Target, Facet>> = {
    articles: 'ARTICLE',
    speakers: parsed.mentionOpen ? 'MENTIONED_SPEAKER' : 'SPEAKER',
    countries: 'SPEAKER_COUNTRY',
  };
  const facet = parsed.quotesOf ? (facets[parsed.quotesOf] ?? null) : null;
  const mentioned = parsed.mentionOpen || parsed.order === 'mostMentioned';
  const who = mentioned ? 'MENTIONED_SPEAKER' : 'SPEAKER';
  const asked = parsed.asksWho && parsed.target === null ? who : null;
  const speaker: Filter = parsed.quotesOf === 'speakers' ? { speaker: parsed.targetFilter } : {};
  return request(parsed, target, listOf(facet ?? asked), speaker);
}

/** "who threatened Iran", "which countries were threatened": the participants in the requested role. */
function participants({ roleAsked, quotesOf, heads, conditions }: ParsedQuestion): Facet[] {
  if (roleAsked === null) return quotesOf === 'countries' ? ['PARTICIPANT_COUNTRY'] : [];
  const role = roleAsked.toUpperCase() as 'ACTOR' | 'RECIPIENT' | 'PARTICIPANT';
  if (quotesOf === 'countries') return [`${role}_COUNTRY`];
  const ofKind = [
    ...heads.map(({ phrase }) => phrase),
    ...phrasesIn(conditions, roleAsked === 'participant' ? 'involving' : roleAsked),
  ];
  return ofKind.length > 0 || quotesOf === 'speakers' ? [role] : [role, `${role}_COUNTRY`];
}

function phrasesIn(conditions: readonly Condition[], slot: Clause['slot']): Phrase[] {
  return conditions
    .flatMap(clausesOf)
    .flatMap((clause) => ('phrase' in clause && clause.slot === slot ? [clause.phrase] : []));
}

function listOf<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}

const DIMENSIONS: Partial<Record<Target, Partial<Record<Dimension, Facet>>>> = {
  quotes: {
    country: 'SPEAKER_COUNTRY',
    mentionedCountry: 'MENTIONED_COUNTRY',
    speaker: 'SPEAKER',
    article: 'ARTICLE',
    publisher: 'PUBLISHER',
    kind: 'KIND',
  },
  articles: {
    country: 'MENTIONED_COUNTRY',
    mentionedCountry: 'MENTIONED_COUNTRY',
    publisher: 'PUBLISHER',
    speaker: 'SPEAKER',
  },
  speakers: { country: 'COUNTRY', kind: 'KIND', type: 'KIND' },
  events: { country: 'COUNTRY', speaker: 'PARTICIPANT', type: 'TYPE', kind: 'TYPE', status: 'STATUS' },
};
const INTERVALS: Partial<Record<Dimension, Interval>> = { day: 'DAY', week: 'WEEK', month: 'MONTH', year: 'YEAR' };
/** Targets whose connection has a timeline. */
const TIMED: readonly Target[] = ['quotes', 'events', 'articles'];

function request(parsed: ParsedQuestion, target: Target, facets: readonly Facet[], filter: Filter): Request {
  const narrowed = Object.values(filter).some(
    (value) => typeof value !== 'object' || value === null || Object.keys(value).length > 0,
  );
  const by = parsed.dimension?.by;
  const counted = by === undefined ? undefined : DIMENSIONS[target]?.[by];
  const interval = by !== undefined && TIMED.includes(target) ? (INTERVALS[by] ?? null) : null;
  return {
    target,
    facets: counted ? [counted] : facets,
    interval,
    counts: parsed.counts,
    uncounted: parsed.dimension && !counted && !interval ? parsed.dimension.tokens : null,
    conditions: withHeads(parsed, target),
    base: { filter: narrowed ? filter : {}, words: '' },
    noun: target === 'speakers' ? parsed.targetNoun : null,
  };
}

/** The target if no noun names it. */
function implied(parsed: ParsedQuestion): Target | null {
  const speakersOnly = parsed.conditions.every((condition) => isClause(condition, 'by', 'owner', 'for'));
  const kinds =
    parsed.heads.length > 0 &&
    parsed.heads.every(({ phrase }) =>
      phrase.terms.every(
        (term) => isKind(term) && !term.names.some(({ speakers }) => speakers.some(({ kind }) => kind === 'PERSON')),
      ),
    );
  if (
    (parsed.asksWho || parsed.counts) &&
    speakersOnly &&
    !parsed.mentionOpen &&
    (parsed.said || parsed.heads.length > 0 || parsed.order === 'mostQuoted')
  )
    return 'speakers';
  if (kinds && parsed.conditions.length === 0) return 'speakers';
  return parsed.conditions.length > 0 || parsed.heads.length > 0 || parsed.said ? 'quotes' : null;
}

/** Noun phrases without a slot: "Iran" alone asks for what it says and for what is said about it. */
function withHeads(parsed: ParsedQuestion, target: Target): Condition[] {
  const heads = parsed.heads.map(({ phrase, tokens }): Condition => {
    const by: Condition = { op: 'clause', clause: { slot: 'owner', phrase }, tokens };
    const either = target === 'quotes' && parsed.target === null && parsed.conditions.length === 0 && !parsed.said;
    return either ? { op: 'any', parts: [by, { op: 'clause', clause: { slot: 'about', phrase }, tokens }] } : by;
  });
  return [...heads, ...parsed.conditions];
}

function clauses(parsed: ParsedQuestion): Clause[] {
  return parsed.conditions.flatMap(clausesOf);
}

/** Speaker filters cannot test what was said or when: such a question is answered by quotes, counted by speaker. */
function ofSpeakers(parsed: ParsedQuestion): Request {
  const own = parsed.target === null ? [...OF_SPEAKERS, 'by'] : OF_SPEAKERS;
  const spoke = (parsed.said && !clauses(parsed).some(({ slot }) => slot === 'for')) || parsed.order === 'mostQuoted';
  const simple =
    clauses(parsed).every(({ slot }) => own.includes(slot)) &&
    !clauses(parsed).some(
      (clause) => clause.slot === 'in' && clause.phrase.terms.every(({ countries }) => countries.length === 0),
    );
  if (simple) {
    const plain = request(
      parsed,
      'speakers',
      [],
      spoke ? { ...parsed.targetFilter, quoteCount: { gt: 0 } } : parsed.targetFilter,
    );
    return { ...plain, base: { ...plain.base, words: spoke ? 'who are quoted' : '' } };
  }
  return request(parsed, 'quotes', ['SPEAKER'], { speaker: parsed.targetFilter });
}

/** "which countries did Trump mention", "which countries spoke about Syria" */
function ofCountries(parsed: ParsedQuestion): Request {
  const all = clauses(parsed);
  const mentioned = parsed.mentionOpen || parsed.order === 'mostMentioned';
  if (!mentioned && !parsed.said && all.every(({ slot }) => OF_COUNTRIES.includes(slot)))
    return request(parsed, 'countries', [], {});
  const facet =
    mentioned || (all.some(({ slot }) => slot === 'by') && !all.some(({ slot }) => slot === 'about'))
      ? 'MENTIONED_COUNTRY'
      : 'SPEAKER_COUNTRY';
  return request(parsed, 'quotes', [facet], {});
}

/** Article filters cannot test who speaks: such a question is answered by quotes, counted by article. */
function ofArticles(parsed: ParsedQuestion): Request {
  const quoted = parsed.said && clauses(parsed).some(({ slot }) => slot === 'by');
  if (!quoted && !clauses(parsed).some(({ slot }) => OF_QUOTES_ALONE.includes(slot)))
    return request(parsed, 'articles', [], {});
  const found = request(parsed, 'quotes', ['ARTICLE'], {});
  return { ...found, conditions: found.conditions.map((condition) => mapClauses(condition, asArticle)) };
}

/** In a question for articles, a date or language is that of the article. */
function asArticle(clause: Clause): Clause {
  if (clause.slot !== 'date' && clause.slot !== 'title' && clause.slot !== 'in') return clause;
  return { slot: 'article', condition: { op: 'clause', clause, tokens: [0, 0] } };
}
