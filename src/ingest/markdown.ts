import { cleaned } from './clean';
import { decoded } from './entities';
import { frontMatter } from './front-matter';
import { atLineBreaks } from './line-breaks';
import { type Mapped, MappedBuilder, slice } from './mapped';
import { markdownEvents, type MarkdownEvent } from './markdown-events';
import { numbersThatAreWords } from './markdown-lists';
import { blocksOf } from './page/blocks';
import { parsePage } from './page/tree';
import { type ParsedSource } from './parsed-source';

/** A paragraph or heading: the words of one block. */
interface Block {
  words: MappedBuilder;
  heading: number;
}

const BLOCKS = new Set(['paragraph', 'atxHeading', 'setextHeading', 'tableRow', 'htmlFlow']);
/** Tokens whose characters are the article's. */
const WORDS = new Set([
  'data',
  'characterEscapeValue',
  'codeTextData',
  'autolinkProtocol',
  'autolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
  'literalAutolinkEmail',
]);
/** What is no text of the article: code, pictures, addresses, definitions, marks of footnotes and tasks. */
const SKIPPED = new Set([
  'codeFenced',
  'codeIndented',
  'image',
  'resource',
  'reference',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'taskListCheck',
  'tableDelimiterRow',
]);
const HARD_BREAK = /^hardBreak(?:Escape|Trailing)$/;

/** Markdown to paragraphs: marks go, words stay, each mapped to the source. */
export function readMarkdown(source: Mapped): ParsedSource {
  const front = frontMatter(source.text);
  const bodyFrom = Math.max(front.end, source.text.startsWith('\uFEFF') ? 1 : 0);
  const body = slice(source, bodyFrom);
  const blocks = new BlockReader(body).read(markdownEvents(body.text));
  const title = blocks.findIndex(({ heading }) => heading === 1);
  const titled = title !== -1 && blocks.slice(0, title).every(({ heading }) => heading > 0);
  const kept = titled ? blocks.slice(title) : blocks;
  const paragraphs = kept.flatMap(({ words }) => atLineBreaks(cleaned(words.build())));
  return { paragraphs, titled, notes: [], metadata: front.metadata };
}

class BlockReader {
  private readonly blocks: Block[] = [];
  private open: Block | null = null;
  /** How many skipped tokens are open, nested ones included. */
  private skipped = 0;

  constructor(private readonly source: Mapped) {}

  read(events: readonly MarkdownEvent[]): Block[] {
    const numbers = numbersThatAreWords(this.source.text, events);
    let kept: MarkdownEvent | null = null;
    for (const event of events) {
      if (SKIPPED.has(event.type)) this.skipped += event.opens ? 1 : -1;
      if (this.skipped > 0) continue;
      if (event.opens && event.type === 'listItemPrefix' && numbers.has(event.start)) kept = event;
      else if (BLOCKS.has(event.type)) this.block(event, kept);
      else if (event.opens) this.token(event);
      if (event.type === 'paragraph') kept = null;
    }
    return this.blocks.filter(({ words }) => words.length > 0);
  }

  private block({ opens, type, start, end }: MarkdownEvent, number: MarkdownEvent | null): void {
    if (!opens) {
      this.open = null;
      return;
    }
    this.open = { words: new MappedBuilder(), heading: type === 'setextHeading' ? 2 : 0 };
    this.blocks.push(this.open);
    if (number && type === 'paragraph') this.open.words.append(this.source, number.start, number.end);
    if (type === 'htmlFlow') this.html(slice(this.source, start, end));
  }

  private html(source: Mapped): void {
    for (const { words } of blocksOf(parsePage(source.text, 'HTML in Markdown'), source)) {
      this.open = { words: new MappedBuilder().append(words), heading: 0 };
      this.blocks.push(this.open);
    }
  }

  private token({ type, start, end }: MarkdownEvent): void {
    const { open, source } = this;
    if (open === null) return;
    if (type === 'atxHeadingSequence') open.heading ||= end - start;
    else if (type === 'setextHeadingLineSequence') open.heading = source.text[start] === '=' ? 1 : 2;
    else if (WORDS.has(type)) open.words.append(source, start, end);
    else if (type === 'characterReference') open.words.append(decoded(slice(source, start, end)));
    else if (type === 'htmlText') this.inlineTag(start, end);
    else if (HARD_BREAK.test(type)) this.put('\n', start, end);
    else if (type === 'lineEnding') this.put(' ', start, end);
    else if ((type === 'tableData' || type === 'tableHeader') && open.words.length > 0) this.put(' | ', start, start);
  }

  private inlineTag(start: number, end: number): void {
    if (/^<br\b/i.test(this.source.text.slice(start, end))) this.put('\n', start, end);
  }

  private put(text: string, start: number, end: number): void {
    this.open?.words.put(
      text,
      this.source.starts[start] ?? 0,
      this.source.starts[end] ?? this.source.starts[start] ?? 0,
    );
  }
}
