import { createRequire } from 'node:module';
import type { Page } from './dom';

const load = createRequire(__filename);
let linkedom: { parseHTML(html: string): { document: Page } } | null = null;

/** Parses a page. The parser takes longer to load than a text to read: it is loaded with the first page. */
export function parsePage(html: string): Page {
  linkedom ??= load('linkedom') as { parseHTML(html: string): { document: Page } };
  return linkedom.parseHTML(html).document;
}
