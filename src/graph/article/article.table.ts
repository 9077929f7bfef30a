import { date, recorded, searchedText, text, toMany, toOne } from '../query/fields';
import { declareTable } from '../query/declare-table';
import { propertyOrder, dateOrder, recordingOrder } from '../query/orders';
import { ArticleEntity, CountryMentionEntity } from './article.entity';

export const articleTable = declareTable(ArticleEntity, {
  type: 'Article',
  title: 'headline',
  fields: {
    slug: text('The slug.'),
    recorded: recorded(),
    headline: text('The headline.'),
    text: searchedText('The text.'),
    language: text('The language (BCP 47).'),
    byline: text('Who wrote it, in the words of the document.'),
    publisher: toOne('publisherId', 'Who published it.'),
    mentionsCountry: toMany(CountryMentionEntity, 'articleId', 'countryCode', 'A country that it names.'),
    published: date('When it was published.'),
  },
  orders: {
    PUBLISHED: dateOrder('publishedEarliest', 'publishedLatest'),
    HEADLINE: propertyOrder(['headlineKey'], 'By headline, A to Z.', 'By headline, Z to A.'),
    RECORDED: recordingOrder(),
  },
  defaultOrder: 'PUBLISHED_DESC',
  dated: 'published',
});
