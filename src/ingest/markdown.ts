import { parse as parseYaml } from 'yaml';
import { cleaned } from './clean';
import { type Metadata } from './document';
import { type Draft } from './draft';
import { decoded } from './entities';
import { inlineText } from './markdown-inline';
import { type Mapped, MappedBuilder, slice, trimmed } from './mapped';

/** Lines that make up one paragraph, marks of structure already cut off. */
interface Block {
  lines: Mapped[];
  heading: number;
}

/** Markdown (CommonMark's common parts) to paragraphs: marks go, words stay, each mapped to the source. */
export function readMarkdown(source: Mapped): Draft {
  const front = frontMatter(source.text);
  const blocks = blocksOf(slice(source, front.end));
  const title = blocks.findIndex((block) => block.heading === 1);
  const titled = title !== -1 && blocks.slice(0, title).every((block) => block.heading > 0);
  const kept = titled ? blocks.slice(title) : blocks;
  const paragraphs = kept
    .map((block) => cleaned(decoded(inlineText(withSpaces(block.lines)))))
    .filter((paragraph) => paragraph.text.trim() !== '');
  return { paragraphs: paragraphs.map(trimmed), titled, metadata: front.metadata };
}

function blocksOf(source: Mapped): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let fence: string | null = null;
  for (const line of linesOf(source)) {
    const bare = line.text.trim();
    const fenced: string | undefined = /^(```|~~~)[^`]*$/.exec(bare)?.[1];
    if (fence !== null) {
      if (fenced === fence) fence = null;
      continue;
    }
    if (fenced !== undefined) fence = fenced;
    if (fenced !== undefined || bare === '' || isRule(bare) || isReference(bare)) {
      // a line of = or - below text makes it a heading
      if (open && /^=+$/.test(bare)) open.heading = 1;
      else if (open && /^-{2,}$/.test(bare)) open.heading = 2;
      open = null;
      continue;
    }
    const { content, heading, starts } = structure(line);
    if (content.text === '') open = null;
    else if (open === null || starts || heading > 0) blocks.push((open = { lines: [content], heading }));
    else open.lines.push(content);
    if (heading > 0) open = null;
  }
  return blocks;
}

function isRule(bare: string): boolean {
  return /^(=+|-{2,}|\*{3,}|_{3,}|([-*_] ){2,}[-*_])$/.test(bare) || /^\|?[\s:|-]{3,}\|[\s:|-]*$/.test(bare);
}

function isReference(bare: string): boolean {
  return /^\[[^\]]{1,200}\]:\s?\S/.test(bare) || /^<!--.*-->$/.test(bare);
}

/** Cuts quotation, list and heading marks off a line. */
function structure(line: Mapped): { content: Mapped; heading: number; starts: boolean } {
  let content = trimmed(line);
  let starts = false;
  for (
    let mark = /^(>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/.exec(content.text);
    mark;
    mark = /^(>\s?|[-*+]\s+|\d{1,3}[.)]\s+)/.exec(content.text)
  ) {
    starts ||= !mark[0].startsWith('>');
    content = trimmed(slice(content, mark[0].length));
  }
  const heading = /^(#{1,6})(\s+|$)/.exec(content.text);
  if (!heading) return { content, heading: 0, starts };
  const body = trimmed(slice(content, heading[0].length));
  const tail = body.text.length - body.text.replace(/#{1,20}$/, '').length;
  return { content: trimmed(slice(body, 0, body.text.length - tail)), heading: heading[1]?.length ?? 1, starts: true };
}

function linesOf(source: Mapped): Mapped[] {
  const lines: Mapped[] = [];
  let start = 0;
  while (start <= source.text.length) {
    const found = source.text.indexOf('\n', start);
    const end = found === -1 ? source.text.length : found;
    lines.push(slice(source, start, end));
    start = end + 1;
  }
  return lines;
}

function withSpaces(lines: readonly Mapped[]): Mapped {
  const builder = new MappedBuilder();
  lines.forEach((line, index) => {
    const before = lines[index - 1]?.ends.at(-1);
    if (before !== undefined) builder.put(' ', before, Math.max(before, line.starts[0] ?? before));
    builder.append(line);
  });
  return builder.build();
}

/** YAML between two lines of three dashes at the top, as site generators read it. */
function frontMatter(text: string): { end: number; metadata: Metadata } {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  const close = opening ? /\r?\n---[ \t]*(\r?\n|$)/.exec(text.slice(opening[0].length - 1, 20_000)) : null;
  if (!opening || !close) return { end: 0, metadata: {} };
  const from = opening[0].length - 1;
  let values: unknown;
  try {
    values = parseYaml(text.slice(from, from + close.index), { schema: 'failsafe' });
  } catch {
    return { end: 0, metadata: {} };
  }
  if (values === null || typeof values !== 'object') return { end: 0, metadata: {} };
  const found = new Map<string, unknown>(Object.entries(values));
  const text1 = (...keys: string[]): string | null =>
    keys.map((key) => found.get(key)).find((value): value is string => typeof value === 'string' && value !== '') ??
    null;
  return {
    end: from + close.index + close[0].length,
    metadata: {
      headline: text1('title', 'headline'),
      byline: text1('author', 'byline'),
      published: text1('published', 'date'),
      publisher: text1('publisher', 'source'),
      url: text1('url', 'canonical', 'link'),
      language: text1('language', 'lang'),
    },
  };
}
