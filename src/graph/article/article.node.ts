import { CountryType } from '../country/country.type';
import { EventType } from '../event/event.type';
import { declareNode } from '../schema/declare-node';
import { SpeakerType } from '../speaker/speaker.type';
import { ArticleResolver, CountryMentionResolver } from './article.resolver';
import { articleTable } from './article.table';
import { ArticleType } from './article.type';
import { EvidenceResolver, TextSpanResolver } from './text-span.resolver';

export const articleNode = declareNode(articleTable, {
  type: ArticleType,
  searched: 'Articles, by their text.',
  resolvers: [ArticleResolver, CountryMentionResolver, TextSpanResolver, EvidenceResolver],
  edges: [
    {
      on: () => SpeakerType,
      field: 'articles',
      description: 'The articles that mention them.',
      parent: 'id',
      scope: {
        name: 'speaker',
        type: 'int',
        condition: (row, parent) =>
          `${row}.id IN (SELECT n.article_id FROM article_speaker n WHERE n.speaker_id = ${parent})`,
      },
    },
    {
      on: () => CountryType,
      field: 'articles',
      description: 'The articles that mention it.',
      parent: 'code',
      scope: {
        name: 'country',
        type: 'text',
        condition: (row, parent) =>
          `${row}.id IN (SELECT n.article_id FROM country_mention n WHERE n.country_code = ${parent})`,
      },
    },
    {
      on: () => EventType,
      field: 'articles',
      description: 'The articles that state it.',
      parent: 'id',
      scope: {
        name: 'event',
        type: 'int',
        condition: (row, parent) =>
          `${row}.id IN (SELECT n.article_id FROM event_evidence n WHERE n.event_id = ${parent})`,
      },
    },
  ],
});
