import { Field, ObjectType } from 'type-graphql';
import { DateValueType, StoredDate } from '../schema/date-value.type';
import { enumType } from '../schema/enum';

export type DateBasis = 'SAID' | 'PUBLISHED';

export const DateBasisEnum = enumType<DateBasis>('DateBasis', 'What the date of a quote refers to.', {
  SAID: 'The text says when it was said.',
  PUBLISHED: 'The text does not say when; this is when the article was published.',
});

@ObjectType('QuoteDate', { description: 'When a quote was said or published.', simpleResolvers: true })
export class QuoteDateType extends DateValueType {
  @Field(() => DateBasisEnum, { description: 'What the date refers to.' })
  basis: DateBasis;
}

class StoredQuoteDate extends StoredDate implements QuoteDateType {
  constructor(
    edtf: string,
    text: string | null,
    readonly basis: DateBasis,
  ) {
    super(edtf, text);
  }
}

export function quoteDate(edtf: string | null, text: string | null, basis: DateBasis): QuoteDateType | null {
  return edtf === null ? null : new StoredQuoteDate(edtf, text, basis);
}
