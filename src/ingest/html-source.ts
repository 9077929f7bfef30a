import { decoded } from './entities';
import { type Mapped, MappedBuilder, slice } from './mapped';

/** Elements whose characters are no text of the page. */
const RAW = /^(script|style|title|noscript|template|textarea|svg|iframe)$/;

/** How far behind the last paragraph found the next one is sought first, in characters. */
const NEAR = 20_000;

/**
 * The text of a page's source, outside of tags and comments, with where it stands there. It is a scanner, not a
 * parser: what an HTML parser makes of broken markup is found again by its words.
 */
export function pageText(source: Mapped): Mapped {
  const html = source.text;
  const builder = new MappedBuilder();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (end > at) builder.append(decoded(slice(source, at, end)));
    if (open === -1) break;
    at = tagEnd(html, open);
    if (at === open) builder.append(source, open, ++at);
  }
  return builder.build();
}

/** Where the markup that opens at `open` ends, with its raw content; `open` itself where this is no markup. */
function tagEnd(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4);
  const name = /^<([a-zA-Z][a-zA-Z\d:-]{0,40})/.exec(html.slice(open, open + 44))?.[1]?.toLowerCase();
  if (name === undefined && !/[/!?]/.test(html[open + 1] ?? '')) return open;
  const end = closingBracket(html, open + 1);
  if (name === undefined || !RAW.test(name) || html[end - 2] === '/') return end;
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = end;
  const found = close.exec(html);
  return found ? after(html, '>', found.index) : html.length;
}

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found === -1 ? html.length : found + what.length;
}

/** A `>` inside a quoted attribute does not close the tag. */
function closingBracket(html: string, from: number): number {
  let quote: string | null = null;
  for (let i = from; i < html.length; i++) {
    const c = html[i];
    if (quote !== null) {
      if (c === quote) quote = null;
    } else if (c === '>') return i + 1;
    else if ((c === '"' || c === "'") && html[i - 1] === '=') quote = c;
  }
  return html.length;
}

/** Finds the parser's paragraphs in the source again, by their characters without blanks. */
export class Aligner {
  private readonly bare: string;
  private readonly places: Int32Array;
  private cursor = 0;
  /** What remains to be spent on searches of the whole page, so that a page of paragraphs not found costs linear time. */
  private budget: number;

  constructor(private readonly page: Mapped) {
    const { bare, places } = withoutBlanks(page.text);
    this.bare = bare;
    this.places = places;
    this.budget = Math.max(100_000, bare.length * 30);
  }

  /** `text`, each character mapped to the source. What is not there maps to an empty place behind what was found last. */
  align(text: string): Mapped {
    const builder = new MappedBuilder();
    const { bare, places } = withoutBlanks(text);
    const found = this.find(bare);
    if (found !== -1) this.copy(builder, text, places, found);
    else for (const word of text.split(/(\s+)/)) this.alignWord(builder, word);
    return builder.build();
  }

  private alignWord(builder: MappedBuilder, word: string): void {
    const { bare, places } = withoutBlanks(word);
    const near = bare === '' ? -1 : this.bare.slice(this.cursor, this.cursor + 400).indexOf(bare);
    if (near !== -1) return this.copy(builder, word, places, this.cursor + near);
    const at = this.page.ends[this.places[this.cursor - 1] ?? 0] ?? 0;
    builder.put(word, at, at);
  }

  private find(bare: string): number {
    if (bare === '') return -1;
    const near = this.bare.slice(this.cursor, this.cursor + NEAR + bare.length).indexOf(bare);
    if (near !== -1) return this.cursor + near;
    if (this.budget <= 0) return -1;
    this.budget -= this.bare.length;
    return this.bare.indexOf(bare);
  }

  /** Copies `text`, whose characters without blanks stand at `found` in the bare page. Blanks map to what parts their neighbours. */
  private copy(builder: MappedBuilder, text: string, places: Int32Array, found: number): void {
    let done = 0;
    for (let i = 0; i < places.length; i++) {
      const at = places[i] ?? 0;
      const from = this.places[found + i] ?? 0;
      const start = this.page.starts[from] ?? 0;
      const before = i === 0 ? start : (this.page.ends[this.places[found + i - 1] ?? 0] ?? 0);
      if (at > done) builder.put(text.slice(done, at), before, start);
      builder.append(this.page, from, from + 1);
      done = at + 1;
    }
    const last = this.page.ends[this.places[found + places.length - 1] ?? 0] ?? 0;
    if (done < text.length) builder.put(text.slice(done), last, last);
    this.cursor = found + places.length;
  }
}

function withoutBlanks(text: string): { bare: string; places: Int32Array } {
  const places = new Int32Array(text.length);
  let used = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code !== 0xa0) places[used++] = i;
  }
  return { bare: text.replace(/[\u0000-\u0020\u00a0]+/g, ''), places: places.slice(0, used) };
}
