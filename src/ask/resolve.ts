import { clausesOf, isClause, mapClauses, type Clause, type Condition } from './parse/condition';
import type { Draft } from './parse/draft';
import { isKind } from './parse/term';
import type { Target } from '../kernel/vocabulary';
import type { Facet, Filter } from './understanding';

/** What is asked for, and of what it is demanded. */
export interface Request {
  target: Target;
  facet: Facet | null;
  conditions: Condition[];
  /** A filter for the target besides the conditions, and its words. */
  base: { filter: Filter; words: string };
  noun: string | null;
}

const OF_SPEAKERS: readonly Clause['slot'][] = ['owner', 'from', 'for', 'in', 'named'];
const OF_COUNTRIES: readonly Clause['slot'][] = ['owner', 'from', 'in', 'place', 'named'];
const OF_QUOTES_ALONE: readonly Clause['slot'][] = ['quoteKind', 'to', 'occasion', 'reportedBy', 'method'];

/**
 * Decides what a draft asks for, where no noun says it, and turns what the schema answers by a facet of quotes ("which
 * countries did Trump mention") into that.
 * @returns null where nothing was understood
 */
export function resolve(draft: Draft): Request | null {
  const target = draft.target ?? implied(draft);
  if (target === null) return null;
  if (target === 'speakers') return ofSpeakers(draft);
  if (target === 'countries') return ofCountries(draft);
  if (target === 'articles') return ofArticles(draft);
  const facets: Partial<Record<Target, Facet>> =
    target === 'events'
      ? { countries: 'PARTICIPANT_COUNTRY' }
      : { articles: 'ARTICLE', speakers: 'SPEAKER', countries: 'SPEAKER_COUNTRY' };
  const facet = draft.quotesOf ? (facets[draft.quotesOf] ?? null) : null;
  const asked = draft.asksWho && draft.target === null ? 'SPEAKER' : null;
  return request(
    draft,
    target,
    facet ?? asked,
    target === 'quotes' && draft.quotesOf === 'speakers' ? { speaker: draft.targetFilter } : {},
  );
}

function request(draft: Draft, target: Target, facet: Facet | null, filter: Filter): Request {
  const narrowed = Object.values(filter).some(
    (value) => typeof value !== 'object' || value === null || Object.keys(value).length > 0,
  );
  return {
    target,
    facet,
    conditions: withHeads(draft, target),
    base: { filter: narrowed ? filter : {}, words: '' },
    noun: target === 'speakers' ? draft.targetNoun : null,
  };
}

/** What is asked for where no noun says it. */
function implied(draft: Draft): Target | null {
  const speakersOnly = draft.conditions.every((condition) => isClause(condition, 'by', 'owner', 'for'));
  const kinds =
    draft.heads.length > 0 &&
    draft.heads.every(({ phrase }) =>
      phrase.terms.every(
        (term) => isKind(term) && !term.names.some(({ speakers }) => speakers.some(({ kind }) => kind === 'PERSON')),
      ),
    );
  if (draft.asksWho && speakersOnly && (draft.said || draft.heads.length > 0 || draft.order === 'mostQuoted'))
    return 'speakers';
  if (kinds && draft.conditions.length === 0) return 'speakers';
  return draft.conditions.length > 0 || draft.heads.length > 0 || draft.said ? 'quotes' : null;
}

/** Noun phrases that nothing put in a place: alone, "Iran" asks for what it says and what is said about it. */
function withHeads(draft: Draft, target: Target): Condition[] {
  const heads = draft.heads.map(({ phrase, tokens }): Condition => {
    const by: Condition = { op: 'clause', clause: { slot: 'owner', phrase }, tokens };
    const either = target === 'quotes' && draft.target === null && draft.conditions.length === 0 && !draft.said;
    return either ? { op: 'any', parts: [by, { op: 'clause', clause: { slot: 'about', phrase }, tokens }] } : by;
  });
  return [...heads, ...draft.conditions];
}

function clauses(draft: Draft): Clause[] {
  return draft.conditions.flatMap(clausesOf);
}

/** Speakers know neither what they said nor when: such a question is answered by the quotes, counted by speaker. */
function ofSpeakers(draft: Draft): Request {
  const own = draft.target === null ? [...OF_SPEAKERS, 'by'] : OF_SPEAKERS;
  const spoke = (draft.said && !clauses(draft).some(({ slot }) => slot === 'for')) || draft.order === 'mostQuoted';
  const simple =
    clauses(draft).every(({ slot }) => own.includes(slot)) &&
    !clauses(draft).some(
      (clause) => clause.slot === 'in' && clause.phrase.terms.every(({ countries }) => countries.length === 0),
    );
  if (simple) {
    const plain = request(
      draft,
      'speakers',
      null,
      spoke ? { ...draft.targetFilter, hasQuotes: true } : draft.targetFilter,
    );
    return { ...plain, base: { ...plain.base, words: spoke ? 'who are quoted' : '' } };
  }
  return request(draft, 'quotes', 'SPEAKER', { speaker: draft.targetFilter });
}

/** "which countries did Trump mention", "which countries spoke about Syria" */
function ofCountries(draft: Draft): Request {
  const all = clauses(draft);
  const mentioned = draft.mentionOpen || draft.order === 'mostMentioned';
  if (!mentioned && !draft.said && all.every(({ slot }) => OF_COUNTRIES.includes(slot)))
    return request(draft, 'countries', null, {});
  const regions: Filter = {};
  const facet =
    mentioned || (all.some(({ slot }) => slot === 'by') && !all.some(({ slot }) => slot === 'about'))
      ? 'MENTIONED_COUNTRY'
      : 'SPEAKER_COUNTRY';
  return request(draft, 'quotes', facet, regions);
}

/** Articles do not know who speaks in them: such a question is answered by the quotes, counted by article. */
function ofArticles(draft: Draft): Request {
  const quoted = draft.said && clauses(draft).some(({ slot }) => slot === 'by');
  if (!quoted && !clauses(draft).some(({ slot }) => OF_QUOTES_ALONE.includes(slot)))
    return request(draft, 'articles', null, {});
  const found = request(draft, 'quotes', 'ARTICLE', {});
  return { ...found, conditions: found.conditions.map((condition) => mapClauses(condition, asArticle)) };
}

/** A date or language in a question for articles is the article's. */
function asArticle(clause: Clause): Clause {
  if (clause.slot !== 'date' && clause.slot !== 'title' && clause.slot !== 'in') return clause;
  return { slot: 'article', condition: { op: 'clause', clause, tokens: [0, 0] } };
}
