import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { isCountryCode } from '../kernel/country-codes';
import { InputError } from '../kernel/errors';
import type { CountryMentionFinding, Findings } from '../kernel/findings';
import { articleText, type ArticleText } from './article-text';
import { Curation, type DefinedKeys } from './curation';
import { eventFinding } from './events';
import { quoteFinding } from './quotes';
import {
  countryNamesSchema,
  documentSchema,
  eventSchema,
  fileSchema,
  quoteSchema,
  speakerSchema,
  type CuratedDocument,
} from './schema';
import { FileError } from '../kernel/file-error';
import { longest, speakerFinding } from './speakers';
import { YamlFile } from '../kernel/yaml-file';

const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{N}]+(-[\p{Ll}\p{Lo}\p{Lm}\p{N}]+)*$/u;
export const LONGEST_SLUG = 120;
export const DOCUMENT = 'document.txt';
export const KNOWLEDGE = 'knowledge.yaml';
const SOURCE = 'SOURCE.md';

/** A document without metadata: a placeholder for a faulty section, so that the other sections are still checked. */
const UNTOLD: CuratedDocument = { byline: null, language: 'und', url: null, published: null, publisher: null };

type CuratedFile = z.infer<typeof fileSchema>;
type Entries<T> = [key: string, entry: T][];

/**
 * Reads the seed in a folder: `document.txt`, the document as it came, and `knowledge.yaml`, what it states. The
 * folder's name is the article's slug.
 *
 * @throws FileError with everything that is wrong, by file, line and field
 */
export async function readSeed(folder: string): Promise<Findings> {
  const name = join(folder, KNOWLEDGE);
  const file = new YamlFile(name, (await contentOf(name)).toString('utf8'));
  const curated =
    file.data === undefined
      ? null
      : (file.check(fileSchema, file.data) ?? fileSchema.strip().safeParse(file.data).data);
  const document = curated && (file.check(documentSchema, curated.document, ['document']) ?? UNTOLD);
  const slug = basename(resolve(folder));
  if (!isSlug(slug))
    file.refuse([], `the folder's name "${slug}" is not a slug: use lower-case letters, digits and single hyphens`);
  const article = document && (await readArticle(join(folder, DOCUMENT), document, file));
  const curation =
    curated &&
    document &&
    article &&
    new Curation(file, article, definedKeys(curated, document), document.extractor !== undefined);
  const findings = curation && findingsOf(slug, curated, document, curation);
  if (!findings || file.problems.length > 0)
    throw new FileError(file.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return findings;
}

/**
 * The seeds in a folder, by name: the folder itself if it is one, otherwise those in it.
 * @throws InputError if it cannot be read or contains none
 */
export async function seedFolders(folder: string): Promise<string[]> {
  if (isSeed(folder)) return [folder];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new InputError(`${folder}: cannot be read (${codeOf(error)})`, [folder]);
  });
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(folder, name))
    .sort();
  if (folders.length === 0)
    throw new InputError(`${folder}: it contains no curated document: a folder with ${DOCUMENT} and ${KNOWLEDGE}`, [
      folder,
    ]);
  return folders;
}

/** Whether a folder holds a curated file. */
function isSeed(folder: string): boolean {
  return existsSync(join(folder, KNOWLEDGE));
}

/** The folder of the curated document to which a file belongs; null for any other file. */
export function curatedFolder(file: string): string | null {
  return (isCuration(file) || basename(file) === SOURCE) && isSeed(dirname(file)) ? dirname(file) : null;
}

/** Whether a file of a curated document is its text or its knowledge, not what tells where it comes from. */
export function isCuration(file: string): boolean {
  return [DOCUMENT, KNOWLEDGE].includes(basename(file));
}

function findingsOf(slug: string, curated: CuratedFile, document: CuratedDocument, curation: Curation): Findings {
  const { file } = curation;
  const speakers = entries(speakerSchema, curated.speakers, 'speakers', file).map(([key, entry]) =>
    speakerFinding(key, entry, curation),
  );
  const events = entries(eventSchema, curated.events, 'events', file).map(([key, entry]) =>
    eventFinding(key, entry, speakers, curation),
  );
  const countryMentions = countryMentionsOf(curated, curation);
  const mentioned = { speakers, countries: countryMentions };
  const quotes = entries(quoteSchema, curated.quotes, 'quotes', file).map(([key, entry]) =>
    quoteFinding(key, entry, mentioned, curation),
  );
  const { text, paragraphs, headline } = curation.article;
  const { byline, language, url } = document;
  const published = curation.date(document.published, ['document', 'published']);
  const publisher = curation.organization(document.publisher, ['document', 'publisher']);
  return {
    ...(curation.isDraft && { isDraft: true }),
    document: {
      text,
      paragraphs,
      slug: curation.isDraft ? null : slug,
      headline,
      byline,
      url,
      language,
      published,
      publisher,
    },
    provenance: { method: 'CURATED', extractor: null },
    speakers,
    events,
    quotes,
    countryMentions,
  };
}

async function readArticle(name: string, document: CuratedDocument, file: YamlFile): Promise<ArticleText | null> {
  const bytes = await contentOf(name);
  try {
    return articleText(bytes, document, file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    file.problems.push({ file: name, line: null, field: '', message: error.message });
    return null;
  }
}

function countryMentionsOf(curated: CuratedFile, curation: Curation): CountryMentionFinding[] {
  return entries(countryNamesSchema, curated.countries, 'countries', curation.file, isCountryCode).map(
    ([code, names]) => ({
      code,
      spans: longest(names.flatMap((words, index) => curation.everyWords(words, ['countries', code, index]))),
    }),
  );
}

/** Keys of faulty entries count too, so that each fault is reported only once. */
function definedKeys({ speakers, events }: CuratedFile, { publisher }: CuratedDocument): DefinedKeys {
  const isPerson = (entry: unknown): boolean =>
    typeof entry === 'object' && entry !== null && 'kind' in entry && entry.kind === 'PERSON';
  return {
    speakers: new Set(Object.keys(speakers)),
    people: new Set(Object.keys(speakers).filter((key) => isPerson(speakers[key]))),
    events: new Set(Object.keys(events)),
    publisher,
  };
}

/** The entries of a section that have the right form; the others are refused. */
function entries<T>(
  schema: z.ZodType<T>,
  section: Record<string, unknown>,
  name: string,
  file: YamlFile,
  isKey = isSlug,
): Entries<T> {
  return Object.entries(section).flatMap(([key, value]): Entries<T> => {
    if (!isKey(key)) {
      file.refuse(
        [name, key],
        isKey === isSlug
          ? `"${key}" is not a slug: use lower-case letters, digits and single hyphens`
          : `"${key}" is not an ISO 3166-1 alpha-2 country code`,
      );
    }
    const entry = file.check(schema, value, [name, key]);
    return entry === null ? [] : [[key, entry]];
  });
}

function isSlug(key: string): boolean {
  return SLUG.test(key) && key.length <= LONGEST_SLUG;
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new FileError([{ file, line: null, field: '', message: `cannot be read (${codeOf(error)})` }]);
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}
