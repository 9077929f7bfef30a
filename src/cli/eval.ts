import { writeFileSync } from 'node:fs';
import { readGold, type GoldDocument } from '../eval/brat';
import { Scorer, type Score, type Subset } from '../eval/score';
import { analyseDocument } from '../extract/extract';
import { parseText } from '../ingest/parse';
import { InputError } from '../kernel/errors';
import { extractedLine, type ExtractedLine } from './extract';
import { loadModels } from './load-models';

export interface EvalOptions {
  /** A folder of brat standoff annotations. */
  gold: string;
  json?: boolean;
  /** Where to write what was extracted, as `extract` prints it. */
  predictions?: string;
}

/** Extracts from texts in which people marked who said what, and prints how much of it was found. */
export function evaluate({ gold, json, predictions }: EvalOptions): void {
  const documents = readGold(gold);
  if (documents.length === 0) throw new InputError(`${gold}: it contains no annotations`, [gold]);
  const models = loadModels();
  const scorer = new Scorer();
  const lines: string[] = [];
  for (const document of documents) {
    const line = extracted(document, (name, text) =>
      extractedLine(name, analyseDocument(parseText(text, { name, format: 'text' }), models)),
    );
    scorer.add(document, line.quotes);
    lines.push(JSON.stringify(line));
  }
  if (predictions !== undefined) writeFileSync(predictions, `${lines.join('\n')}\n`);
  const scores = scorer.scores();
  console.log(json ? JSON.stringify({ documents: documents.length, ...scores }) : tableOf(documents.length, scores));
}

/** A text without an article contains no attributions. */
function extracted(
  { name, text }: GoldDocument,
  extract: (name: string, text: string) => ExtractedLine,
): ExtractedLine {
  try {
    return extract(name, text);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    return { document: name, quotes: [], events: [], countries: [] };
  }
}

/** The figures in the documentation, to three decimals. */
export function tableOf(documents: number, { speech, all }: Record<Subset, Score>): string {
  const figure = (value: number | null): string => (value === null ? '-' : value.toFixed(3));
  const { direct, mixed, indirect } = speech.recallByKind;
  const rows = [
    ['speech, IoU ≥ .5: F1', figure(speech.f1)],
    ['speech: quote + speaker F1', figure(speech.quoteAndSpeakerF1)],
    ['recall direct / mixed / indirect', [direct, mixed, indirect].map(figure).join(' / ')],
    ['all, IoU ≥ .5: F1', figure(all.f1)],
  ];
  const width = Math.max(...rows.map(([label = '']) => label.length));
  return [
    `${documents} documents, ${all.gold} attributions marked, ${all.predicted} found`,
    ...rows.map(([label = '', value]) => `${label.padEnd(width)}  ${value}`),
  ].join('\n');
}
