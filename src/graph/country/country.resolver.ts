import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../context';
import { listsBy } from '../query/lookup';
import { ReadsOf } from '../schema/reads';
import type { CountryEntity } from './country.entity';
import { CountryType } from './country.type';

@Resolver(() => CountryType)
export class CountryResolver {
  @FieldResolver(() => [String], {
    description: 'Names for its people, as noun and adjective, in English: `Iranian`.',
  })
  @ReadsOf<CountryEntity>(['code'])
  async demonyms(@Root() { code }: CountryEntity, @Ctx() { session }: GraphContext): Promise<string[]> {
    const rows = await listsBy<{ demonym: string }>(
      session,
      'demonyms of country',
      'text',
      (isParent) =>
        `SELECT d.country_code AS parent, d.demonym FROM country_demonym d WHERE ${isParent('d.country_code')} ` +
        'ORDER BY d.country_code, d.position',
    ).load(code);
    return rows.map(({ demonym }) => demonym);
  }
}
