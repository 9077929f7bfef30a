import { isAboutArticle, isBeside, isNeverArticle } from './boilerplate';
import { type Block } from './blocks';
import { sameShare } from './headline';
import { elementsOf, isWithin, type PageElement } from './tree';

const LEAST_PROSE = 60;
const LEAST_SENTENCE = 30;
const SENTENCE_END = /[.!?。！？…:]["”’»)]?\s*$/;
/** The most that a label or link beside the article counts against including its surroundings. */
const LABEL = 60;

/** Whether most of a block's characters are the text of links. */
export function isLinks({ length, linked }: Block): boolean {
  return linked > length / 2;
}

/** Characters of prose: of blocks that are neither links nor labels. */
export function proseOf(block: Block): number {
  const own = block.length - block.linked;
  if (isLinks(block)) return 0;
  return own >= LEAST_PROSE || (own >= LEAST_SENTENCE && SENTENCE_END.test(block.words.text)) ? own : 0;
}

/** The parts of an article on its page. */
export interface Article {
  /** The heading above it that names it. */
  headline: Block | null;
  body: Block[];
  /** Short lines between heading and body, and what the page marks as byline or date. */
  notes: Block[];
}

/**
 * Finds the article among the blocks of its page. Cost is linear in the page; the body is empty where there is no
 * prose.
 * @param titles what the page calls its article, to find the heading above it
 */
export function articleOf(root: PageElement, blocks: readonly Block[], titles: readonly string[]): Article {
  const beside = besideArticle(root, blocks, headlineOf(blocks, titles));
  const near = blocks.filter(({ element }) => !beside.isIn(element));
  const headline = headlineOf(near, titles);
  const kept = belowHeadline(near, headline);
  const holder = articleHolder(
    kept.filter(({ element }) => !beside.isAbout(element)),
    root,
  );
  const inside = holder === null ? [] : kept.filter(({ element }) => isWithin(element, holder));
  const own = inside.filter(
    (block) => !beside.isAbout(block.element) && (!isLinks(block) || block.length > LONG_LINKS),
  );
  const body = trimmedToProse(own);
  return { headline, body, notes: notesOf(near, headline, body, (block) => beside.isAbout(block.element)) };
}

/** A block of links that is this long is prose with sources, in UTF-16 units. */
const LONG_LINKS = 200;
/** Lines that are looked at before a body without a heading. */
const FEW = 8;

function notesOf(
  near: readonly Block[],
  headline: Block | null,
  body: readonly Block[],
  isAbout: (block: Block) => boolean,
): Block[] {
  const first = body[0] === undefined ? near.length : near.indexOf(body[0]);
  const last = near.indexOf(body.at(-1) ?? (near[0] as Block));
  const from = headline === null ? Math.max(0, first - FEW) : Math.min(first, near.indexOf(headline) + 1);
  return near.filter(
    (block, index) => (index >= from && index < first) || (index <= last && index > from && isAbout(block)),
  );
}

/** A part of the page with more of its prose than this is not an aside, whatever its name. */
const MOST_BESIDE = 0.7;
/** Prose of an article outside of what is beside it, in characters. */
const LEAST_OUTSIDE = 200;

interface Beside {
  isIn(element: PageElement): boolean;
  isAbout(element: PageElement): boolean;
}

/**
 * Elements whose name suggests an aside are asides if most of the page's prose is outside them. Dialogs and comments
 * can be longer than the article; for them it is enough that the heading and some prose are outside.
 */
function besideArticle(root: PageElement, blocks: readonly Block[], headline: Block | null): Beside {
  const prose = new Sums(root, blocks, proseOf);
  const total = prose.of(root);
  const isLarge = (element: PageElement): boolean => prose.of(element) >= MOST_BESIDE * total;
  const isOutside = (element: PageElement): boolean =>
    headline !== null && !isWithin(headline.element, element) && total - prose.of(element) >= LEAST_OUTSIDE;
  const beside = new Uint8Array(root.last + 1);
  const about = new Uint8Array(root.last + 1);
  for (const element of elementsOf(root)) {
    if (beside[element.order] === 1) continue;
    if (isLarge(element) && !(isOutside(element) && isNeverArticle(element))) continue;
    if (isBeside(element)) beside.fill(1, element.order, element.last + 1);
    else if (isAboutArticle(element)) about.fill(1, element.order, element.last + 1);
  }
  return {
    isIn: ({ order }) => beside[order] === 1,
    isAbout: ({ order }) => about[order] === 1,
  };
}

/** The heading of the highest level that is the page's title; a site's name in such a heading is not. */
function headlineOf(blocks: readonly Block[], titles: readonly string[]): Block | null {
  const headings = blocks.filter((block) => block.length <= LONGEST_HEADING && levelOf(block) <= 3);
  for (const level of [1, 2, 3]) {
    const ofLevel = headings.filter((block) => levelOf(block) === level);
    let best: { block: Block; share: number } | null = null;
    for (const block of ofLevel) {
      const share = Math.max(0, ...titles.map((title) => sameShare(block.words.text, title)));
      if (share >= (level === 1 ? LEAST_SHARE : LEAST_SHARE_BELOW) && share > (best?.share ?? 0))
        best = { block, share };
    }
    if (best !== null) return best.block;
    if (level === 1 && titles.length === 0)
      return ofLevel.find(({ words }) => words.text.trim().split(/\s+/).length >= 3) ?? null;
  }
  return null;
}

const LONGEST_HEADING = 300;
const LEAST_SHARE = 0.5;
const LEAST_SHARE_BELOW = 0.8;

/** 1 to 6 in a heading, else 9. */
function levelOf({ element }: Block): number {
  let at: PageElement | null = element;
  for (let up = 0; at !== null && up < 3; up++) {
    const level = /^h([1-6])$/.exec(at.name)?.[1];
    if (level !== undefined) return Number(level);
    at = at.parent;
  }
  return 9;
}

/**
 * Nothing above the heading that names the article belongs to it, and nothing outside of the <article> around the
 * heading.
 */
function belowHeadline(blocks: readonly Block[], headline: Block | null): readonly Block[] {
  if (headline === null) return blocks;
  const at = blocks.indexOf(headline);
  const all = proseIn(blocks);
  const article = articleAround(headline.element) ?? articleAround(blocks[at + 1]?.element ?? null);
  const own = blocks.filter(({ element }, index) => index > at && article !== null && isWithin(element, article));
  if (proseIn(own) > LEAST_OWN * all) return own;
  const below = blocks.slice(at + 1);
  return proseIn(below) > LEAST_BELOW * all ? below : blocks;
}

/** With less of the page's prose in the article or below its heading, the heading is a wrong guess. */
const LEAST_OWN = 0.15;
const LEAST_BELOW = 0.25;

function proseIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + proseOf(block), 0);
}

