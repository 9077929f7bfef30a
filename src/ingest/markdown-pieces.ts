/** A run of whole top-level blocks, `[start, end)` in UTF-16 units of the source. */
export interface Piece {
  start: number;
  end: number;
}

/** From this length on a piece ends where nothing goes on into the next, then at any blank line, then with any line. */
const LEAST = 1_500;
const LONG = 6_000;
const LONGEST = 24_000;
const MOST_LINES = 100;
/** More labels are no article's; the parser compares each label with all. */
const MOST_LABELS = 1_000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RAW_OPENS = /^ {0,3}<(script|pre|style|textarea|!--)/i;
/**
 * Lines that can belong to what stands above a blank line: list items, quotations, their indented paragraphs,
 * footnotes.
 */
const GOES_ON = /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^)/;

/**
 * Parts a Markdown text between blocks that do not depend on each other, so that what the parser does with the square
 * of a length stays small. Lists, quotations, fenced code and raw HTML stay whole up to 6,000 characters, and what has
 * no blank line up to 24,000.
 */
export function markdownPieces(source: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let blank = false;
  let lines = 0;
  let closing: RegExp | null = null;
  for (let at = 0; at < source.length;) {
    const found = source.indexOf('\n', at);
    const end = found === -1 ? source.length : found + 1;
    const line = source.slice(at, Math.min(end, at + 200));
    const size = at - start;
    const isBoundary = blank && closing === null && !GOES_ON.test(line);
    if (size > LONGEST || lines > MOST_LINES || (size > LONG && blank) || (size > LEAST && isBoundary)) {
      pieces.push({ start, end: at });
      start = at;
      closing = null;
      lines = 0;
    }
    lines++;
    closing = closing === null ? closingOf(line) : closing.test(line) ? null : closing;
    blank = line.trim() === '';
    at = end;
  }
  if (start < source.length) pieces.push({ start, end: source.length });
  return pieces;
}

/** What ends the fenced code or raw HTML that a line opens; null if it opens none, or also ends it. */
function closingOf(line: string): RegExp | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^ {0,3}[${fence[0]}]{${Math.min(fence.length, 100)},}\\s*$`);
  const raw = RAW_OPENS.exec(line)?.[1];
  if (raw === undefined) return null;
  const closing = raw === '!--' ? /-->/ : new RegExp(`</${raw}`, 'i');
  return closing.test(line) ? null : closing;
}

/** Labels of link definitions and footnotes, as the parser compares them. */
export interface Labels {
  links: string[];
  footnotes: string[];
}

/** The labels that are defined anywhere in a text: they are known all over it. */
export function definedLabels(source: string): Labels {
  const labels: Labels = { links: [], footnotes: [] };
  for (const [, mark, label = ''] of source.matchAll(/^ {0,3}\[(\^?)((?:[^[\]\\\n]|\\.){1,200})\]:/gm))
    addTo(mark === '' ? labels.links : labels.footnotes, normalized(label));
  return labels;
}

function addTo(labels: string[], label: string): void {
  if (labels.length < MOST_LABELS) labels.push(label);
}

/** As the parser compares labels. */
function normalized(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
