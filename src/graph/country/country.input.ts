import { Field, InputType } from 'type-graphql';
import { connectionArgs } from '../schema/connection.args';
import { enumType } from '../schema/enum';
import { CountryCodeFilter, TextFilter } from '../schema/operators.input';

@InputType({ description: 'Which countries: all that is given must hold.' })
export class CountryFilter {
  @Field(() => [CountryFilter], { nullable: true, description: 'All of these hold.' }) and?: CountryFilter[];
  @Field(() => [CountryFilter], { nullable: true, description: 'One of these holds; none of them matches nothing.' })
  or?: CountryFilter[];
  @Field(() => CountryFilter, { nullable: true, description: 'This does not hold.' }) not?: CountryFilter;
  @Field(() => CountryCodeFilter, { nullable: true, description: 'The ISO 3166-1 alpha-2 code.' }) code?: object;
  @Field(() => TextFilter, { nullable: true, description: 'The name in common use.' }) name?: TextFilter;
  @Field(() => TextFilter, { nullable: true, description: 'A name of its people, as noun or adjective: `Iranian`.' })
  demonym?: TextFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The continent.' }) region?: TextFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The part of the continent.' }) subregion?: TextFilter;
}

export const CountryOrder = enumType('CountryOrder', 'An order of countries.', {
  NAME_ASC: 'By name, A to Z.',
  NAME_DESC: 'By name, Z to A.',
  CODE_ASC: 'By ISO 3166-1 alpha-2 code, A to Z.',
  CODE_DESC: 'By ISO 3166-1 alpha-2 code, Z to A.',
});

export const CountryArgs = connectionArgs(() => CountryFilter, CountryOrder, 'NAME_ASC');
