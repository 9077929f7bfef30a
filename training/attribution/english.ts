import { requiredLanguage } from '../../src/language/languages';

/** The language of the corpus. */
export const english = requiredLanguage('en');
