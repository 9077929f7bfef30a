import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { GraphQLURL } from 'graphql-scalars';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import { selectList } from '../../store/columns';
import type { GraphContext } from '../context';
import type { CountryEntity } from '../country/country.entity';
import { loadCountry } from '../country/country.loader';
import { CountryType } from '../country/country.type';
import { listsBy } from '../query/lookup';
import { ReadsOf } from '../schema/reads';
import { MembershipEntity } from './membership.entity';
import { MembershipType } from './membership.type';
import type { SpeakerEntity } from './speaker.entity';
import { SpeakerType } from './speaker.type';

@Resolver(() => SpeakerType)
export class SpeakerResolver {
  @FieldResolver(() => CountryType, { nullable: true, description: 'The country that they represent.' })
  @ReadsOf<SpeakerEntity>(['countryCode'])
  country(
    @Root() { countryCode }: SpeakerEntity,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<CountryEntity | null> {
    return loadCountry(session, countryCode);
  }

  @FieldResolver(() => [String], { description: 'Other names that texts use for them.' })
  @ReadsOf<SpeakerEntity>(['id'])
  async aliases(@Root() { id }: SpeakerEntity, @Ctx() { session }: GraphContext): Promise<string[]> {
    const rows = await listsBy<{ alias: string }>(
      session,
      'aliases of speaker',
      'int',
      (isParent) =>
        `SELECT a.speaker_id AS parent, a.alias FROM speaker_alias a WHERE ${isParent('a.speaker_id')} ORDER ` +
        'BY a.speaker_id, a.position',
    ).load(id);
    return rows.map(({ alias }) => alias);
  }

  @FieldResolver(() => [GraphQLURL], { description: 'Pages about them elsewhere: Wikidata, Wikipedia.' })
  @ReadsOf<SpeakerEntity>(['id'])
  async sameAs(@Root() { id }: SpeakerEntity, @Ctx() { session }: GraphContext): Promise<string[]> {
    const rows = await listsBy<{ url: string }>(
      session,
      'sameAs of speaker',
      'int',
      (isParent) =>
        `SELECT s.speaker_id AS parent, s.url FROM speaker_same_as s WHERE ${isParent('s.speaker_id')} ORDER ` +
        'BY s.speaker_id, s.position',
    ).load(id);
    return rows.map(({ url }) => url);
  }

  @FieldResolver(() => [MembershipType], {
    description: 'The offices that they hold or held, in the order in which articles stated them.',
  })
  @ReadsOf<SpeakerEntity>(['id'])
  memberships(@Root() { id }: SpeakerEntity, @Ctx() { session }: GraphContext): Promise<MembershipEntity[]> {
    return listsBy<MembershipEntity>(
      session,
      'memberships of speaker',
      'int',
      (isParent) =>
        `SELECT t.speaker_id AS parent, ${selectList(MembershipEntity, 't')} FROM membership t WHERE ` +
        `${isParent('t.speaker_id')} ORDER BY t.speaker_id, t.id`,
    ).load(id);
  }
}
