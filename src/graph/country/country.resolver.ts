import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { toNodeId } from '../../kernel/ids';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { GraphContext } from '../context';
import { Connection, type ConnectionArguments } from '../query/connection';
import { listsBy } from '../query/lookup';
import { GraphQLCountryCode } from '../schema/scalars';
import { CountryConnection } from './country.connection';
import type { CountryEntity } from './country.entity';
import { CountryArgs } from './country.input';
import { loadCountry } from './country.loader';
import { countryTable } from './country.table';
import { CountryType } from './country.type';

@Resolver(() => CountryType)
export class CountryResolver {
  @Query(() => CountryType, { nullable: true, description: 'The country of that code.' })
  country(
    @Arg('code', () => GraphQLCountryCode, { description: 'Its ISO 3166-1 alpha-2 code: `IR`.' }) code: string,
    @Ctx() { session }: GraphContext,
  ): PromiseOrValue<CountryEntity | null> {
    return loadCountry(session, code);
  }

  @Query(() => CountryConnection, { description: 'The countries that fulfil a filter.' })
  countries(@Args(() => CountryArgs) args: ConnectionArguments, @Ctx() { session }: GraphContext): object {
    return new CountryConnection(new Connection(session, countryTable, args));
  }

  @FieldResolver(() => ID)
  id(@Root() { code }: CountryEntity): string {
    return toNodeId('Country', code);
  }

  @FieldResolver(() => [String], {
    description: 'The names of its people, as noun and adjective, in English: `Iranian`.',
  })
  async demonyms(@Root() { code }: CountryEntity, @Ctx() { session }: GraphContext): Promise<string[]> {
    const rows = await listsBy<{ demonym: string }>(
      session,
      'demonyms of country',
      'text',
      (isParent) =>
        `SELECT d.country_code AS parent, d.demonym FROM country_demonym d WHERE ${isParent('d.country_code')} ORDER BY d.country_code, d.position`,
    ).load(code);
    return rows.map(({ demonym }) => demonym);
  }
}
