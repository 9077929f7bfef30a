/**
 * Extracts from a folder of articles and writes what a scorer reads, one line a document:
 * node -r @swc-node/register training/attribution/predict.ts --gold DIR --out FILE.ndjson [--model FILE]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractAttributions } from '../../src/extract/attribution/extract';
import { loadAttributionModel } from '../../src/extract/attribution/model';
import type { Span } from '../../src/kernel/findings';
import { paragraphsOf } from './gold';
import { english } from './english';

const { values: args } = parseArgs({
  options: { gold: { type: 'string' }, out: { type: 'string' }, model: { type: 'string' } },
});
if (!args.gold || !args.out) throw new Error('usage: predict.ts --gold DIR --out FILE.ndjson [--model FILE]');
const model = loadAttributionModel(args.model);
const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);
const articles = readdirSync(join(args.gold, 'text'))
  .sort()
  .map((file) => ({ name: basename(file, '.txt'), text: readFileSync(join(args.gold ?? '', 'text', file), 'utf8') }));
const lines: string[] = [];
let words = 0,
  busy = 0n;
for (const { name, text } of articles) {
  const from = process.cpuUsage();
  const found = extractAttributions(text, paragraphsOf(text), model, english);
  const spent = process.cpuUsage(from);
  busy += BigInt(spent.user + spent.system);
  words += text.split(/\s+/).length;
  lines.push(
    JSON.stringify({
      document: name,
      quotes: found.map((a) => ({
        content: pairs(a.content),
        source: pairs(a.source),
        cue: pairs(a.cue),
        kind: a.kind,
        confidence: a.confidence,
      })),
    }),
  );
}
writeFileSync(args.out, lines.join('\n') + '\n');
const seconds = Number(busy) / 1e6;
console.log(
  `${articles.length} articles, ${words} words: ${(words / seconds / 740).toFixed(0)} articles of 740 words a second of processor time`,
);
