import { countryName } from '../extract/countries/lexicon';
import { foundEvents } from '../extract/events/document-events';
import type { Analysed } from '../extract/analysed';
import { analyseDocument, extractFindings } from '../extract/extract';
import type { Document } from '../ingest/document';
import { documentsFrom } from '../ingest/inputs';
import { InputError } from '../kernel/errors';
import type { Span } from '../kernel/findings';
import { writeDraft } from './write-curated-draft';
import { extractorName, loadModels } from './load-models';

type Range = [start: number, end: number];

/** What `extract` prints for a document. Offsets are UTF-16 units of the file on disk. */
export interface ExtractedLine {
  document: string;
  quotes: {
    content: Range[];
    source: Range[];
    cue: Range[];
    kind: string;
    speaker: string | null;
    confidence: number;
  }[];
  events: {
    title: string;
    type: string;
    status: string;
    date: string | null;
    participants: { role: string; name: string | null; country: string | null }[];
    evidence: Range[];
    confidence: number;
  }[];
  countries: { code: string; spans: Range[] }[];
}

export interface ExtractOptions {
  /** One JSON line for each document, or one folder for each, with a curated file to correct. */
  format: 'ndjson' | 'yaml';
  /** Where the folders are created. */
  to: string;
}

/**
 * Prints what documents state, without a database. Documents that cannot be read, or whose folder exists already, are
 * reported on standard error, and the rest continues.
 */
export async function extract(inputs: readonly string[], { format, to }: ExtractOptions): Promise<void> {
  const models = loadModels();
  const tell = (name: string, document: Document): string =>
    format === 'yaml'
      ? writeDraft(extractFindings(document, models, { extractor: extractorName }), name, to)
      : JSON.stringify(extractedLine(name, analyseDocument(document, models)));
  for await (const result of documentsFrom(inputs)) {
    try {
      if ('error' in result) throw result.error;
      process.stdout.write(`${tell(result.name, result.document)}\n`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
  }
}

/** A document's findings with their places in the file that it came from. */
export function extractedLine(name: string, analysed: Analysed): ExtractedLine {
  const { document } = analysed;
  const { found, speakers } = foundEvents(analysed, analysed.tokens);
  const range = ({ start, end }: Span): Range => [document.toSource(start), document.toSource(end, 'end')];
  const countries = new Map<string, Range[]>();
  for (const { code, span } of analysed.countries) countries.set(code, [...(countries.get(code) ?? []), range(span)]);
  return {
    document: name,
    quotes: analysed.quotes.map(({ attribution, voice }) => ({
      content: attribution.content.map(range),
      source: attribution.source.map(range),
      cue: attribution.cue.map(range),
      kind: attribution.kind,
      speaker: voice.person?.name ?? voice.organization?.name ?? null,
      confidence: attribution.confidence,
    })),
    events: found.map(({ title, type, status, date, participants, evidence, confidence }) => ({
      title,
      type,
      status,
      date: date?.edtf ?? null,
      participants: participants.map(({ role, speaker, country, noun }) => ({
        role,
        name:
          (speaker === null ? null : speakers.nameOf(speaker)) ??
          noun?.name ??
          (country === null ? null : countryName(country)),
        country,
      })),
      evidence: evidence.map(range),
      confidence,
    })),
    countries: [...countries].map(([code, spans]) => ({ code, spans })),
  };
}
