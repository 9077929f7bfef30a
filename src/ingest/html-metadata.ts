import { type Metadata } from './document';
import { type Page, type PageElement } from './dom';
import { publishedDate } from './published';

/** One value as JSON has it, before anybody looked into it. */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const ARTICLE_TYPES = /(Article|Posting|Report)$/;

/** What a page says about its article: Open Graph, article: tags, JSON-LD (schema.org), `<time>`, canonical link, lang. */
export function pageMetadata(page: Page): Metadata {
  const about = jsonLdArticle(page);
  const meta = (...names: string[]): string | null => metaContent(page, names);
  return {
    headline:
      text(about['headline']) ?? meta('og:title', 'twitter:title') ?? present(page.querySelector('title')?.textContent),
    byline: withoutBy(
      nameOf(about['author']) ??
        notUrl(meta('author', 'article:author', 'byl', 'parsely-author')) ??
        present(page.querySelector('[rel=author]')?.textContent),
    ),
    published: firstDate([
      text(about['datePublished']),
      meta(
        'article:published_time',
        'og:published_time',
        'datePublished',
        'date',
        'pubdate',
        'parsely-pub-date',
        'dc.date',
        'dcterms.date',
      ),
      ...times(page),
    ]),
    publisher: meta('og:site_name') ?? nameOf(about['publisher']) ?? meta('publisher', 'application-name'),
    url:
      webAddress(page.querySelector('link[rel=canonical]')?.getAttribute('href')) ??
      webAddress(meta('og:url')) ??
      webAddress(text(about['url'])),
    language:
      present(page.documentElement?.getAttribute('lang')) ??
      meta('og:locale', 'language')?.replace('_', '-') ??
      text(about['inLanguage']),
  };
}

function present(value: string | null | undefined): string | null {
  const bare = value?.replace(/\s+/g, ' ').trim() ?? '';
  return bare === '' ? null : bare;
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? present(value) : null;
}

function notUrl(value: string | null): string | null {
  return value !== null && /^https?:/i.test(value) ? null : value;
}

function webAddress(value: string | null | undefined): string | null {
  return value != null && /^https?:\/\//i.test(value.trim()) ? value.trim() : null;
}

/** A byline without the word before the name. */
export function withoutBy(value: string | null): string | null {
  return value === null ? null : present(value.replace(/^by:?\s+/i, ''));
}

function metaContent(page: Page, names: readonly string[]): string | null {
  const metas = Array.from(page.querySelectorAll('meta'));
  for (const name of names) {
    const found = metas.find(
      (element) =>
        (
          element.getAttribute('property') ??
          element.getAttribute('name') ??
          element.getAttribute('itemprop')
        )?.toLowerCase() === name.toLowerCase(),
    );
    const content = present(found?.getAttribute('content'));
    if (content !== null) return content;
  }
  return null;
}

function times(page: Page): (string | null)[] {
  const all: PageElement[] = Array.from(page.querySelectorAll('time'));
  return all.slice(0, 3).flatMap((time) => [time.getAttribute('datetime'), time.textContent]);
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

/** The first object of an article's type in the page's JSON-LD; empty without one. Broken JSON is no JSON-LD. */
function jsonLdArticle(page: Page): { [key: string]: Json } {
  for (const script of Array.from(page.querySelectorAll('script[type="application/ld+json"]'))) {
    try {
      const found = articleIn(JSON.parse(script.textContent ?? '') as Json, 0);
      if (found !== null) return found;
    } catch {
      continue;
    }
  }
  return {};
}

function articleIn(value: Json, depth: number): { [key: string]: Json } | null {
  if (value === null || typeof value !== 'object' || depth > 4) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return value;
  return articleIn(value['@graph'] ?? null, depth + 1);
}
