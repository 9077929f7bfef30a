import { ArticleType } from '../article/article.type';
import { CountryType } from '../country/country.type';
import { declareNode } from '../schema/declare-node';
import { SpeakerType } from '../speaker/speaker.type';
import { EventResolver, ParticipationResolver } from './event.resolver';
import { eventTable } from './event.table';
import { EventType } from './event.type';

export const eventNode = declareNode(eventTable, {
  type: EventType,
  searched: 'Events, by their titles.',
  resolvers: [EventResolver, ParticipationResolver],
  edges: [
    {
      on: () => ArticleType,
      field: 'events',
      description: 'The events that it states.',
      parent: 'id',
      scope: {
        name: 'article',
        type: 'int',
        condition: (row, parent) =>
          `${row}.id IN (SELECT n.event_id FROM event_evidence n WHERE n.article_id = ${parent})`,
      },
    },
    {
      on: () => SpeakerType,
      field: 'events',
      description: 'The events in which they take part.',
      parent: 'id',
      scope: {
        name: 'speaker',
        type: 'int',
        condition: (row, parent) =>
          `${row}.id IN (SELECT n.event_id FROM participation n WHERE n.speaker_id = ${parent})`,
      },
    },
    {
      on: () => CountryType,
      field: 'events',
      description: 'The events that take place in it or in which it takes part.',
      parent: 'code',
      scope: {
        name: 'country',
        type: 'text',
        condition: (row, parent) =>
          `(${row}.country_code = ${parent} OR ` +
          `${row}.id IN (SELECT n.event_id FROM participation n WHERE n.country_code = ${parent}))`,
      },
    },
  ],
});
