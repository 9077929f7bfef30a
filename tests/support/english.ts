import type { Language } from '../../src/language/language';
import { languageFor } from '../../src/language/languages';

function required(tag: string): Language {
  const language = languageFor(tag);
  if (!language) throw new Error(`no lexicon for ${tag}`);
  return language;
}

/** The language of the articles that tests make up. */
export const english = required('en');
