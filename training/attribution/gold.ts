import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/kernel/findings';

/** One attribution as people marked it; offsets in UTF-16 units. */
export interface GoldAttribution {
  content: Span[];
  source: Span[];
  cue: Span[];
}

export interface GoldArticle {
  name: string;
  text: string;
  attributions: GoldAttribution[];
}

/**
 * Reads a folder of brat standoff: `text/<name>.txt` and `attributions/<name>_<annotator>.ann`; of several annotators,
 * the first.
 */
export function loadGold(directory: string): GoldArticle[] {
  const files = new Map<string, string>();
  for (const file of readdirSync(join(directory, 'attributions'))
    .filter((f) => f.endsWith('.ann'))
    .sort()) {
    const name = file.slice(0, -4).replace(/_[^_]*$/, '');
    if (!files.has(name)) files.set(name, file);
  }
  return [...files].map(([name, file]) => {
    const text = readFileSync(join(directory, 'text', `${name}.txt`), 'utf8');
    return { name, text, attributions: parse(readFileSync(join(directory, 'attributions', file), 'utf8'), text) };
  });
}

/** The non-empty lines of a text. */
export function paragraphsOf(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g))
    if (match[0].trim()) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

function parse(ann: string, text: string): GoldAttribution[] {
  const at = codePointsToUnits(text);
  const spans = new Map<string, Span[]>();
  const events: string[][] = [];
  for (const line of ann.split('\n')) {
    const [id = '', body = ''] = line.split('\t');
    if (/^T\d+$/.test(id) && body) {
      const fragments = body
        .slice(body.indexOf(' ') + 1)
        .split(';')
        .map((f) => f.trim().split(' ').map(Number));
      spans.set(
        id,
        fragments.map(([b = 0, e = 0]) => ({ start: at(b), end: at(e) })),
      );
    } else if (/^E\d+$/.test(id) && body) events.push(body.trim().split(/\s+/));
  }
  return events.map((parts) => {
    const found: GoldAttribution = { content: [], source: [], cue: [] };
    for (const part of parts) {
      const [role = '', id = ''] = part.split(':');
      const key = role.replace(/\d+$/, '').toLowerCase();
      if (key === 'content' || key === 'source' || key === 'cue') found[key].push(...(spans.get(id) ?? []));
    }
    return found;
  });
}

/** brat counts code points. */
function codePointsToUnits(text: string): (offset: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => offset;
  const map: number[] = [];
  let at = 0;
  for (const character of text) {
    map.push(at);
    at += character.length;
  }
  map.push(at);
  return (offset) => map[Math.min(offset, map.length - 1)] ?? at;
}
