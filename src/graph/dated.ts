import { parseEdtf } from '../kernel/edtf';
import type { DateFinding } from '../kernel/findings';

/**
 * The bounds of a date that is not known: it sorts behind all that are, whether the oldest or the newest come first.
 */
export const UNKNOWN_EARLIEST = '9999-99-99';
export const UNKNOWN_LATEST = '';

export interface DatedColumns {
  edtf: string | null;
  earliest: string;
  latest: string;
  text: string | null;
}

/** What a table keeps of a date. */
export function datedColumns(date: DateFinding | null): DatedColumns {
  if (!date) return { edtf: null, earliest: UNKNOWN_EARLIEST, latest: UNKNOWN_LATEST, text: null };
  const { edtf, earliest, latest } = parseEdtf(date.edtf);
  return { edtf, earliest, latest, text: date.text };
}
