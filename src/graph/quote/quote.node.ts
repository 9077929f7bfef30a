import { ArticleType } from '../article/article.type';
import { CountryType } from '../country/country.type';
import { EventType } from '../event/event.type';
import { declareNode } from '../schema/declare-node';
import { SpeakerType } from '../speaker/speaker.type';
import { QuotePeopleResolver } from './quote-people.resolver';
import { QuoteResolver } from './quote.resolver';
import { quoteTable } from './quote.table';
import { QuoteType } from './quote.type';

export const quoteNode = declareNode(quoteTable, {
  type: QuoteType,
  searched: 'Quotes, by the attributed words.',
  resolvers: [QuoteResolver, QuotePeopleResolver],
  edges: [
    {
      on: () => ArticleType,
      field: 'quotes',
      description: 'The quotes that it states; by default in the order of its text.',
      parent: 'id',
      scope: { name: 'article', type: 'int', condition: (row, parent) => `${row}.article_id = ${parent}` },
      defaultOrder: 'POSITION_ASC',
    },
    {
      on: () => SpeakerType,
      field: 'quotes',
      description: 'What they said.',
      parent: 'id',
      scope: { name: 'speaker', type: 'int', condition: (row, parent) => `${row}.speaker_id = ${parent}` },
    },
    {
      on: () => EventType,
      field: 'quotes',
      description: 'What was said on this occasion.',
      parent: 'id',
      scope: { name: 'event', type: 'int', condition: (row, parent) => `${row}.occasion_id = ${parent}` },
    },
    {
      on: () => CountryType,
      field: 'quotesBy',
      description: 'Quotes by the people and organisations that speak for it.',
      parent: 'code',
      scope: { name: 'by country', type: 'text', condition: (row, parent) => `${row}.speaker_country = ${parent}` },
    },
    {
      on: () => CountryType,
      field: 'quotesAbout',
      description: 'Quotes whose words mention it.',
      parent: 'code',
      scope: {
        name: 'about country',
        type: 'text',
        condition: (row, parent) =>
          `${row}.id IN (SELECT n.quote_id FROM quote_country n WHERE n.country_code = ${parent})`,
      },
    },
  ],
});
