import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { selectList } from '../../store/columns';
import type { GraphContext } from '../context';
import { CountryEntity } from '../country/country.entity';
import { CountryType } from '../country/country.type';
import { listsBy } from '../query/lookup';
import type { GraphSession } from '../query/session';
import type { MembershipEntity } from '../speaker/membership.entity';
import { loadMembership } from '../speaker/membership.loader';
import { MembershipType } from '../speaker/membership.type';
import { SpeakerEntity } from '../speaker/speaker.entity';
import { loadSpeaker } from '../speaker/speaker.loader';
import { SpeakerType } from '../speaker/speaker.type';
import { ReadsOf } from '../schema/reads';
import type { QuoteEntity } from './quote.entity';
import { QuoteType } from './quote.type';

/** Who speaks, in which office, to whom, and about whom. */
@Resolver(() => QuoteType)
export class QuotePeopleResolver {
  @FieldResolver(() => SpeakerType, { nullable: true, description: 'Who said it; null if unknown.' })
  @ReadsOf<QuoteEntity>(['speakerId'])
  speaker(@Root() { speakerId }: QuoteEntity, @Ctx() { session }: GraphContext): PromiseOrValue<SpeakerEntity | null> {
    return loadSpeaker(session, speakerId);
  }

  @FieldResolver(() => MembershipType, { nullable: true, description: 'The office in which the speaker spoke.' })
  @ReadsOf<QuoteEntity>(['membershipId'])
  membership(
    @Root() { membershipId }: QuoteEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<MembershipEntity | null> {
    return loadMembership(session, membershipId);
  }

  @FieldResolver(() => SpeakerType, { nullable: true, description: 'Who it was said to.' })
  @ReadsOf<QuoteEntity>(['addresseeId'])
  addressee(
    @Root() { addresseeId }: QuoteEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<SpeakerEntity | null> {
    return loadSpeaker(session, addresseeId);
  }

  @FieldResolver(() => [SpeakerType], { description: 'Who relayed it: "according to Lebanese media".' })
  @ReadsOf<QuoteEntity>(['id'])
  reportedBy(@Root() { id }: QuoteEntity, @Ctx() { session }: GraphContext): Promise<SpeakerEntity[]> {
    return listsBy<SpeakerEntity>(session, 'reportedBy of quote', 'int', (isParent) =>
      linked('quote_reported_by', isParent('l.quote_id')),
    ).load(id);
  }

  @FieldResolver(() => [SpeakerType], { description: 'The people and organisations that the words mention.' })
  @ReadsOf<QuoteEntity>(['id'])
  mentionedSpeakers(@Root() { id }: QuoteEntity, @Ctx() { session }: GraphContext): Promise<SpeakerEntity[]> {
    return mentionedSpeakers(session, id);
  }

  @FieldResolver(() => [CountryType], { description: 'The countries that the words mention.' })
  @ReadsOf<QuoteEntity>(['id'])
  mentionedCountries(@Root() { id }: QuoteEntity, @Ctx() { session }: GraphContext): Promise<CountryEntity[]> {
    return mentionedCountries(session, id);
  }

  @FieldResolver(() => [SpeakerType], {
    description: 'The people and organisations that the words mention.',
    deprecationReason: 'Use `mentionedSpeakers`, the name of the filter too.',
  })
  @ReadsOf<QuoteEntity>(['id'])
  speakers(@Root() { id }: QuoteEntity, @Ctx() { session }: GraphContext): Promise<SpeakerEntity[]> {
    return mentionedSpeakers(session, id);
  }

  @FieldResolver(() => [CountryType], {
    description: 'The countries that the words mention.',
    deprecationReason: 'Use `mentionedCountries`, the name of the filter too.',
  })
  @ReadsOf<QuoteEntity>(['id'])
  countries(@Root() { id }: QuoteEntity, @Ctx() { session }: GraphContext): Promise<CountryEntity[]> {
    return mentionedCountries(session, id);
  }
}

function mentionedSpeakers(session: GraphSession, id: number): Promise<SpeakerEntity[]> {
  return listsBy<SpeakerEntity>(session, 'speakers of quote', 'int', (isParent) =>
    linked('quote_speaker', isParent('l.quote_id')),
  ).load(id);
}

function mentionedCountries(session: GraphSession, id: number): Promise<CountryEntity[]> {
  return listsBy<CountryEntity>(
    session,
    'countries of quote',
    'int',
    (isParent) =>
      `SELECT l.quote_id AS parent, ${selectList(CountryEntity, 't')} ` +
      'FROM quote_country l JOIN country t ON t.code = l.country_code ' +
      `WHERE ${isParent('l.quote_id')} ORDER BY l.quote_id, l.position`,
  ).load(id);
}

function linked(link: string, condition: string): string {
  return (
    `SELECT l.quote_id AS parent, ${selectList(SpeakerEntity, 't')} FROM ${link} l JOIN speaker t ON t.id = ` +
    'l.speaker_id ' +
    `WHERE ${condition} ORDER BY l.quote_id, l.position`
  );
}
