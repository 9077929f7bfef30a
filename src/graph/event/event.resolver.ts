import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { loadCountry } from '../country/country.loader';
import { CountryType } from '../country/country.type';
import { listsBy } from '../query/lookup';
import { dateValue, DateValueType } from '../schema/date-value.type';
import { EvidenceType } from '../schema/evidence.type';
import { ProvenanceType } from '../schema/provenance.type';
import type { SpeakerEntity } from '../speaker/speaker.entity';
import { loadSpeaker } from '../speaker/speaker.loader';
import { SpeakerType } from '../speaker/speaker.type';
import { ReadsOf } from '../schema/reads';
import type { EventEntity } from './event.entity';
import { EventType, ParticipationType } from './event.type';

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => DateValueType, {
    nullable: true,
    description: 'When it took place; null if the text does not say.',
  })
  @ReadsOf<EventEntity>({ always: ['dateEdtf'], below: { text: ['dateText'] } })
  date(@Root() { dateEdtf, dateText }: EventEntity): DateValueType | null {
    return dateValue(dateEdtf, dateText);
  }

  @FieldResolver(() => CountryType, { nullable: true, description: 'The country where it took place.' })
  @ReadsOf<EventEntity>(['countryCode'])
  country(
    @Root() { countryCode }: EventEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<CountryEntity | null> {
    return loadCountry(session, countryCode);
  }

  @FieldResolver(() => [ParticipationType], { description: 'Who took part, and how.' })
  @ReadsOf<EventEntity>(['id'])
  participants(@Root() { id }: EventEntity, @Ctx() { session }: GraphContext): Promise<ParticipationType[]> {
    return listsBy<ParticipationType>(
      session,
      'participants of event',
      'int',
      (isParent) =>
        'SELECT n.event_id AS parent, n.role, n.speaker_id AS "speakerId", n.country_code AS "countryCode" ' +
        `FROM participation n WHERE ${isParent('n.event_id')} ORDER BY n.event_id, n.position`,
    ).load(id);
  }

  @FieldResolver(() => [EvidenceType], { description: 'The words that state it.' })
  @ReadsOf<EventEntity>(['id'])
  evidence(@Root() { id }: EventEntity, @Ctx() { session }: GraphContext): Promise<EvidenceType[]> {
    return listsBy<EvidenceType>(
      session,
      'evidence of event',
      'int',
      (isParent) =>
        'SELECT e.event_id AS parent, e.article_id AS "articleId", e.start_offset AS "startOffset", ' +
        'e.end_offset AS "endOffset" ' +
        `FROM event_evidence e WHERE ${isParent('e.event_id')} ORDER BY e.event_id, e.position`,
    ).load(id);
  }

  @FieldResolver(() => ProvenanceType, { description: 'Who stated this, and with what confidence.' })
  @ReadsOf<EventEntity>(['method', 'confidence', 'extractor', 'revisionNumber'])
  provenance(@Root() event: EventEntity): ProvenanceType {
    return event;
  }
}

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => SpeakerType, { nullable: true, description: 'The speaker who takes part.' })
  speaker(
    @Root() { speakerId }: ParticipationType,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<SpeakerEntity | null> {
    return loadSpeaker(session, speakerId);
  }

  @FieldResolver(() => CountryType, {
    nullable: true,
    description: 'The country that takes part, or that the speaker represents.',
  })
  country(
    @Root() { countryCode }: ParticipationType,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<CountryEntity | null> {
    return loadCountry(session, countryCode);
  }
}
