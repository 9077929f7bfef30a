import { Field, ObjectType } from 'type-graphql';
import { parseEdtf, type DatePrecision, type ParsedEdtf } from '../../kernel/edtf';
import { enumType } from './enum';
import { GraphQLDate, GraphQLEDTF } from './scalars';

export const DatePrecisionEnum = enumType<DatePrecision>('DatePrecision', 'The precision of a date.', {
  DAY: 'To the day.',
  MONTH: 'To the month.',
  SEASON: 'To the season or the quarter.',
  YEAR: 'To the year.',
  DECADE: 'To the decade.',
  CENTURY: 'To the century.',
  INTERVAL: 'From one date to another, either of which may be open.',
});

@ObjectType('DateValue', {
  description: 'A date, as precise as the text.',
  simpleResolvers: true,
})
export class DateValueType {
  @Field(() => GraphQLEDTF, { description: 'The date in the Extended Date/Time Format (ISO 8601-2).' })
  edtf: string;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The first day that it can mean; null if its start is open.',
  })
  earliest: string | null;

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'The last day that it can mean; null if its end is open.',
  })
  latest: string | null;

  @Field(() => DatePrecisionEnum, { description: 'The precision of the date.' })
  precision: DatePrecision;

  @Field(() => Boolean, { description: 'Whether the text gives it as approximate ("around 2014").' })
  approximate: boolean;

  @Field(() => String, { nullable: true, description: 'The words of the document.' })
  text: string | null;
}

/** An interval without a beginning or an end: the bound is open (`..`) or unknown (left out). */
const OPEN_BEGINNING = /^(?:\.\.)?\//;
const OPEN_END = /\/(?:\.\.)?$/;

/** A date of the graph. Its EDTF is parsed only when a field needs it. */
export class StoredDate implements DateValueType {
  private parsed: ParsedEdtf | undefined;

  constructor(
    readonly edtf: string,
    readonly text: string | null,
  ) {}

  get earliest(): string | null {
    return OPEN_BEGINNING.test(this.edtf) ? null : this.meaning().earliest;
  }

  get latest(): string | null {
    return OPEN_END.test(this.edtf) ? null : this.meaning().latest;
  }

  get precision(): DatePrecision {
    return this.meaning().precision;
  }

  get approximate(): boolean {
    return this.meaning().approximate;
  }

  private meaning(): ParsedEdtf {
    this.parsed ??= parseEdtf(this.edtf);
    return this.parsed;
  }
}

export function dateValue(edtf: string | null, text: string | null): DateValueType | null {
  return edtf === null ? null : new StoredDate(edtf, text);
}
