import { Field, Float, ID, ObjectType } from 'type-graphql';
import { NodeType } from '../schema/node.type';
import { GraphQLCountryCode } from '../schema/scalars';

@ObjectType('Country', {
  implements: NodeType,
  description: 'A country or territory of ISO 3166-1.',
  simpleResolvers: true,
})
export class CountryType extends NodeType {
  @Field(() => ID, { description: 'The id, the same in every database that holds the node.' })
  override id: number;

  @Field(() => GraphQLCountryCode, { description: 'ISO 3166-1 alpha-2: `IR`.' })
  code: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-3: `IRN`.' })
  alpha3: string;

  @Field(() => String, { description: 'ISO 3166-1 numeric, three digits: `364`.' })
  numeric: string;

  @Field(() => String, { description: 'The name in common use, in English.' })
  name: string;

  @Field(() => String, { description: 'The official name, in English.' })
  officialName: string;

  @Field(() => String, { nullable: true, description: 'The capital, in English; null if it has none.' })
  capital: string | null;

  @Field(() => String, { nullable: true, description: 'The continent (UN M49).' })
  region: string | null;

  @Field(() => String, { nullable: true, description: 'The part of the continent (UN M49).' })
  subregion: string | null;

  @Field(() => String, { description: 'The flag as an emoji.' })
  emoji: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north of the equator (WGS 84).' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east of Greenwich (WGS 84).' })
  longitude: number | null;
}
