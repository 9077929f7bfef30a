import { deprecated, date, recorded, searchedText, text, toMany, toOne } from '../query/fields';
import { storedDate } from '../query/dates';
import { declareTable } from '../query/declare-table';
import { facet, facetOfMany } from '../query/facet-fields';
import { propertyOrder, dateOrder, recordingOrder } from '../query/orders';
import { ArticleEntity, ArticleSpeakerEntity, CountryMentionEntity } from './article.entity';

const MENTIONED_COUNTRIES = toMany(CountryMentionEntity, 'articleId', 'countryCode', 'A country that it mentions.');

export const articleTable = declareTable(ArticleEntity, {
  type: 'Article',
  title: 'headline',
  fields: {
    slug: text('The slug.'),
    recorded: recorded(),
    headline: text('The headline.'),
    text: searchedText('The text.'),
    language: text('The language (BCP 47).'),
    byline: text('The author as the document names them.'),
    publisher: toOne('publisherId', 'Who published it.'),
    mentionedCountries: MENTIONED_COUNTRIES,
    mentionsCountry: deprecated(MENTIONED_COUNTRIES, 'Use `mentionedCountries`.'),
    published: date('When it was published.'),
  },
  orders: {
    PUBLISHED: dateOrder('publishedEarliest', 'publishedLatest'),
    HEADLINE: propertyOrder(['headlineKey'], 'By headline, A to Z.', 'By headline, Z to A.'),
    RECORDED: recordingOrder(),
  },
  defaultOrder: 'PUBLISHED_DESC',
  facets: {
    PUBLISHER: facet('publisherId', 'Who published it.'),
    LANGUAGE: facet('language', 'The language of its text (BCP 47).'),
    MENTIONED_COUNTRY: facetOfMany(CountryMentionEntity, 'articleId', 'countryCode', 'The countries that it names.'),
    SPEAKER: facetOfMany(ArticleSpeakerEntity, 'articleId', 'speakerId', 'The speakers that it mentions.'),
  },
  dates: { PUBLISHED: storedDate('published', 'When it was published.') },
});
