import { languageFor } from '../../src/language/languages';

/** The language of the corpus. */
export const english = languageFor('en')!;
