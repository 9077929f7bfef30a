import { parse as parseYaml } from 'yaml';
import { type Metadata } from './document';

/** The longest front matter, in UTF-16 units; anything longer is text. */
const LONGEST = 20_000;

/**
 * YAML between two lines of three dashes at the top, as site generators read it, and where the text behind it begins.
 */
export function frontMatter(text: string): { end: number; metadata: Metadata } {
  const none = { end: 0, metadata: {} };
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  const close = opening ? /\r?\n---[ \t]*(\r?\n|$)/.exec(text.slice(opening[0].length - 1, LONGEST)) : null;
  if (!opening || !close) return none;
  const from = opening[0].length - 1;
  const values = yamlOf(text.slice(from, from + close.index));
  if (values === null) return none;
  const first = (...keys: string[]): string | null =>
    keys.map((key) => values.get(key)).find((value): value is string => typeof value === 'string' && value !== '') ??
    null;
  return {
    end: from + close.index + close[0].length,
    metadata: {
      headline: first('title', 'headline'),
      byline: first('author', 'byline'),
      published: first('published', 'date'),
      publisher: first('publisher', 'source'),
      url: first('url', 'canonical', 'link'),
      language: first('language', 'lang'),
    },
  };
}

function yamlOf(source: string): Map<string, unknown> | null {
  try {
    const values: unknown = parseYaml(source, { schema: 'failsafe' });
    return values !== null && typeof values === 'object' ? new Map(Object.entries(values)) : null;
  } catch {
    return null;
  }
}
