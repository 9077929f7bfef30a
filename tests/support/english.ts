import { requiredLanguage } from '../../src/language/languages';

/** The language of the articles and questions that tests make up. */
export const english = requiredLanguage('en');
