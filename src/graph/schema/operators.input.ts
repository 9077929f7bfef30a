import type { ClassType } from 'type-graphql';
import { Field, Float, InputType, Int } from 'type-graphql';
import { GraphQLCountryCode, GraphQLEDTF } from './scalars';

/** An input of `eq`, `ne`, `in` and `notIn` on values of one type. */
export function valueFilter(name: string, what: string, value: () => object): ClassType {
  @InputType(name, { description: `Conditions on ${what}; all given conditions must hold.` })
  class ValueFilter {
    @Field(value, { nullable: true, description: 'Equals this.' }) eq?: unknown;
    @Field(value, { nullable: true, description: 'Does not equal this, or is unknown.' }) ne?: unknown;
    @Field(() => [value()], { nullable: true, description: 'Equals one of these; an empty list matches nothing.' })
    in?: unknown[];
    @Field(() => [value()], { nullable: true, description: 'Equals none of these, or is unknown.' })
    notIn?: unknown[];
  }
  return ValueFilter;
}

@InputType('TextFilter', {
  description: 'Conditions on a text. Letter case and accents are ignored; there are no wildcards.',
})
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'The whole text equals this.' }) eq?: string;
  @Field(() => String, { nullable: true, description: 'The whole text does not equal this, or there is no text.' })
  ne?: string;
  @Field(() => [String], {
    nullable: true,
    description: 'The whole text equals one of these; an empty list matches nothing.',
  })
  in?: string[];
  @Field(() => [String], { nullable: true, description: 'The whole text equals none of these, or there is no text.' })
  notIn?: string[];
  @Field(() => String, { nullable: true, description: 'The text contains this.' }) contains?: string;
  @Field(() => String, { nullable: true, description: 'The text starts with this.' }) startsWith?: string;
}

@InputType('SearchableTextFilter', { description: 'Conditions on a text with a full-text index.' })
export class SearchableTextFilter extends TextFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Full-text search: words, "phrases", -excluded words and prefix*.',
  })
  matches?: string;
}

@InputType('BooleanFilter', { description: 'Conditions on a Boolean; all given conditions must hold.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'Equals this.' }) eq?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Does not equal this.' }) ne?: boolean;
  @Field(() => [Boolean], { nullable: true, description: 'Equals one of these; an empty list matches nothing.' })
  in?: boolean[];
  @Field(() => [Boolean], { nullable: true, description: 'Equals none of these.' }) notIn?: boolean[];
}

@InputType('FloatFilter', { description: 'Conditions on a number; all given conditions must hold.' })
export class FloatFilter {
  @Field(() => Float, { nullable: true, description: 'Equals this.' }) eq?: number;
  @Field(() => Float, { nullable: true, description: 'Does not equal this.' }) ne?: number;
  @Field(() => [Float], { nullable: true, description: 'Equals one of these; an empty list matches nothing.' })
  in?: number[];
  @Field(() => [Float], { nullable: true, description: 'Equals none of these.' }) notIn?: number[];
  @Field(() => Float, { nullable: true, description: 'Less than this.' }) lt?: number;
  @Field(() => Float, { nullable: true, description: 'Less than or equal to this.' }) lte?: number;
  @Field(() => Float, { nullable: true, description: 'Greater than this.' }) gt?: number;
  @Field(() => Float, { nullable: true, description: 'Greater than or equal to this.' }) gte?: number;
}

@InputType('IntFilter', { description: 'Conditions on a whole number; all given conditions must hold.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Equals this.' }) eq?: number;
  @Field(() => Int, { nullable: true, description: 'Does not equal this.' }) ne?: number;
  @Field(() => [Int], { nullable: true, description: 'Equals one of these; an empty list matches nothing.' })
  in?: number[];
  @Field(() => [Int], { nullable: true, description: 'Equals none of these.' }) notIn?: number[];
  @Field(() => Int, { nullable: true, description: 'Less than this.' }) lt?: number;
  @Field(() => Int, { nullable: true, description: 'Less than or equal to this.' }) lte?: number;
  @Field(() => Int, { nullable: true, description: 'Greater than this.' }) gt?: number;
  @Field(() => Int, { nullable: true, description: 'Greater than or equal to this.' }) gte?: number;
}

@InputType('RecordedFilter', { description: 'Conditions on the revision that recorded a row.' })
export class RecordedFilter {
  @Field(() => Int, {
    nullable: true,
    description: 'Recorded after this revision. Pass the last revision that you have seen.',
  })
  since?: number;
}

@InputType('DateFilter', {
  description: 'Conditions on a date. They compare intervals: a date covers all days that it can mean.',
})
export class DateFilter {
  @Field(() => GraphQLEDTF, {
    nullable: true,
    description: 'It overlaps this date or interval: `2018` finds `2018-10`, and `2014/..` finds all since 2014.',
  })
  on?: string;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'It ends before this begins.' }) before?: string;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'It begins after this ends.' }) after?: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the date is known.' }) known?: boolean;
}

export const CountryCodeFilter = valueFilter('CountryCodeFilter', 'a country code', () => GraphQLCountryCode);
