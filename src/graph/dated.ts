import { parseEdtf } from '../kernel/edtf';
import type { DateFinding } from '../kernel/findings';

/** The bounds of an unknown date: it sorts after all known dates, in either direction. */
export const UNKNOWN_EARLIEST = '9999-99-99';
export const UNKNOWN_LATEST = '';

export interface DatedColumns {
  edtf: string | null;
  earliest: string;
  latest: string;
  text: string | null;
}

/** The columns of a date. */
export function datedColumns(date: DateFinding | null): DatedColumns {
  if (!date) return { edtf: null, earliest: UNKNOWN_EARLIEST, latest: UNKNOWN_LATEST, text: null };
  const { edtf, earliest, latest } = parseEdtf(date.edtf);
  return { edtf, earliest, latest, text: date.text };
}
