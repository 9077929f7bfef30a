import { createRequire } from 'node:module';
import type { Parser } from 'htmlparser2';
import { InputError } from '../../kernel/errors';

/** An element of a page. Names and names of attributes are in lower case; values of attributes are as written. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: PageNode[];
  /** Its place among the start tags; the root has 0. */
  readonly order: number;
  /** The greatest place of an element in it, or its own. */
  last: number;
}

/** A run of characters outside of markup: `[start, end)` of the source, character references not decoded. */
export interface PageText {
  readonly start: number;
  readonly end: number;
}

export type PageNode = PageElement | PageText;

export function isElement(node: PageNode): node is PageElement {
  return 'children' in node;
}

/** The parser's time grows with the depth; real pages stay below a hundred. */
const DEEPEST = 1000;

const load = createRequire(__filename);
let htmlparser: { Parser: typeof Parser } | null = null;

/**
 * Parses a page, however broken; the result is a root without a name. Cost is linear in its length.
 * @param name of the document, for messages
 * @throws InputError where elements nest deeper than 1000
 */
export function parsePage(html: string, name: string): PageElement {
  // loading the parser takes longer than reading a text, so it is loaded for the first page
  htmlparser ??= load('htmlparser2') as { Parser: typeof Parser };
  const root: PageElement = { name: '', attributes: {}, parent: null, children: [], order: 0, last: 0 };
  let open = root;
  let depth = 0;
  let count = 1;
  const parser: Parser = new htmlparser.Parser(
    {
      onopentag: (tag, attributes) => {
        if (++depth > DEEPEST) throw new InputError(`${name}: elements nested deeper than ${DEEPEST}`, [name]);
        const element = { name: tag, attributes, parent: open, children: [], order: count, last: count };
        count++;
        open.children.push(element);
        open = element;
      },
      onclosetag: () => {
        depth--;
        open.last = count - 1;
        open = open.parent ?? root;
      },
      ontext: () => {
        open.children.push({ start: parser.startIndex, end: parser.endIndex + 1 });
      },
    },
    { decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  root.last = count - 1;
  return root;
}

export function isWithin(inner: PageElement, outer: PageElement): boolean {
  return inner.order >= outer.order && inner.order <= outer.last;
}

/** All elements below `root` in the order of their start tags. What `enters` refuses is left out with all below it. */
export function elementsOf(root: PageElement, enters: (element: PageElement) => boolean = () => true): PageElement[] {
  const found: PageElement[] = [];
  // a stack of our own: pages nest deeper than the call stack
  const stack: PageElement[] = [root];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (top !== root) found.push(top);
    for (let i = top.children.length - 1; i >= 0; i--) {
      const child = top.children[i];
      if (child !== undefined && isElement(child) && enters(child)) stack.push(child);
    }
  }
  return found;
}
