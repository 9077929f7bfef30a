import { z } from 'zod';
import { EVENT_STATUSES, PROVENANCE_METHODS, QUOTE_KINDS, TARGETS } from '../../kernel/vocabulary';
import { fields, wordList } from '../words';

/** What a function word does in a question. */
export const GRAMMAR_WORDS = [
  'by',
  'from',
  'about',
  'on',
  'to',
  'reportedBy',
  'publishedBy',
  'published',
  'in',
  'at',
  'during',
  'with',
  'between',
  'against',
  'of',
  'for',
  'before',
  'after',
  'since',
  'until',
  'containing',
  'titled',
  'named',
  'involving',
  'and',
  'or',
  'not',
  'but',
  'the',
  'who',
  'which',
  'auxiliary',
  'be',
  'partIn',
  'say',
  'tell',
  'mention',
  'quoted',
  'mostQuoted',
  'mostMentioned',
  'rank',
  'title',
  'both',
  'howMany',
  'per',
  'happen',
  'act',
  'single',
] as const;
export type FunctionWord = (typeof GRAMMAR_WORDS)[number];
export const ORDER_WORDS = ['newest', 'oldest', 'top', 'position', 'confidence', 'recorded', 'name'] as const;
export const DIMENSIONS = [
  'country',
  'mentionedCountry',
  'speaker',
  'article',
  'publisher',
  'kind',
  'type',
  'status',
  'day',
  'week',
  'month',
  'year',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export type OrderWord = (typeof ORDER_WORDS)[number];

/** Words by one of some kinds. A word may have several. */
function lists<const Kind extends string>(kinds: readonly Kind[]) {
  return z
    .partialRecord(z.enum(kinds), wordList)
    .default({})
    .transform((entries) => new Map(Object.entries(entries) as [Kind, string[]][]));
}

/** Words and phrases of questions. */
export const questionWords = fields({
  grammar: lists(GRAMMAR_WORDS),
  empty: wordList,
  orders: lists(ORDER_WORDS),
  /** What rows are counted by, behind "per" or "by". */
  dimensions: lists(DIMENSIONS),
  /** The same in one word: "yearly". */
  dimensionsAlone: lists(DIMENSIONS),
  /** What no filter tells, with what helps instead. */
  hints: fields({
    dimension: z.string().default(''),
    object: z.string().default(''),
    rank: z.string().default(''),
    word: z.string().default(''),
    name: z.string().default(''),
  }),
  unsupported: z.array(z.strictObject({ words: wordList, hint: z.string() })).default([]),
  targets: lists(TARGETS),
  speakerKinds: z
    .partialRecord(z.enum(['PERSON', 'ORGANIZATION']), z.strictObject({ noun: z.string(), words: wordList }))
    .default({}),
  quoteKinds: lists(QUOTE_KINDS),
  statuses: lists(EVENT_STATUSES),
  methods: lists(PROVENANCE_METHODS),
  languages: z.record(z.string(), z.string()).default({}),
});
