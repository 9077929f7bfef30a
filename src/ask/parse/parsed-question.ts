import type { Dimension, OrderWord } from '../../language/sections/question-words';
import type { Target } from '../../kernel/vocabulary';
import type { Filter } from '../understanding';
import type { Condition } from './condition';
import type { Phrase } from './term';

/** What has been read of a question so far. */
export interface ParsedQuestion {
  target: Target | null;
  /** The noun that set the target narrows it: "people", "organisations". */
  targetFilter: Filter;
  targetNoun: string | null;
  /** The target follows from a word for an event, and was not named. */
  implied: boolean;
  conditions: Condition[];
  /** Noun phrases that no word has yet put in a place. */
  heads: { phrase: Phrase; tokens: [from: number, to: number] }[];
  asksWho: boolean;
  /** A verb of saying was read. */
  said: boolean;
  /** "mention" without what is mentioned: the question asks for it. */
  mentionOpen: boolean;
  /** Quotes are wanted of what was named as the target before: "articles with quotes by …". */
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
  /** "did", "has" … was read before any noun phrase: who acts stands behind it. */
  inverted: boolean;
  /** The role in an event of those who are asked for. */
  roleAsked: EventRole | 'participant' | null;
}

/** Who acts in an event, and who is acted upon. */
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
