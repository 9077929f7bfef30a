import type { ParticipantRole } from '../../kernel/vocabulary';
import { storedDate } from '../query/dates';
import { declareTable } from '../query/declare-table';
import { facet, facetOfMany } from '../query/facet-fields';
import { date, number, recorded, text, toMany, toOne, value, type LinkSelection } from '../query/fields';
import { propertyOrder, dateOrder, recordingOrder } from '../query/orders';
import { EventEntity, ParticipationEntity } from './event.entity';

const ACTS: LinkSelection<ParticipationEntity> = { property: 'role', value: 'ACTOR' satisfies ParticipantRole };
const IS_ACTED_UPON: LinkSelection<ParticipationEntity> = {
  property: 'role',
  value: 'RECIPIENT' satisfies ParticipantRole,
};

export const eventTable = declareTable(EventEntity, {
  type: 'Event',
  title: 'title',
  indexes: [['type', 'dateLatest', 'id']],
  fields: {
    slug: text('The slug.'),
    recorded: recorded(),
    title: text('The title.'),
    type: value('EventType', 'The event type (PLOVER).'),
    status: value('EventStatus', 'Whether the text says that it happened.'),
    date: date('When.'),
    place: text('Where, in the words of the text.'),
    country: toOne('countryCode', 'The country where it took place.'),
    participantSpeaker: toMany(ParticipationEntity, 'eventId', 'speakerId', 'A speaker who took part.'),
    participantCountry: toMany(
      ParticipationEntity,
      'eventId',
      'countryCode',
      'A country that took part, itself or through somebody who represents it.',
    ),
    actorSpeaker: toMany(ParticipationEntity, 'eventId', 'speakerId', 'A speaker who acts.', ACTS),
    actorCountry: toMany(
      ParticipationEntity,
      'eventId',
      'countryCode',
      'A country that acts, itself or through somebody who represents it.',
      ACTS,
    ),
    recipientSpeaker: toMany(
      ParticipationEntity,
      'eventId',
      'speakerId',
      'A speaker who is acted upon.',
      IS_ACTED_UPON,
    ),
    recipientCountry: toMany(
      ParticipationEntity,
      'eventId',
      'countryCode',
      'A country that is acted upon, itself or through somebody who represents it.',
      IS_ACTED_UPON,
    ),
    confidence: number('The probability that it is right, 0 to 1.'),
    method: value('ProvenanceMethod', 'How it was added to the graph.'),
  },
  orders: {
    DATE: dateOrder('dateEarliest', 'dateLatest'),
    TITLE: propertyOrder(['titleKey'], 'By title, A to Z.', 'By title, Z to A.'),
    RECORDED: recordingOrder(),
  },
  defaultOrder: 'DATE_DESC',
  facets: {
    TYPE: facet('type', 'The event type (PLOVER).'),
    COUNTRY: facet('countryCode', 'The country where it took place.'),
    PARTICIPANT: facetOfMany(ParticipationEntity, 'eventId', 'speakerId', 'Who took part.'),
    PARTICIPANT_COUNTRY: facetOfMany(ParticipationEntity, 'eventId', 'countryCode', 'The countries that took part.'),
    ACTOR: facetOfMany(ParticipationEntity, 'eventId', 'speakerId', 'Who acts.', ACTS),
    ACTOR_COUNTRY: facetOfMany(ParticipationEntity, 'eventId', 'countryCode', 'The countries that act.', ACTS),
    RECIPIENT: facetOfMany(ParticipationEntity, 'eventId', 'speakerId', 'Who is acted upon.', IS_ACTED_UPON),
    RECIPIENT_COUNTRY: facetOfMany(
      ParticipationEntity,
      'eventId',
      'countryCode',
      'The countries that are acted upon.',
      IS_ACTED_UPON,
    ),
    STATUS: facet('status', 'Whether the text says that it happened.'),
  },
  dates: { DATE: storedDate('date', 'When it took place.') },
});
