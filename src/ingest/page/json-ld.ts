/** One unchecked JSON value. */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

const ARTICLE_TYPES = /(?:Article|Posting|Report)$/;
const DEEPEST = 4;

/** The first object of an article's type in the JSON-LD (schema.org) of a page; empty without one. */
export function jsonLdArticle(scripts: readonly string[]): JsonObject {
  for (const script of scripts) {
    const value = parsed(script);
    const found = value === undefined ? null : articleIn(value, 0);
    if (found !== null) return found;
  }
  return {};
}

/**
 * Pages wrap their JSON in CDATA or comments, end it with a semicolon, leave commas and line ends in it. Undefined: no
 * JSON.
 */
function parsed(script: string): Json | undefined {
  for (const attempt of [script, repaired(script)]) {
    try {
      return JSON.parse(attempt) as Json;
    } catch {
      continue;
    }
  }
  return undefined;
}

const WRAPPING = /<!\[CDATA\[|\]\]>|<!--|-->/g;

/** From the first brace to the last of its kind, without what JSON does not allow between. */
function repaired(script: string): string {
  const bare = script.replace(WRAPPING, ' ');
  const start = bare.search(/[{[]/);
  if (start === -1) return '';
  const end = bare.lastIndexOf(bare[start] === '{' ? '}' : ']');
  return bare
    .slice(start, end + 1)
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,(?=\s*[}\]])/g, '');
}

function articleIn(value: Json, depth: number): JsonObject | null {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = articleIn(one, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPES.test(type))) return value;
  return articleIn(value['@graph'] ?? value['mainEntity'] ?? value['mainEntityOfPage'] ?? null, depth + 1);
}
