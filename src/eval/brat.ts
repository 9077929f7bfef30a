import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../kernel/errors';

/** UTF-16 units `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** Who said what, as positions in a text; several if the words are split. */
export interface MarkedQuote {
  content: readonly Range[];
  source: readonly Range[];
  cue: readonly Range[];
}

export interface GoldDocument {
  name: string;
  text: string;
  quotes: MarkedQuote[];
}

/**
 * Reads a folder of brat standoff annotations (https://brat.nlplab.org/standoff.html): `text/<name>.txt` and
 * `attributions/<name>_<annotator>.ann`. Of several annotators the first by name is taken.
 * @throws InputError where the folder holds none
 */
export function readGold(folder: string): GoldDocument[] {
  const files = annotationFiles(folder);
  return [...files].map(([name, file]) => {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
    return { name, text, quotes: parseAnnotations(readFileSync(join(folder, 'attributions', file), 'utf8'), text) };
  });
}

function annotationFiles(folder: string): Map<string, string> {
  let files: string[];
  try {
    files = readdirSync(join(folder, 'attributions'))
      .filter((file) => file.endsWith('.ann'))
      .sort();
  } catch {
    throw new InputError(`${folder}: it contains no folder "attributions" with brat annotations`, [folder]);
  }
  const byName = new Map<string, string>();
  for (const file of files) {
    const name = file.slice(0, -'.ann'.length).replace(/_[^_]*$/, '');
    if (!byName.has(name)) byName.set(name, file);
  }
  return byName;
}

/** The attributions of one annotation file. Its offsets count code points. */
export function parseAnnotations(annotations: string, text: string): MarkedQuote[] {
  const toUnits = unitOffsets(text);
  const spans = new Map<string, Range[]>();
  const events: string[][] = [];
  for (const line of annotations.split('\n')) {
    const [id = '', value = ''] = line.split('\t');
    if (/^T\d+$/.test(id) && value !== '') spans.set(id, rangesOf(value, toUnits));
    else if (/^E\d+$/.test(id) && value !== '') events.push(value.trim().split(/\s+/));
  }
  return events.map((parts) => {
    const quote = { content: [] as Range[], source: [] as Range[], cue: [] as Range[] };
    for (const part of parts) {
      const [role = '', id = ''] = part.split(':');
      const key = role.replace(/\d+$/, '').toLowerCase();
      if (key === 'content' || key === 'source' || key === 'cue') quote[key].push(...(spans.get(id) ?? []));
    }
    return quote;
  });
}

/** "Content 115 290;300 310": a type and the fragments of a span. */
function rangesOf(value: string, toUnits: (offset: number) => number): Range[] {
  const [, ...rest] = value.split(' ');
  return rest
    .join(' ')
    .split(';')
    .map((fragment) => {
      const [start = 0, end = 0] = fragment
        .trim()
        .split(' ')
        .map((offset) => toUnits(Number(offset)));
      return [start, end];
    });
}

function unitOffsets(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset;
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (offset) => units[Math.min(offset, units.length - 1)]!;
}
