import { Field, Int, ObjectType } from 'type-graphql';
import type { Interval } from '../query/timeline';
import { enumType } from './enum';
import { GraphQLDate } from './scalars';

@ObjectType('FacetValue', { description: 'One value of a facet.', simpleResolvers: true })
export class FacetValueType {
  @Field(() => String, { description: 'What a filter takes: `IR`.' })
  value: string;

  @Field(() => String, { description: 'What a person reads: `Iran`.' })
  label: string;

  @Field(() => Int, { description: 'How many rows have it.' })
  count: number;
}

@ObjectType('FacetResult', {
  description: 'All that a filter matches, counted by one property.',
  simpleResolvers: true,
})
export class FacetResultType {
  @Field(() => String, { description: 'The property.' })
  facet: string;

  @Field(() => [FacetValueType], { description: 'Its commonest values, most frequent first.' })
  values: FacetValueType[];
}

export const IntervalEnum = enumType<Interval>('Interval', 'How long a bucket of a timeline is.', {
  DAY: 'A day.',
  WEEK: 'A week from Monday to Sunday (ISO 8601).',
  MONTH: 'A month of the calendar.',
  YEAR: 'A year of the calendar.',
});

@ObjectType('TimeBucket', {
  description: 'How many dates fall into an interval. A date that is less precise than the interval is in none.',
  simpleResolvers: true,
})
export class TimeBucketType {
  @Field(() => GraphQLDate, { description: 'Its first day.' })
  start: string;

  @Field(() => GraphQLDate, { description: 'Its last day.' })
  end: string;

  @Field(() => Int, { description: 'How many dates lie within it.' })
  count: number;
}
