import type { Dimension, OrderWord } from '../../language/sections/question-words';
import type { Target } from '../../kernel/vocabulary';
import type { Filter } from '../understanding';
import type { Condition } from './condition';
import type { Phrase } from './term';

/** The part of a question that has been parsed so far. */
export interface ParsedQuestion {
  target: Target | null;
  /** The noun that set the target narrows it: "people", "organisations". */
  targetFilter: Filter;
  targetNoun: string | null;
  /** Whether the target follows from a word for an event, without being named. */
  implied: boolean;
  conditions: Condition[];
  /** Noun phrases that have no slot yet. */
  heads: { phrase: Phrase; tokens: [from: number, to: number] }[];
  asksWho: boolean;
  /** A verb of saying was read. */
  said: boolean;
  /** "mention" without an object: the question asks what is mentioned. */
  mentionOpen: boolean;
  /** Conditions on the quotes of the target: "articles with quotes by …". */
  quotesOf: Target | null;
  order: OrderWord | 'mostQuoted' | 'mostMentioned' | null;
  count: number | null;
  /** "how many" */
  counts: boolean;
  /** What the rows are counted by. */
  dimension: { by: Dimension; tokens: [from: number, to: number] } | null;
  /** "by whom" */
  byWhom: boolean;
  /** "was", "were" … was read since the last verb. */
  passive: boolean;
  /** "did", "has" … was read before any noun phrase: the actor follows. */
  inverted: boolean;
  /** The role in an event of those whom the question asks for. */
  roleAsked: EventRole | 'participant' | null;
}

/** The actor and the recipient of an event. */
export type EventRole = 'actor' | 'recipient';

export function emptyQuestion(): ParsedQuestion {
  return {
    target: null,
    targetFilter: {},
    targetNoun: null,
    implied: false,
    conditions: [],
    heads: [],
    asksWho: false,
    said: false,
    mentionOpen: false,
    quotesOf: null,
    order: null,
    count: null,
    counts: false,
    dimension: null,
    byWhom: false,
    passive: false,
    inverted: false,
    roleAsked: null,
  };
}
