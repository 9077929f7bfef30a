import { Field, ObjectType } from 'type-graphql';
import { parseEdtf, type DatePrecision } from '../../kernel/edtf';
import { enumType } from './enum';
import { GraphQLDate, GraphQLEDTF } from './scalars';

export const DatePrecisionEnum = enumType<DatePrecision>('DatePrecision', 'How precisely a date is known.', {
  DAY: 'To the day.',
  MONTH: 'To the month.',
  SEASON: 'To the season or the quarter.',
  YEAR: 'To the year.',
  DECADE: 'To the decade.',
  CENTURY: 'To the century.',
  INTERVAL: 'From one date to another, either of which may be open.',
});

@ObjectType('DateValue', { description: 'A date as the text gives it: never more precise than what is known.', simpleResolvers: true })
export class DateValueType {
  @Field(() => GraphQLEDTF, { description: 'The date in the Extended Date/Time Format (ISO 8601-2).' })
  edtf: string;

  @Field(() => GraphQLDate, { description: 'The first day that it may mean; 0001-01-01 where its beginning is open.' })
  earliest: string;

  @Field(() => GraphQLDate, { description: 'The last day that it may mean; 9999-12-31 where its end is open.' })
  latest: string;

  @Field(() => DatePrecisionEnum, { description: 'How precisely it is known.' })
  precision: DatePrecision;

  @Field(() => Boolean, { description: 'Whether the text gives it as approximate ("around 2014").' })
  approximate: boolean;

  @Field(() => String, { nullable: true, description: "The document's own words for it." })
  text: string | null;
}

export function dateValue(edtf: string | null, text: string | null): DateValueType | null {
  if (edtf === null) return null;
  const { earliest, latest, precision, approximate } = parseEdtf(edtf);
  return { edtf, earliest, latest, precision, approximate, text };
}
