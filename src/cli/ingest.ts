import { basename, resolve } from 'node:path';
import type { Config } from '../config';
import { extractFindings } from '../extract/extract';
import { recordCountries } from '../record/countries';
import { recordCurated, recordExtracted } from '../record/record-extracted';
import type { Document } from '../ingest/document';
import { documentsFrom } from '../ingest/inputs';
import { InputError } from '../kernel/errors';
import type { Findings } from '../kernel/findings';
import { curatedFolder, isCuration, readSeed } from '../seed/read-seed';
import type { Database } from '../store/database';
import { openDatabase } from '../store/open';
import { extractorName, loadModels } from './load-models';
import { IngestReport, type Ingested } from './ingest-report';

export interface IngestOptions {
  /** One JSON line for each article on standard output. */
  json?: boolean;
  /** Extract again what was extracted before. */
  renew?: boolean;
}

/** A document that was read, with what it states. */
interface Extracted {
  name: string;
  findings: Findings;
}

/** The most articles in one transaction; they are reported after its commit. */
const BATCH = 16;
/** A batch is written if the next article does not arrive within this many milliseconds. */
const PATIENCE = 200;

/**
 * Adds articles to the graph: files, folders, globs, NDJSON and standard input; curated documents as their curators
 * wrote them. If one fails, the report says which and why, the rest continues, and the exit status is 1.
 */
export async function ingest(inputs: readonly string[], options: IngestOptions, config: Config): Promise<void> {
  const database = await openDatabase(config.location);
  const report = new IngestReport(options.json ?? false);
  try {
    await database.write((transaction) => recordCountries(transaction, new Date()));
    for await (const outcome of ingestAll(database, inputs, options)) report.add(outcome);
  } finally {
    report.close();
    await database.close();
  }
  if (report.failed > 0) process.exitCode = 1;
}

/** Ingests articles and yields each outcome after its transaction has committed. */
export async function* ingestAll(
  database: Database,
  inputs: readonly string[],
  { renew = false }: Pick<IngestOptions, 'renew'> = {},
): AsyncIterable<Ingested> {
  const extract = extraction();
  const results = documentsFrom(inputs)[Symbol.asyncIterator]();
  let batch: Extracted[] = [];
  let next = results.next();
  for (;;) {
    const result = batch.length === 0 ? await next : await within(next, PATIENCE);
    if (result === null || batch.length === BATCH || result.done === true) {
      yield* writeBatch(database, batch, renew);
      batch = [];
      if (result === null) continue;
      if (result.done === true) return;
    }
    next = results.next();
    const { name } = result.value;
    const folder = curatedFolder(name);
    if (folder === null) {
      const read = 'error' in result.value ? failed(name, result.value.error) : extract(name, result.value.document);
      if ('status' in read) yield read;
      else batch.push(read);
    } else if (isCuration(name)) {
      yield* writeBatch(database, batch, renew);
      batch = [];
      yield await curate(database, folder);
    }
  }
}

/**
 * Records a curated document. It replaces what was extracted from the same text, and stays when the text is ingested
 * again.
 */
async function curate(database: Database, folder: string): Promise<Ingested> {
  try {
    const findings = await readSeed(folder);
    const { articles } = await database.write((transaction) =>
      recordCurated(transaction, findings, { summary: `curated ${basename(resolve(folder))}`, now: new Date() }),
    );
    const { slug, isChanged } = articles[0]!;
    return {
      name: folder,
      status: isChanged ? 'recorded' : 'unchanged',
      slug,
      quotes: isChanged ? findings.quotes.length : 0,
      reason: null,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failed(folder, error);
  }
}

function extraction(): (name: string, document: Document) => Extracted | Ingested {
  const models = loadModels();
  const options = { extractor: extractorName };
  return (name, document) => {
    try {
      return { name, findings: extractFindings(document, models, options) };
    } catch (error) {
      return failed(name, error);
    }
  };
}

async function* writeBatch(database: Database, batch: readonly Extracted[], renew: boolean): AsyncIterable<Ingested> {
  if (batch.length === 0) return;
  try {
    yield* await write(database, batch, renew);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // One of them cannot be recorded; one by one, the others can.
    for (const one of batch)
      yield* await write(database, [one], renew).catch((cause: unknown) => [failed(one.name, cause)]);
  }
}

async function write(database: Database, batch: readonly Extracted[], renew: boolean): Promise<Ingested[]> {
  const all = batch.map(({ findings }) => findings);
  const summary = batch.length === 1 ? `ingested ${batch[0]!.name}` : `ingested ${batch.length} articles`;
  const recorded = await database.write((transaction) =>
    recordExtracted(transaction, all, { summary, now: new Date(), renew }),
  );
  return batch.map(({ name, findings }, index) => {
    const { slug, isChanged } = recorded[index]!;
    return {
      name,
      status: isChanged ? 'recorded' : 'unchanged',
      slug,
      quotes: isChanged ? findings.quotes.length : 0,
      reason: null,
    };
  });
}

function failed(name: string, cause: unknown): Ingested {
  const message = cause instanceof Error ? cause.message : String(cause);
  const reason = message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;
  return { name, status: 'failed', slug: null, quotes: 0, reason };
}

/** The promise's value, or null if it takes longer than `milliseconds`. */
async function within<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([promise, patience]);
  } finally {
    clearTimeout(timer);
  }
}
