import { ArticleType } from '../article/article.type';
import { CountryType } from '../country/country.type';
import { declareNode } from '../schema/declare-node';
import { MembershipResolver } from './membership.resolver';
import { SpeakerResolver } from './speaker.resolver';
import { speakerTable } from './speaker.table';
import { SpeakerType } from './speaker.type';

export const speakerNode = declareNode(speakerTable, {
  type: SpeakerType,
  searched: 'Speakers, by their names.',
  resolvers: [SpeakerResolver, MembershipResolver],
  edges: [
    {
      on: () => ArticleType,
      field: 'speakers',
      description: 'The speakers that it mentions.',
      parent: 'id',
      scope: {
        name: 'article',
        type: 'int',
        condition: (row, parent) =>
          `${row}.id IN (SELECT n.speaker_id FROM article_speaker n WHERE n.article_id = ${parent})`,
      },
    },
    {
      on: () => CountryType,
      field: 'speakers',
      description: 'The speakers that represent it.',
      parent: 'code',
      scope: { name: 'country', type: 'text', condition: (row, parent) => `${row}.country_code = ${parent}` },
    },
  ],
});
