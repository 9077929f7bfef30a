import { Readability } from '@mozilla/readability';
import { InputError } from '../kernel/errors';
import { cleaned } from './clean';
import { type Metadata } from './document';
import { blockTexts, depthOf, type PageNode } from './dom';
import { type ParsedSource } from './parsed-source';
import { pageMetadata, withoutBy } from './html-metadata';
import { Aligner, pageText } from './html-source';
import { mappedFrom } from './mapped';
import { parsePage } from './parser';

/** Fewer words are a menu or an error message, not an article. */
const FEWEST_WORDS = 20;

/**
 * The article of a page: what Readability takes for it, found again in the source.
 * @throws InputError for a page that cannot be parsed or shows no article
 */
export function readHtml(html: string, name: string): ParsedSource {
  const { metadata, headings, content, byline } = parsed(html, name);
  const texts = content === null ? [] : blockTexts(content).filter((text) => text !== '');
  if (texts.join(' ').split(' ').length < FEWEST_WORDS)
    throw new InputError(`${name}: no article text on this page`, [name]);
  const headline = shownHeadline(headings, metadata.headline ?? null);
  if (headline !== null && !same(headline, texts[0] ?? '')) texts.unshift(headline);
  const aligner = new Aligner(pageText(mappedFrom(html)));
  const paragraphs = texts.map((text) => cleaned(aligner.align(text)));
  return {
    paragraphs,
    titled: headline !== null,
    metadata: {
      ...metadata,
      byline: metadata.byline ?? byline,
      headline: headline ?? withoutSite(metadata.headline ?? null, metadata.publisher ?? null),
    },
  };
}

interface Parsed {
  metadata: Metadata;
  headings: string[];
  content: PageNode | null;
  byline: string | null;
}

/** Readability's cost grows with the square of the depth; real pages stay below a hundred. */
const DEEPEST = 1000;

function parsed(html: string, name: string): Parsed {
  try {
    // a fragment without <html> leaves the parser without a body
    const whole = /<(html|body)[\s>]/i.test(html)
      ? html
      : `<!doctype html><html><head></head><body>${html}</body></html>`;
    const page = parsePage(whole);
    if (page.documentElement && depthOf(page.documentElement) > DEEPEST)
      throw new InputError(`${name}: elements nested deeper than ${DEEPEST}`, [name]);
    const headings = Array.from(page.querySelectorAll('h1')).map((h1) =>
      (h1.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    // before Readability, which rewrites the page
    const metadata = pageMetadata(page);
    const read = new Readability<PageNode>(page, {
      serializer: asNode,
      charThreshold: 200,
      maxElemsToParse: 200_000,
    }).parse();
    return { metadata, headings, content: read?.content ?? null, byline: withoutBy(read?.byline ?? null) };
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(
      `${name}: cannot be read as HTML (${cause instanceof Error ? cause.message : 'unknown fault'})`,
      [name],
    );
  }
}

/** The reader's own types are those of browsers, which the project compiles without. */
function asNode(node: unknown): PageNode {
  return node as PageNode;
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function same(a: string, b: string): boolean {
  return bareWords(a) === bareWords(b);
}

/** The page's first heading of level 1 that is its title; a site's name in such a heading is not. */
function shownHeadline(headings: readonly string[], title: string | null): string | null {
  const usable = headings.filter((heading) => heading.length > 0 && heading.length <= 300);
  if (title === null) return usable.find((heading) => heading.split(' ').length >= 3) ?? null;
  const wanted = new Set(bareWords(title).split(' '));
  const share = (heading: string): number => {
    const words = bareWords(heading).split(' ');
    return words.filter((word) => wanted.has(word)).length / Math.max(words.length, wanted.size * 0.6);
  };
  return usable.find((heading) => share(heading) >= 0.5) ?? null;
}

/** "Headline | Site" and "Headline - Site" without the site. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null || publisher === null) return title;
  for (const part of [' | ', ' - ', ' – ', ' — ']) {
    const suffix = part + publisher;
    if (title.toLowerCase().endsWith(suffix.toLowerCase()) && title.length > suffix.length)
      return title.slice(0, -suffix.length);
  }
  return title;
}
