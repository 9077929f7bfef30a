import { decoded } from '../entities';
import { type Mapped, MappedBuilder, slice } from '../mapped';
import { holdsNoText } from './boilerplate';
import { isElement, type PageElement, type PageNode } from './tree';

/** The words between two boundaries of block elements, with line breaks where the page has `<br>`. */
export interface Block {
  /** The innermost block element around it. */
  element: PageElement;
  words: Mapped;
  /** In UTF-16 units without white space. */
  length: number;
  /** Of these, inside of links. */
  linked: number;
}

const BLOCK_NAMES = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * The blocks of a page, in order, without what holds no text.
 * @param source that `root` was parsed from
 */
export function blocksOf(root: PageElement, source: Mapped): Block[] {
  return new BlockReader(source).read(root);
}

interface Step {
  node: PageNode;
  /** The element ends here. */
  ends: boolean;
}

class BlockReader {
  private readonly blocks: Block[] = [];
  private readonly builder = new MappedBuilder();
  private length = 0;
  private linked = 0;
  private links = 0;
  /** Where the text last read ends in the source. */
  private at = 0;

  constructor(private readonly source: Mapped) {}

  read(root: PageElement): Block[] {
    let block = root;
    const stack: Step[] = [{ node: root, ends: false }];
    for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
      const { node, ends } = step;
      if (!isElement(node)) {
        this.text(node.start, node.end);
        continue;
      }
      const isBlock = BLOCK_NAMES.has(node.name) || node === root;
      if (isBlock) {
        this.flush(block);
        block = ends ? enclosing(node, root) : node;
      }
      if (node.name === 'a') this.links += ends ? -1 : 1;
      if (ends) continue;
      if (node.name === 'br') this.builder.put('\n', this.at, this.at);
      stack.push({ node, ends: true });
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined && !(isElement(child) && holdsNoText(child))) stack.push({ node: child, ends: false });
      }
    }
    this.flush(root);
    return this.blocks;
  }

  private text(start: number, end: number): void {
    const words = decoded(slice(this.source, start, end));
    this.at = this.source.ends[end - 1] ?? this.at;
    this.builder.append(withSpaces(words));
    const length = words.text.replace(/\s+/g, '').length;
    this.length += length;
    if (this.links > 0) this.linked += length;
  }

  private flush(element: PageElement): void {
    const words = this.builder.take();
    if (this.length > 0) this.blocks.push({ element, words, length: this.length, linked: this.linked });
    this.length = this.linked = 0;
  }
}

/** Line ends of the source are spaces; those of `<br>` come later. */
function withSpaces(words: Mapped): Mapped {
  return /[\n\r\f]/.test(words.text) ? { ...words, text: words.text.replace(/[\n\r\f]/g, ' ') } : words;
}

function enclosing(element: PageElement, root: PageElement): PageElement {
  let around = element.parent ?? root;
  while (around !== root && !BLOCK_NAMES.has(around.name)) around = around.parent ?? root;
  return around;
}
