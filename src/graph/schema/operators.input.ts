import type { ClassType } from 'type-graphql';
import { Field, Float, InputType, Int } from 'type-graphql';
import { GraphQLCountryCode, GraphQLEDTF } from './scalars';

/** An input of `eq`, `ne`, `in` and `notIn` on values of one type. */
export function valueFilter(name: string, what: string, value: () => object): ClassType {
  @InputType(name, { description: `Conditions on ${what}; all that are given must hold.` })
  class ValueFilter {
    @Field(value, { nullable: true, description: 'It is this.' }) eq?: unknown;
    @Field(value, { nullable: true, description: 'It is not this, or it is not known.' }) ne?: unknown;
    @Field(() => [value()], { nullable: true, description: 'It is one of these; none of them matches nothing.' })
    in?: unknown[];
    @Field(() => [value()], { nullable: true, description: 'It is none of these, or it is not known.' })
    notIn?: unknown[];
  }
  return ValueFilter;
}

@InputType('TextFilter', {
  description: 'Conditions on a text; letter case and accents never matter, and every character stands for itself.',
})
export class TextFilter {
  @Field(() => String, { nullable: true, description: 'The whole text is this.' }) eq?: string;
  @Field(() => String, { nullable: true, description: 'The whole text is not this, or there is none.' }) ne?: string;
  @Field(() => [String], {
    nullable: true,
    description: 'The whole text is one of these; none of them matches nothing.',
  })
  in?: string[];
  @Field(() => [String], { nullable: true, description: 'The whole text is none of these, or there is none.' })
  notIn?: string[];
  @Field(() => String, { nullable: true, description: 'The text holds this.' }) contains?: string;
  @Field(() => String, { nullable: true, description: 'The text begins with this.' }) startsWith?: string;
}

@InputType('SearchableTextFilter', { description: 'Conditions on a text that is indexed word by word.' })
export class SearchableTextFilter extends TextFilter {
  @Field(() => String, { nullable: true, description: 'Full-text search: words, "phrases", -without, prefix*.' })
  matches?: string;
}

@InputType('BooleanFilter', { description: 'Conditions on a yes or no; all that are given must hold.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'It is this.' }) eq?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'It is not this.' }) ne?: boolean;
  @Field(() => [Boolean], { nullable: true, description: 'It is one of these; none of them matches nothing.' })
  in?: boolean[];
  @Field(() => [Boolean], { nullable: true, description: 'It is none of these.' }) notIn?: boolean[];
}

@InputType('FloatFilter', { description: 'Conditions on a number; all that are given must hold.' })
export class FloatFilter {
  @Field(() => Float, { nullable: true, description: 'It is this.' }) eq?: number;
  @Field(() => Float, { nullable: true, description: 'It is not this.' }) ne?: number;
  @Field(() => [Float], { nullable: true, description: 'It is one of these; none of them matches nothing.' })
  in?: number[];
  @Field(() => [Float], { nullable: true, description: 'It is none of these.' }) notIn?: number[];
  @Field(() => Float, { nullable: true, description: 'It is less than this.' }) lt?: number;
  @Field(() => Float, { nullable: true, description: 'It is this or less.' }) lte?: number;
  @Field(() => Float, { nullable: true, description: 'It is greater than this.' }) gt?: number;
  @Field(() => Float, { nullable: true, description: 'It is this or greater.' }) gte?: number;
}

@InputType('IntFilter', { description: 'Conditions on a whole number; all that are given must hold.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'It is this.' }) eq?: number;
  @Field(() => Int, { nullable: true, description: 'It is not this.' }) ne?: number;
  @Field(() => [Int], { nullable: true, description: 'It is one of these; an empty list matches nothing.' })
  in?: number[];
  @Field(() => [Int], { nullable: true, description: 'It is none of these.' }) notIn?: number[];
  @Field(() => Int, { nullable: true, description: 'It is less than this.' }) lt?: number;
  @Field(() => Int, { nullable: true, description: 'It is this or less.' }) lte?: number;
  @Field(() => Int, { nullable: true, description: 'It is greater than this.' }) gt?: number;
  @Field(() => Int, { nullable: true, description: 'It is this or greater.' }) gte?: number;
}

@InputType('RecordedFilter', { description: 'Conditions on the revision that recorded a row.' })
export class RecordedFilter {
  @Field(() => Int, {
    nullable: true,
    description: 'It was recorded after this revision: pass the last revision that you have seen.',
  })
  since?: number;
}

@InputType('DateFilter', {
  description: 'Conditions on a date, which compare intervals: a date is all the days that it may mean.',
})
export class DateFilter {
  @Field(() => GraphQLEDTF, {
    nullable: true,
    description: 'It overlaps this date or interval: `2018` finds `2018-10`, and `2014/..` finds all since 2014.',
  })
  on?: string;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'It ends before this begins.' }) before?: string;
  @Field(() => GraphQLEDTF, { nullable: true, description: 'It begins after this ends.' }) after?: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether it is known at all.' }) known?: boolean;
}

export const CountryCodeFilter = valueFilter('CountryCodeFilter', 'a country code', () => GraphQLCountryCode);
