import { analyseDocument, eventsOf, type Analysed } from '../extract/extract';
import { documentsFrom } from '../ingest/inputs';
import type { Span } from '../kernel/findings';
import { loadModels } from './extractor';

type Range = [start: number, end: number];

/** What `extract` prints of a document. Offsets are UTF-16 units of the file as it is on disk. */
export interface ExtractedLine {
  document: string;
  quotes: { content: Range[]; source: Range[]; cue: Range[]; kind: string; speaker: string | null; confidence: number }[];
  events: { title: string; type: string; status: string; date: string | null; evidence: Range[]; confidence: number }[];
  countries: { code: string; spans: Range[] }[];
}

/** Prints what documents state, one JSON line each, without a database. What cannot be read is told on the standard error. */
export async function extract(inputs: readonly string[]): Promise<void> {
  const models = loadModels();
  for await (const result of documentsFrom(inputs)) {
    if ('error' in result) {
      console.error(result.error.message);
      process.exitCode = 1;
    } else process.stdout.write(`${JSON.stringify(extractedLine(result.name, analyseDocument(result.document, models)))}\n`);
  }
}

/** A document's findings with their places in the file that it came from. */
export function extractedLine(name: string, analysed: Analysed): ExtractedLine {
  const { document } = analysed;
  const range = ({ start, end }: Span): Range => [document.toSource(start), document.toSource(end, 'end')];
  const countries = new Map<string, Range[]>();
  for (const { code, span } of analysed.countries) countries.set(code, [...(countries.get(code) ?? []), range(span)]);
  return {
    document: name,
    quotes: analysed.quotes.map(({ attribution, voice }) => ({
      content: attribution.content.map(range), source: attribution.source.map(range), cue: attribution.cue.map(range), kind: attribution.kind,
      speaker: voice.person?.name ?? voice.organization?.name ?? null, confidence: attribution.confidence,
    })),
    events: eventsOf(analysed).map(({ title, type, status, date, evidence, confidence }) =>
      ({ title, type, status, date: date?.edtf ?? null, evidence: evidence.map(range), confidence })),
    countries: [...countries].map(([code, spans]) => ({ code, spans })),
  };
}

