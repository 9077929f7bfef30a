/** What is used of a parsed page; the project compiles without the types of browsers. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode>;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  getAttribute(name: string): string | null;
}

export interface Page {
  readonly documentElement: PageElement | null;
  querySelector(css: string): PageElement | null;
  querySelectorAll(css: string): ArrayLike<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;
const BLOCK =
  /^(P|DIV|SECTION|ARTICLE|MAIN|HEADER|FOOTER|ASIDE|H[1-6]|LI|UL|OL|DL|DT|DD|BLOCKQUOTE|PRE|TABLE|TBODY|THEAD|TR|TD|TH|FIGURE|HR|ADDRESS|DETAILS|SUMMARY|CENTER)$/;
const SKIPPED =
  /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|FIGCAPTION|BUTTON|FORM|INPUT|SELECT|TEXTAREA|SVG|IFRAME|OBJECT|EMBED|NAV|AUDIO|VIDEO)$/;

/** The words of each block element, in order; a line break parts paragraphs where a sentence has ended. */
export function blockTexts(root: PageNode): string[] {
  const texts: string[] = [];
  let words = '';
  const flush = (): void => {
    for (const text of words.split(/(?<=[.!?]["”’]?) ?\n/))
      if (text.trim() !== '') texts.push(text.replace(/\s+/g, ' ').trim());
    words = '';
  };
  // a stack of our own: pages nest deeper than the call stack
  const stack: (PageNode | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === null || node === undefined) flush();
    else if (node.nodeType === TEXT) words += (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
    else if (isElement(node)) {
      if (SKIPPED.test(node.tagName)) continue;
      if (node.tagName === 'BR') words += '\n';
      const block = BLOCK.test(node.tagName);
      if (block) {
        flush();
        stack.push(null);
      }
      for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] ?? null);
    }
  }
  flush();
  return texts;
}

/** How many elements stand inside one another. */
export function depthOf(root: PageNode): number {
  let deepest = 0;
  const stack: { node: PageNode; depth: number }[] = [{ node: root, depth: 1 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    deepest = Math.max(deepest, top.depth);
    const { childNodes } = top.node;
    for (let i = 0; i < childNodes.length; i++) {
      const node = childNodes[i];
      if (node?.nodeType === ELEMENT) stack.push({ node, depth: top.depth + 1 });
    }
  }
  return deepest;
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT && 'tagName' in node;
}
