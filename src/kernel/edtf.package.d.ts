/** The part of `edtf` 4.11 that is used here: the package brings no types. */
declare module 'edtf' {
  export interface Mask {
    value: number;
  }

  /** What `parse` makes of a text: plain data, months from 0. */
  export interface ParsedDate {
    type: string;
    values: number[];
    approximate?: number | boolean;
    unspecified?: number;
  }

  /** Milliseconds since 1970 in UTC; infinite or null where an interval is open. */
  export interface ExtendedDate {
    min: number | null;
    max: number | null;
  }

  /** @throws Error where the text is no EDTF */
  export function parse(text: string): ParsedDate;

  export default function edtf(parsed: ParsedDate): ExtendedDate;
}
