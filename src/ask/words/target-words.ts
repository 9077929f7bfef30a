import type { Reading } from '../readings';
import { spread } from './grammar-words';

const LANGUAGES: Record<string, string> = {
  en: 'English',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  it: 'Italian',
  ru: 'Russian',
  ar: 'Arabic',
  fa: 'Persian',
  he: 'Hebrew',
  zh: 'Chinese',
  tr: 'Turkish',
  pt: 'Portuguese',
};

/** What a question may ask for, and what its kinds, states and sources are called. */
export function targetEntries(): [string, Reading][] {
  return [
    ...spread(
      'quote|quotes|quotation|quotations|statement|statements|remark|remarks|comment|comments|utterance|utterances|speech|speeches|sayings|words|testimony|public statements|claim|claims|what they said',
      { kind: 'target', target: 'quotes' },
    ),
    ...spread('speaker|speakers|anyone|anybody|everyone|everybody|someone|somebody', {
      kind: 'target',
      target: 'speakers',
    }),
    ...spread('people|persons|person|individuals', {
      kind: 'target',
      target: 'speakers',
      filter: { kind: { eq: 'PERSON' } },
      noun: 'people',
    }),
    ...spread('organisations|organizations|organisation|organization', {
      kind: 'target',
      target: 'speakers',
      filter: { kind: { eq: 'ORGANIZATION' } },
      noun: 'organisations',
    }),
    ...spread('events|event|incidents|incident|happenings|developments', { kind: 'target', target: 'events' }),
    ...spread(
      'article|articles|document|documents|news|news story|news stories|story|stories|report|reports|piece|pieces|coverage|news article|news articles',
      { kind: 'target', target: 'articles' },
    ),
    ...spread('country|countries|nation|nations|states', { kind: 'target', target: 'countries' }),
    ...spread('direct|verbatim|word for word|literal', { kind: 'quoteKind', value: 'DIRECT' }),
    ...spread('indirect|paraphrased|reported speech', { kind: 'quoteKind', value: 'INDIRECT' }),
    ...spread('mixed|partly direct|partial', { kind: 'quoteKind', value: 'MIXED' }),
    ...spread('ongoing|continuing|current', { kind: 'status', value: 'ONGOING' }),
    ...spread('planned|upcoming|scheduled', { kind: 'status', value: 'PLANNED' }),
    ...spread('denied', { kind: 'status', value: 'DENIED' }),
    ...spread('hypothetical|possible', { kind: 'status', value: 'HYPOTHETICAL' }),
    ...spread('curated|hand-curated', { kind: 'method', value: 'CURATED' }),
    ...spread('extracted|machine-extracted|automatically extracted', { kind: 'method', value: 'EXTRACTED' }),
    ...spread('reviewed', { kind: 'method', value: 'REVIEWED' }),
    ...Object.entries(LANGUAGES).flatMap(([code, name]) =>
      spread(name.toLowerCase(), { kind: 'language', code, name }),
    ),
  ];
}
