import { Arg, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Connection } from '../query/connection';
import type { FacetCount } from '../query/facets';
import type { Interval } from '../query/intervals';
import type { Facet, NodeRow } from '../query/table';
import { enumType } from './enum';
import { GraphQLDate } from './scalars';

export const FACET_SIZE = 10;
export const FILL =
  'Whether to include empty intervals between the first and the last non-empty one; at most 5,000 intervals.';

export const IntervalEnum = enumType<Interval>('Interval', 'The length of an interval in a timeline.', {
  DAY: 'A day.',
  WEEK: 'A week from Monday to Sunday (ISO 8601).',
  MONTH: 'A month of the calendar.',
  YEAR: 'A year of the calendar.',
});

@ObjectType('TimeBucket', {
  description: 'The number of dates in an interval. A date that is less precise than the interval is not counted.',
  simpleResolvers: true,
})
export class TimeBucketType {
  @Field(() => GraphQLDate, { description: 'Its first day.' })
  start: string;

  @Field(() => GraphQLDate, { description: 'Its last day.' })
  end: string;

  @Field(() => Int, { description: 'The number of dates in the interval.' })
  count: number;
}

const names: Record<string, string> = {};
const descriptions: Record<string, { description: string }> = {};
registerEnumType(names, { name: 'Facet', description: 'A facet of any connection.', valuesConfig: descriptions });

/** Adds the facets of a table to the enum `Facet`, which is complete once all nodes are declared. */
export function addFacets(facets: Record<string, Facet>): void {
  for (const [name, { description }] of Object.entries(facets)) {
    names[name] = name;
    descriptions[name] ??= { description };
  }
}

/** A value of a facet that is counted within a value of another. */
@ObjectType('InnerFacetValue', {
  description: 'One value of a facet within a value of another.',
  simpleResolvers: true,
})
export class InnerFacetValueType {
  @Field(() => String, { description: 'The value for a filter: `IR`.' })
  value: string;

  @Field(() => String, { description: 'The value for display: `Iran`.' })
  label: string;

  @Field(() => Int, { description: 'How many rows have both values.' })
  count: number;
}

@ObjectType('InnerFacetResult', {
  description: 'The rows of one value of a facet, counted by another property.',
  simpleResolvers: true,
})
export class InnerFacetResultType {
  @Field(() => names, { description: 'The property.' })
  facet: string;

  @Field(() => [InnerFacetValueType], { description: 'Its most frequent values, most frequent first.' })
  values: InnerFacetValueType[];
}

@ObjectType('FacetValue', { description: 'One value of a facet.' })
export class FacetValueType {
  @Field(() => String, { description: 'The value for a filter: `IR`.', simple: true })
  readonly value: string;

  @Field(() => String, { description: 'The value for display: `Iran`.', simple: true })
  readonly label: string;

  @Field(() => Int, { description: 'The number of rows with this value.', simple: true })
  readonly count: number;

  constructor(
    private readonly source: Connection<NodeRow>,
    private readonly facet: string,
    private readonly counted: FacetCount,
  ) {
    this.value = counted.value;
    this.label = counted.label;
    this.count = counted.count;
  }

  @Field(() => [InnerFacetResultType], {
    description:
      'The rows that have this value, counted by further properties of the same connection: country by kind.',
  })
  facets(
    @Arg('by', () => [names], { description: 'The properties to count by: facets of the same connection.' })
    by: string[],
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: FACET_SIZE,
      description: 'The number of values for each property, most frequent first: at most 100.',
    })
    first: number | null,
  ): Promise<InnerFacetResultType[]> {
    const group = { facet: this.facet, key: this.counted.key };
    return Promise.all(
      by.map(async (facet) => ({ facet, values: await this.source.facetWithin(group, facet, first ?? FACET_SIZE) })),
    );
  }

  @Field(() => [TimeBucketType], {
    description: 'The rows that have this value, counted by time: country by month.',
  })
  timeline(
    @Arg('interval', () => IntervalEnum, { description: 'The length of the intervals.' }) interval: Interval,
    @Arg('fill', () => Boolean, { nullable: true, defaultValue: false, description: FILL }) fill: boolean | null,
  ): Promise<TimeBucketType[]> {
    const group = { facet: this.facet, key: this.counted.key };
    return this.source.timelineWithin(group, { interval, on: null, fill: fill ?? false });
  }
}

@ObjectType('FacetResult', {
  description: 'Counts of all matching rows by one property.',
  simpleResolvers: true,
})
export class FacetResultType {
  @Field(() => names, { description: 'The property.' })
  facet: string;

  @Field(() => [FacetValueType], { description: 'Its most frequent values, most frequent first.' })
  values: FacetValueType[];
}
