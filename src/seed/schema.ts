import { z } from 'zod';
import { BRANCHES, EVENT_STATUSES, EVENT_TYPES, QUOTE_KINDS, SPEAKER_KINDS } from '../kernel/vocabulary';

/*
 * The form of a curated file. Its field names are those of the API. Words of the article are given by their exact
 * text, alone or as { text, occurrence }.
 */

const filled = z.string().refine((text) => text.trim() !== '', 'is empty');
const nth = z.int().min(1);

const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);
const asWords = (value: unknown): unknown => (typeof value === 'string' ? { text: value } : value);

const offset = z.int().min(0);
const isPlacedOnce = ({ occurrence, start }: { occurrence?: unknown; start?: unknown }): boolean =>
  occurrence === undefined || start === undefined;
const PLACED_TWICE = 'is placed twice: give occurrence or start';

/**
 * Words that stand in one place; `occurrence`, from 1, where the article has them several times, or the offset `start`
 * where they begin.
 */
const words = z.preprocess(
  asWords,
  z
    .strictObject({ text: filled, occurrence: nth.optional(), start: offset.optional() })
    .refine(isPlacedOnce, PLACED_TWICE),
);
const wordsList = z.preprocess(asList, z.array(words).min(1));
/** Words wherever they stand, or in the places that `occurrence` or `start` name. */
const everyWords = z.preprocess(
  asWords,
  z
    .strictObject({
      text: filled,
      occurrence: z.preprocess(asList, z.array(nth).min(1)).optional(),
      start: z.preprocess(asList, z.array(offset).min(1)).optional(),
    })
    .refine(isPlacedOnce, PLACED_TWICE),
);

/** EDTF alone, or with the words of the article that give it. A bare year is a number in YAML. */
const date = z.preprocess(
  (value) => (typeof value === 'string' || typeof value === 'number' ? { edtf: value } : value),
  z.strictObject({
    edtf: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string()),
    text: filled.optional(),
  }),
);

/**
 * Keys of speakers and codes of countries; a speaker with the country for which they take part, where it is another
 * than their own.
 */
const participants = z
  .array(z.union([z.string(), z.strictObject({ speaker: z.string(), country: z.string() })]))
  .default([]);

const membership = z.strictObject({
  role: filled,
  organization: z.string().nullable().default(null),
  /** Left out: the speaker's country. */
  country: z.string().nullable().optional(),
  branch: z.enum(BRANCHES),
  /** Left out: true in the executive, the legislature, the courts and the armed forces. */
  isOfficial: z.boolean().optional(),
  start: date.nullable().default(null),
  end: date.nullable().default(null),
  evidence: wordsList,
});

export const fileSchema = z.strictObject({
  document: z.unknown(),
  speakers: z.record(z.string(), z.unknown()).default({}),
  events: z.record(z.string(), z.unknown()).default({}),
  quotes: z.record(z.string(), z.unknown()).default({}),
  countries: z.record(z.string(), z.unknown()).default({}),
});

export const documentSchema = z.strictObject({
  /** Left out: the first paragraph. */
  headline: filled.optional(),
  /** The first words of the article, where something stands before it that is no part of it. */
  begins: words.optional(),
  /** The last words of the article, where something stands after it that is no part of it. */
  ends: words.optional(),
  /** Who wrote it, without "By". */
  byline: filled.nullable().default(null),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no BCP 47 language tag'),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  published: date.nullable().default(null),
  publisher: z.string().nullable().default(null),
  /**
   * The program that found the file's contents, and its version. The file's keys are then local, and its lists are
   * complete.
   */
  extractor: filled.optional(),
});

export const speakerSchema = z.strictObject({
  name: filled,
  kind: z.enum(SPEAKER_KINDS),
  country: z.string().nullable().default(null),
  /** Organisations and groups alone: a person is official by an office. */
  isOfficial: z.boolean().optional(),
  aliases: z.array(filled).default([]),
  sameAs: z.array(z.url({ protocol: /^https?$/ })).default([]),
  /** What else names them in the text, besides name and aliases. */
  mentions: z.array(everyWords).default([]),
  memberships: z.array(membership).default([]),
});

export const quoteSchema = z.strictObject({
  speaker: z.string().nullable(),
  /** The role of one of the speaker's memberships, or which of them it is, from 1. */
  membership: z.union([filled, nth]).nullable().default(null),
  kind: z.enum(QUOTE_KINDS),
  segments: wordsList,
  /** False of a noun phrase alone: "the announcement". */
  isStatement: z.boolean().default(true),
  source: words.nullable(),
  cue: words.nullable(),
  addressee: z.string().nullable().default(null),
  reportedBy: z.array(z.string()).default([]),
  said: date.nullable().default(null),
  occasion: z.string().nullable().default(null),
  place: filled.nullable().default(null),
  /**
   * Speakers that the words mention without naming them. Named ones are found automatically, unless a program found the
   * file's contents.
   */
  countries: z.array(z.string()).default([]),
  speakers: z.array(z.string()).default([]),
});

export const eventSchema = z.strictObject({
  title: filled,
  type: z.enum(EVENT_TYPES),
  status: z.enum(EVENT_STATUSES),
  date: date.nullable().default(null),
  place: filled.nullable().default(null),
  country: z.string().nullable().default(null),
  actors: participants,
  recipients: participants,
  others: participants,
  evidence: wordsList,
});

export const countryNamesSchema = z.array(everyWords).min(1);

export type CuratedWords = z.infer<typeof words>;
export type CuratedEveryWords = z.infer<typeof everyWords>;
export type CuratedDate = z.infer<typeof date>;
export type CuratedDocument = z.infer<typeof documentSchema>;
export type CuratedSpeaker = z.infer<typeof speakerSchema>;
export type CuratedMembership = z.infer<typeof membership>;
export type CuratedQuote = z.infer<typeof quoteSchema>;
export type CuratedEvent = z.infer<typeof eventSchema>;
