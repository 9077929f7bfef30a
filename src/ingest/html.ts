import { InputError } from '../kernel/errors';
import { cleaned } from './clean';
import { atLineBreaks } from './line-breaks';
import { type Mapped, mappedFrom } from './mapped';
import { withoutSite } from './page/headline';
import { blocksOf, type Block } from './page/blocks';
import { articleOf } from './page/body';
import { pageMetadata } from './page/metadata';
import { pagePublished } from './page/published';
import { parsePage } from './page/tree';
import { type ParsedSource } from './parsed-source';
import { wordCount } from './word-count';

/** Fewer words are a menu or an error message, not an article. */
const FEWEST_WORDS = 20;

/**
 * The article of a page, each character with its place in the source.
 * @throws InputError for a page that shows no article
 */
export function readHtml(html: string, name: string): ParsedSource {
  const root = parsePage(html, name);
  const { titles, ...metadata } = pageMetadata(root, html);
  const article = articleOf(root, blocksOf(root, mappedFrom(html)), titles);
  const body = article.body.flatMap(paragraphsIn);
  if (body.reduce((sum, { text }) => sum + wordCount(text), 0) < FEWEST_WORDS)
    throw new InputError(`${name}: no article text on this page`, [name]);
  const headline = article.headline === null ? null : oneLine(article.headline);
  return {
    paragraphs: headline === null ? body : [headline, ...body],
    titled: headline !== null,
    notes: article.notes.flatMap(paragraphsIn).map(({ text }) => text),
    metadata: {
      ...metadata,
      published: metadata.published ?? pagePublished(root, html, article),
      headline: headline?.text ?? withoutSite(metadata.headline ?? null, metadata.publisher ?? null),
    },
  };
}

function paragraphsIn({ words }: Block): Mapped[] {
  return atLineBreaks(cleaned(words));
}

function oneLine({ words }: Block): Mapped {
  const line = cleaned(words);
  return { ...line, text: line.text.replaceAll('\n', ' ') };
}
