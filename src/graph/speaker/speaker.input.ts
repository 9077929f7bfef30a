import { Field, InputType } from 'type-graphql';
import { CountryFilter } from '../country/country.input';
import { connectionArgs } from '../schema/connection.args';
import { enumType } from '../schema/enum';
import { BooleanFilter, TextFilter, valueFilter } from '../schema/operators.input';
import { BranchEnum, SpeakerKindEnum } from './speaker.type';

export const SpeakerKindFilter = valueFilter(
  'SpeakerKindFilter',
  'what kind of speaker somebody is',
  () => SpeakerKindEnum,
);
export const BranchFilter = valueFilter('BranchFilter', 'the branch of an office', () => BranchEnum);

@InputType({
  description:
    'Which speakers: all that is given must hold. Organisation, role and branch must hold of the same office.',
})
export class SpeakerFilter {
  @Field(() => [SpeakerFilter], { nullable: true, description: 'All of these hold.' }) and?: SpeakerFilter[];
  @Field(() => [SpeakerFilter], { nullable: true, description: 'One of these holds; none of them matches nothing.' })
  or?: SpeakerFilter[];
  @Field(() => SpeakerFilter, { nullable: true, description: 'This does not hold.' }) not?: SpeakerFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The name in addresses.' }) slug?: TextFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The fullest name that is known.' }) name?: TextFilter;
  @Field(() => SpeakerKindFilter, { nullable: true, description: 'Person, organisation or group.' }) kind?: object;
  @Field(() => BooleanFilter, { nullable: true, description: 'Whether they hold a public office.' })
  isOfficial?: BooleanFilter;
  @Field(() => CountryFilter, { nullable: true, description: 'The country that they speak for.' })
  country?: CountryFilter;
  @Field(() => SpeakerFilter, { nullable: true, description: 'The organisation in which they hold an office.' })
  organization?: SpeakerFilter;
  @Field(() => TextFilter, { nullable: true, description: 'The role of their office.' }) role?: TextFilter;
  @Field(() => BranchFilter, { nullable: true, description: 'The branch of their office.' }) branch?: object;
  @Field(() => Boolean, { nullable: true, description: 'Whether any quote is attributed to them.' })
  hasQuotes?: boolean;
}

export const SpeakerOrder = enumType('SpeakerOrder', 'An order of speakers.', {
  NAME_ASC: 'By name, A to Z.',
  NAME_DESC: 'By name, Z to A.',
  QUOTE_COUNT_ASC: 'Those with the fewest quotes first.',
  QUOTE_COUNT_DESC: 'Those with the most quotes first.',
  RECORDED_ASC: 'As they came into the graph.',
  RECORDED_DESC: 'Those that came into the graph last first.',
});

export const SpeakerArgs = connectionArgs(() => SpeakerFilter, SpeakerOrder, 'NAME_ASC');
