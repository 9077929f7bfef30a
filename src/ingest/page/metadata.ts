import { decodedText } from '../entities';
import { type Metadata } from '../document';
import { publishedDate } from '../published';
import { jsonLdArticle, type Json } from './json-ld';
import { elementsOf, isElement, type PageElement } from './tree';

/** What a page says about its article outside of its text. */
export interface PageMetadata extends Metadata {
  /** The page's titles of its article, to distinguish its headline from other headings. */
  titles: string[];
}

/** Reads Open Graph, article: tags, JSON-LD (schema.org), canonical link and lang; cost is linear in the page. */
export function pageMetadata(root: PageElement, source: string): PageMetadata {
  const head = new Head(root, source);
  const about = jsonLdArticle(head.jsonLd);
  const stated = [text(about['headline']), head.meta('og:title', 'twitter:title')].filter((title) => title !== null);
  const titles = stated.length > 0 || head.title === null ? stated : [head.title];
  return {
    titles,
    headline: titles[0] ?? null,
    byline: withoutBy(nameOf(about['author']) ?? notUrl(head.meta(...AUTHORS)) ?? head.author),
    published: firstDate([text(about['datePublished']), ...PUBLISHED.map((name) => head.meta(name))]),
    publisher: head.meta('og:site_name') ?? nameOf(about['publisher']) ?? head.meta('publisher', 'application-name'),
    url: webAddress(head.canonical) ?? webAddress(head.meta('og:url')) ?? webAddress(text(about['url'])),
    language: head.language ?? head.meta('og:locale', 'language')?.replace('_', '-') ?? text(about['inLanguage']),
  };
}

const AUTHORS = ['author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator'];
const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.created',
];

/** The elements of a page with metadata, read in one pass. */
class Head {
  readonly jsonLd: string[] = [];
  title: string | null = null;
  author: string | null = null;
  canonical: string | null = null;
  language: string | null = null;
  private readonly metas = new Map<string, string>();

  constructor(
    root: PageElement,
    private readonly source: string,
  ) {
    for (const element of elementsOf(root)) this.read(element);
  }

  /** The first of these that the page states. */
  meta(...names: string[]): string | null {
    for (const name of names) {
      const content = this.metas.get(name);
      if (content !== undefined) return content;
    }
    return null;
  }

  private read(element: PageElement): void {
    const { name, attributes } = element;
    if (name === 'meta') this.readMeta(attributes);
    else if (name === 'html') this.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
    else if (name === 'title') this.title ??= present(this.textOf(element));
    else if (name === 'link' && attributes['rel'] === 'canonical') this.canonical ??= attributes['href'] ?? null;
    else if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) this.jsonLd.push(this.rawText(element));
    else if (attributes['rel'] === 'author') this.author ??= present(this.textOf(element));
  }

  private readMeta(attributes: PageElement['attributes']): void {
    const content = present(decodedText(attributes['content'] ?? ''));
    if (content === null) return;
    for (const key of [attributes['property'], attributes['name'], attributes['itemprop']]) {
      const name = key?.toLowerCase();
      if (name !== undefined && !this.metas.has(name)) this.metas.set(name, content);
    }
  }

  private rawText({ children }: PageElement): string {
    return children.map((child) => (isElement(child) ? '' : this.source.slice(child.start, child.end))).join('');
  }

  private textOf(element: PageElement): string {
    return decodedText(this.rawText(element));
  }
}

function present(value: string): string | null {
  const bare = value.replace(/\s+/g, ' ').trim();
  return bare === '' ? null : bare;
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? present(decodedText(value)) : null;
}

function notUrl(value: string | null): string | null {
  return value !== null && /^https?:/i.test(value) ? null : value;
}

function webAddress(value: string | null): string | null {
  return value !== null && /^https?:\/\//i.test(value.trim()) ? value.trim() : null;
}

/** A byline without the word before the name. */
export function withoutBy(value: string | null): string | null {
  return value === null ? null : present(value.replace(/^by:?\s+/i, ''));
}

function firstDate(values: readonly (string | null)[]): string | null {
  for (const value of values) {
    const date = value === null ? null : publishedDate(value);
    if (date !== null) return date;
  }
  return null;
}

/** schema.org writes a person or an organisation as a name, an object or a list of either. */
function nameOf(value: Json | undefined): string | null {
  if (Array.isArray(value)) {
    const names = value.map((one) => nameOf(one)).filter((name) => name !== null);
    return names.length > 0 ? names.join(' and ') : null;
  }
  if (value !== null && typeof value === 'object') return nameOf(value['name']);
  return notUrl(text(value));
}
