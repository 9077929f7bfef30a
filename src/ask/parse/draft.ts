import type { OrderWord } from '../../language/sections/question-words';
import type { Target } from '../../kernel/vocabulary';
import type { Filter } from '../understanding';
import type { Condition } from './condition';
import type { Phrase } from './term';

/** What has been read of a question so far. */
export interface Draft {
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
}

export function emptyDraft(): Draft {
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
  };
}