function articleAround(element: PageElement | null): PageElement | null {
  for (let at = element; at !== null; at = at.parent) if (isArticle(at)) return at;
  return null;
}

/** Sums over the blocks in each element. */
class Sums {
  private readonly sums: Float64Array;

  constructor(root: PageElement, blocks: readonly Block[], valueOf: (block: Block) => number) {
    const before = new Float64Array(root.last + 2);
    for (const block of blocks) before[block.element.order + 1]! += valueOf(block);
    for (let i = 1; i < before.length; i++) before[i]! += before[i - 1] ?? 0;
    this.sums = before;
  }

  of({ order, last }: PageElement): number {
    return (this.sums[last + 1] ?? 0) - (this.sums[order] ?? 0);
  }
}

/** How much of a block's prose counts for its own element, the one around that, and so on. */
const SHARES = [1, 1, 0.6, 0.4, 0.25];

/** The element with the highest prose score. */
function articleHolder(blocks: readonly Block[], root: PageElement): PageElement | null {
  const scores = new Map<PageElement, number>();
  for (const block of blocks) {
    const prose = proseOf(block);
    let at: PageElement | null = block.element;
    for (const share of SHARES) {
      if (at === null || prose === 0) break;
      scores.set(at, (scores.get(at) ?? 0) + share * prose);
      at = at.parent;
    }
  }
  let best: PageElement | null = null;
  for (const [element, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = element;
  return best === null ? null : widened(best, blocks, root);
}

const LEAST_MORE = 0.04;
const LEAST_IN_ARTICLE = 0.1;

/**
 * The holder, or one around it where the article goes on outside of it, in containers like its own or in the same
 * article.
 */
function widened(holder: PageElement, blocks: readonly Block[], root: PageElement): PageElement {
  const inside = blocks.filter((block) => isWithin(block.element, holder) && proseOf(block) > 0);
  const shapes = new Set(inside.flatMap(({ element }) => shapesOf(element)));
  const isAlike = (block: Block): boolean => shapesOf(block.element).some((shape) => shapes.has(shape));
  const prose = new Sums(root, blocks, proseOf);
  const alike = new Sums(root, blocks, (block) => (isAlike(block) ? proseOf(block) : 0));
  const other = new Sums(root, blocks, (block) =>
    proseOf(block) > 0 && isAlike(block) ? 0 : Math.min(LABEL, block.length),
  );
  const labels = new Sums(root, blocks, (block) => (proseOf(block) > 0 ? 0 : Math.min(LABEL, block.length)));
  let best = holder;
  if (isArticle(holder)) return holder;
  for (let at = holder.parent; at !== null && at !== root; at = at.parent) {
    const grows = (sums: Sums): number => sums.of(at) - sums.of(best);
    const goesOn = grows(alike) > LEAST_MORE * alike.of(best) && grows(alike) > 1.5 * grows(other);
    const isSame =
      isArticle(at) && grows(prose) > LEAST_IN_ARTICLE * prose.of(best) && grows(prose) > 1.5 * grows(labels);
    if (goesOn || isSame) best = at;
    if (isArticle(at)) break;
  }
  return best;
}

function isArticle({ name, attributes }: PageElement): boolean {
  return name === 'article' || /\barticleBody\b/i.test(attributes['itemprop'] ?? '');
}

/** A block's tag within its container's, once for each class of the container. */
function shapesOf({ name, attributes, parent }: PageElement): string[] {
  const own = `${name}.${attributes['class'] ?? ''}`;
  const classes = (parent?.attributes['class'] ?? '').split(/\s+/).slice(0, 10);
  return classes.map((one) => `${parent?.name ?? ''}.${one}>${own}`);
}

/** Labels before the first and behind the last prose are the page's. */
function trimmedToProse(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex((block) => proseOf(block) > 0);
  const last = blocks.findLastIndex((block) => proseOf(block) > 0);
  return first === -1 ? [] : blocks.slice(first, last + 1);
}
