import { type Mapped, MappedBuilder, slice } from './mapped';

const SENTENCE_END = /[.?!]["”’')]?$/;

interface Line {
  start: number;
  end: number;
}

/** No editor or mail program wraps wider than this. */
const MAX_WRAP = 160;

/**
 * The paragraphs of cleaned text. Blank lines part paragraphs. Whether a single line break does is decided for the
 * document as a whole: a text is hard-wrapped when its lines break where the next word would not have fitted.
 */
export function paragraphsOf(cleaned: Mapped): Mapped[] {
  const blocks = blocksOf(cleaned.text);
  const width = wrapWidth(cleaned.text, blocks);
  return blocks.flatMap((lines) => grouped(cleaned.text, lines, width)).map((lines) => unwrapped(cleaned, lines));
}

/** Runs of lines between blank lines. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end > start && text.slice(start, end).trim() !== '') block.push({ start, end });
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    start = end + 1;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function firstWordLength(text: string, line: Line): number {
  const space = text.indexOf(' ', line.start);
  return (space === -1 || space > line.end ? line.end : space) - line.start;
}

/** Whether the next line's first word would have fitted on this line. */
function hadRoom(text: string, line: Line, next: Line, width: number): boolean {
  return line.end - line.start + 1 + firstWordLength(text, next) <= width;
}

/** The width to which the text is wrapped, in UTF-16 units; null where every line is a paragraph. */
function wrapWidth(text: string, blocks: readonly Line[][]): number | null {
  let width = 0;
  let inner = 0;
  for (const lines of blocks) {
    inner += lines.length - 1;
    if (lines.length > 1) for (const line of lines) width = Math.max(width, line.end - line.start);
  }
  if (inner === 0 || width > MAX_WRAP || width < 30) return null;
  let full = 0;
  let sentences = 0;
  for (const lines of blocks) {
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      if (next && !hadRoom(text, line, next, width)) full++;
      if (next && SENTENCE_END.test(text.slice(Math.max(line.start, line.end - 2), line.end))) sentences++;
    });
  }
  // where lines end with their sentences they are paragraphs, be they of one length
  return full >= inner * 0.6 && sentences <= inner * 0.6 ? width : null;
}

/** Splits a block into the lines of each paragraph. */
function grouped(text: string, lines: readonly Line[], width: number | null): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && belongTogether(text, before, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function belongTogether(text: string, before: Line, line: Line, width: number | null): boolean {
  const ended = /[.?!:;"”’')…\]]$/.test(text.slice(Math.max(before.start, before.end - 2), before.end));
  const lower = /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
  if (lower && !ended) return true;
  if (width === null) return false;
  if (!hadRoom(text, before, line, width)) return true;
  return !ended && before.end - before.start > width * 0.75;
}

/** The lines as one; a line that ends in a hyphen goes on without a space. */
function unwrapped(cleaned: Mapped, lines: readonly Line[]): Mapped {
  const [first] = lines;
  if (lines.length === 1 && first) return slice(cleaned, first.start, first.end);
  const builder = new MappedBuilder();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before && !/[\p{L}.]-$/u.test(cleaned.text.slice(before.end - 2, before.end))) {
      builder.put(' ', cleaned.starts[before.end] ?? 0, cleaned.ends[before.end] ?? 0);
    }
    builder.append(cleaned, line.start, line.end);
  });
  return builder.build();
}
