import { createRequire } from 'node:module';
import type { parse, postprocess, preprocess } from 'micromark';
import type { gfm } from 'micromark-extension-gfm';
import { definedLabels, type Labels, markdownPieces, type Piece } from './markdown-pieces';

/** A token opens or closes; tokens nest. */
export interface MarkdownEvent {
  opens: boolean;
  type: string;
  /** UTF-16 units of the source, `[start, end)`. */
  start: number;
  end: number;
}

interface Parser {
  parse: typeof parse;
  postprocess: typeof postprocess;
  preprocess: typeof preprocess;
  gfm: typeof gfm;
}

const load = createRequire(__filename);
let loaded: Parser | null = null;

/** The parser is loaded for the first Markdown document, because other formats do not need it. */
function parser(): Parser {
  loaded ??= {
    ...(load('micromark') as Omit<Parser, 'gfm'>),
    ...(load('micromark-extension-gfm') as Pick<Parser, 'gfm'>),
  };
  return loaded;
}

/** The parser's time grows with the square of these marks in one block; text has far fewer. */
const MOST_MARKS = 150;
/** Containers (quotations, lists) that open on one line. */
const DEEPEST = 12;
const INLINE = [
  'attention',
  'autolink',
  'codeText',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'strikethrough',
];
const CONTAINERS = ['blockQuote', 'list'];

/**
 * The tokens of a Markdown text (CommonMark with GitHub's extensions), in reading order. Cost is linear in its length.
 */
export function markdownEvents(source: string): MarkdownEvent[] {
  const labels = definedLabels(source);
  return markdownPieces(source).flatMap((piece) => pieceEvents(source, piece, labels));
}

function pieceEvents(source: string, { start: from, end: to }: Piece, labels: Labels): MarkdownEvent[] {
  const { parse: parseMarkdown, postprocess: finish, preprocess: chunks, gfm: github } = parser();
  const text = source.slice(from, to);
  const disabled = [...(hasCrowdedBlock(text) ? INLINE : []), ...(hasDeepLine(text) ? CONTAINERS : [])];
  const context = parseMarkdown({ extensions: [github({ singleTilde: false }), { disable: { null: disabled } }] });
  context.defined.push(...labels.links);
  context.gfmFootnotes = [...labels.footnotes];
  const events = finish(context.document().write(chunks()(text, undefined, true)));
  return events.map(([step, { type, start, end }]) => ({
    opens: step === 'enter',
    type,
    start: from + start.offset,
    end: from + end.offset,
  }));
}

function hasCrowdedBlock(source: string): boolean {
  let marks = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 10 && isBlankLine(source, i + 1)) marks = 0;
    else if (INLINE_MARK[code] === 1 && ++marks > MOST_MARKS) return true;
  }
  return false;
}

const INLINE_MARK = new Uint8Array(65_536);
for (const mark of '*_[]`<~') INLINE_MARK[mark.charCodeAt(0)] = 1;

function isBlankLine(source: string, from: number): boolean {
  let i = from;
  while (source[i] === ' ' || source[i] === '\t' || source[i] === '\r') i++;
  return i >= source.length || source[i] === '\n';
}

function hasDeepLine(source: string): boolean {
  return new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]{0,4}){${DEEPEST}}`, 'm').test(source);
}
