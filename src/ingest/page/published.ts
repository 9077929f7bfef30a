import { decodedText } from '../entities';
import { publishedDate } from '../published';
import { type Article } from './body';
import { isBeside } from './boilerplate';
import { elementsOf, isElement, isWithin, type PageElement } from './tree';

const UPDATED = /\b(?:updated?|modified|modif\w*|edited)\b|dateModified/i;

/**
 * The article's own date of publication that its page marks: itemprop, then `<time>`, of neither comments nor teasers.
 */
export function pagePublished(root: PageElement, source: string, article: Article): string | null {
  const near = elementsOf(root, (element) => !isBeside(element));
  const marked = near.filter(({ attributes }) => /\bdatePublished\b/i.test(attributes['itemprop'] ?? ''));
  const region = regionOf(root, article);
  const times = near.filter(
    (element) => element.name === 'time' && isWithin(element, region) && isAbove(element, article),
  );
  for (const element of [...marked, ...times.filter(isPublication), ...times]) {
    const date = isUpdate(element) ? null : dateOf(element, source);
    if (date !== null) return date;
  }
  return null;
}

/** Where the article's own marks are looked for: the nearest element around its heading and its body. */
function regionOf(root: PageElement, { headline, body }: Article): PageElement {
  const first = headline?.element ?? body[0]?.element ?? root;
  const last = body.at(-1)?.element ?? root;
  let at: PageElement | null = first;
  while (at !== null && !isWithin(last, at)) at = at.parent;
  return at?.parent ?? root;
}

/** Not after the body, because later parts have their own dates. */
function isAbove({ order }: PageElement, { body }: Article): boolean {
  return order <= (body.at(-1)?.element.order ?? 0);
}

function isPublication({ attributes }: PageElement): boolean {
  return attributes['pubdate'] !== undefined || /publish|pub-?date|posted|created/i.test(attributes['class'] ?? '');
}

function isUpdate({ attributes, parent }: PageElement): boolean {
  return [attributes['class'], attributes['itemprop'], parent?.attributes['class']].some(
    (value) => value !== undefined && UPDATED.test(value) && !/publish/i.test(value),
  );
}

function dateOf({ attributes, children }: PageElement, source: string): string | null {
  const written = children
    .map((child) => (isElement(child) ? '' : decodedText(source.slice(child.start, child.end))))
    .join(' ');
  for (const value of [attributes['datetime'], attributes['content'], written]) {
    const date = value === undefined ? null : publishedDate(value);
    if (date !== null) return date;
  }
  return null;
}
