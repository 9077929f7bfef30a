import { dateOrReferred, storedDate } from '../query/dates';
import { declareTable } from '../query/declare-table';
import { facet, facetOfMany, facetOfReferred } from '../query/facet-fields';
import {
  deprecated,
  boolean,
  date,
  from,
  number,
  recorded,
  searchedText,
  text,
  toMany,
  toOne,
  value,
} from '../query/fields';
import { propertyOrder, dateOrder, recordingOrder } from '../query/orders';
import { QuoteCountryEntity, QuoteEntity, QuoteReportedByEntity, QuoteSpeakerEntity } from './quote.entity';

const MENTIONED_COUNTRIES = toMany(QuoteCountryEntity, 'quoteId', 'countryCode', 'A country that the words mention.');
const MENTIONED_SPEAKERS = toMany(QuoteSpeakerEntity, 'quoteId', 'speakerId', 'A speaker that the words mention.');

export const quoteTable = declareTable(QuoteEntity, {
  type: 'Quote',
  title: 'text',
  searchCopies: ['saidLatest'],
  indexes: [
    ['speakerCountry', 'speakerOfficial', 'saidLatest', 'id', 'speakerId', 'kind'],
    ['saidLatest', 'id'],
    ['saidEarliest', 'id'],
  ],
  fields: {
    slug: text('The slug.'),
    recorded: recorded(),
    text: searchedText('The attributed words.'),
    isStatement: boolean('Whether the words state something; false for a noun phrase alone.'),
    kind: value('QuoteKind', 'Direct, indirect or mixed.'),
    speaker: toOne('speakerId', 'Who said it.', {
      isOfficial: from('speakerOfficial', boolean()),
      country: toOne('speakerCountry'),
    }),
    addressee: toOne('addresseeId', 'Who it was said to.'),
    reportedBy: toMany(QuoteReportedByEntity, 'quoteId', 'speakerId', 'Who relayed it.'),
    article: toOne('articleId', 'The article that states it.'),
    occasion: toOne('occasionId', 'The occasion on which it was said.'),
    place: text('Where it was said, in the words of the text.'),
    mentionedCountries: MENTIONED_COUNTRIES,
    mentionedSpeakers: MENTIONED_SPEAKERS,
    mentionsCountry: deprecated(MENTIONED_COUNTRIES, 'Use `mentionedCountries`.'),
    mentionsSpeaker: deprecated(MENTIONED_SPEAKERS, 'Use `mentionedSpeakers`.'),
    said: date('When it was said.'),
    confidence: number('The probability that it is right, 0 to 1.'),
    method: value('ProvenanceMethod', 'How it was added to the graph.'),
  },
  orders: {
    SAID: dateOrder('saidEarliest', 'saidLatest'),
    POSITION: propertyOrder(
      ['articleId', 'position'],
      'By article, in the order of its text.',
      'By article, in the reverse order of its text.',
    ),
    CONFIDENCE: propertyOrder(['confidence'], 'The least certain first.', 'The most certain first.'),
    RECORDED: recordingOrder(),
  },
  defaultOrder: 'SAID_DESC',
  facets: {
    KIND: facet('kind', 'Direct, indirect or mixed.'),
    SPEAKER: facet('speakerId', 'Who said it.'),
    SPEAKER_COUNTRY: facet('speakerCountry', 'The country that the speaker represents.'),
    MENTIONED_COUNTRY: facetOfMany(
      QuoteCountryEntity,
      'quoteId',
      'countryCode',
      'The countries that the words mention.',
    ),
    MENTIONED_SPEAKER: facetOfMany(QuoteSpeakerEntity, 'quoteId', 'speakerId', 'The speakers that the words mention.'),
    ARTICLE: facet('articleId', 'The article that states it.'),
    PUBLISHER: facetOfReferred('articleId', 'publisherId', 'Who published the article.'),
  },
  joins: { article: 'articleId' },
  dates: {
    SAID: storedDate('said', 'When it was said.'),
    DATE: dateOrReferred('said', 'articleId', 'published', 'When it was said, or else when its article was published.'),
  },
});
