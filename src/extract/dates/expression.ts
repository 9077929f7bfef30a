import { type Span } from '../../kernel/findings';

export type DateRelation = 'AT' | 'SINCE' | 'UNTIL' | 'BEFORE' | 'AFTER';

export interface DateExpression {
  /** The words of the date, without "since", "in" or "the". */
  span: Span;
  text: string;
  /** EDTF; null where only the article's date, or one before in the text, could tell. */
  edtf: string | null;
  relation: DateRelation;
}
