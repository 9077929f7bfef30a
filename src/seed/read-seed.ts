import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import { InputError } from '../kernel/errors';
import type { CountryMentionFinding, Findings } from '../kernel/findings';
import { articleText, type ArticleText } from './article-text';
import { Curation, isCountryCode, type DefinedKeys } from './curation';
import { eventFinding } from './events';
import { quoteFinding } from './quotes';
import { countryNamesSchema, documentSchema, eventSchema, fileSchema, quoteSchema, speakerSchema, type CuratedDocument } from './schema';
import { SeedError } from './seed-error';
import { longest, speakerFinding } from './speakers';
import { YamlFile, type FieldPath } from './yaml-file';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 120;

/** A document of which the file tells nothing: what stands in its place when that section is faulty, so that the others are still read. */
const UNTOLD: CuratedDocument = { language: 'und', url: null, published: null, publisher: null };

type CuratedFile = z.infer<typeof fileSchema>;
type Entries<T> = [key: string, entry: T][];

/**
 * Reads the seed in a folder: `document.txt`, the document as it came, and `knowledge.yaml`, what it states. The
 * folder's name is the article's slug.
 *
 * @throws SeedError with everything that is wrong, by file, line and field
 */
export async function readSeed(folder: string): Promise<Findings> {
  const name = join(folder, 'knowledge.yaml');
  const file = new YamlFile(name, (await contentOf(name)).toString('utf8'));
  const curated = file.data === undefined ? null : (checked(fileSchema, file.data, [], file) ?? fileSchema.strip().safeParse(file.data).data);
  const document = curated && (checked(documentSchema, curated.document, ['document'], file) ?? UNTOLD);
  const slug = basename(resolve(folder));
  if (!isSlug(slug)) file.refuse([], `the folder's name "${slug}" is no slug: lower-case letters, digits and single hyphens`);
  const article = document && (await readArticle(join(folder, 'document.txt'), document, file));
  const findings = curated && document && article && findingsOf(slug, curated, document, new Curation(file, article, definedKeys(curated)));
  if (!findings || file.problems.length > 0) throw new SeedError(file.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return findings;
}

/** The folders in a folder of seeds, by name. */
export async function seedFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)).sort();
}

function findingsOf(slug: string, curated: CuratedFile, document: CuratedDocument, curation: Curation): Findings {
  const { file } = curation;
  const speakers = entries(speakerSchema, curated.speakers, 'speakers', file).map(([key, entry]) => speakerFinding(key, entry, curation));
  const events = entries(eventSchema, curated.events, 'events', file).map(([key, entry]) => eventFinding(key, entry, speakers, curation));
  const countryMentions = countryMentionsOf(curated, curation);
  const mentioned = { speakers, countries: countryMentions };
  const quotes = entries(quoteSchema, curated.quotes, 'quotes', file).map(([key, entry]) => quoteFinding(key, entry, mentioned, curation));
  const { text, paragraphs, headline } = curation.article;
  const { language, url } = document;
  const published = curation.date(document.published, ['document', 'published']);
  const publisher = curation.organization(document.publisher, ['document', 'publisher']);
  return {
    document: { text, paragraphs, slug, headline, url, language, published, publisher },
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
  return entries(countryNamesSchema, curated.countries, 'countries', curation.file, isCountryCode).map(([code, names]) => ({
    code,
    spans: longest(names.flatMap((words, index) => curation.everyWords(words, ['countries', code, index]))),
  }));
}

/** Keys of entries that are themselves faulty count too: one fault is told once. */
function definedKeys({ speakers, events }: CuratedFile): DefinedKeys {
  const isPerson = (entry: unknown): boolean => typeof entry === 'object' && entry !== null && 'kind' in entry && entry.kind === 'PERSON';
  return {
    speakers: new Set(Object.keys(speakers)),
    people: new Set(Object.keys(speakers).filter((key) => isPerson(speakers[key]))),
    events: new Set(Object.keys(events)),
  };
}

/** The entries of a section that have the right form; the others are refused. */
function entries<T>(schema: z.ZodType<T>, section: Record<string, unknown>, name: string, file: YamlFile, isKey = isSlug): Entries<T> {
  return Object.entries(section).flatMap(([key, value]): Entries<T> => {
    if (!isKey(key)) {
      file.refuse([name, key], isKey === isSlug ? `"${key}" is no slug: lower-case letters, digits and single hyphens` : `"${key}" is no ISO 3166-1 alpha-2 code of a country`);
    }
    const entry = checked(schema, value, [name, key], file);
    return entry === null ? [] : [[key, entry]];
  });
}

function checked<T>(schema: z.ZodType<T>, value: unknown, path: FieldPath, file: YamlFile): T | null {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  for (const issue of error.issues) {
    const at = [...path, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) file.refuse([...at, key], 'there is no such field');
    } else {
      file.refuse(at, issue.message);
    }
  }
  return null;
}

function isSlug(key: string): boolean {
  return SLUG.test(key) && key.length <= LONGEST_SLUG;
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    throw new SeedError([{ file, line: null, field: '', message: `it cannot be read (${code})` }]);
  }
}
