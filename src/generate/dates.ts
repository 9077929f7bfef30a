import type { DateFinding } from '../kernel/findings';
import type { Random } from './random';
import { MONTHS } from './vocabulary';

const DAY_MS = 86_400_000;
/** The years of which the generated news tell: 2005 to 2024. */
const FIRST_DAY = Date.UTC(2005, 0, 1) / DAY_MS;
const DAYS = Date.UTC(2025, 0, 1) / DAY_MS - FIRST_DAY;

/** Days since 1970-01-01. @param fraction of the twenty years that are over, in [0, 1) */
export function dayAt(fraction: number): number {
  return FIRST_DAY + Math.floor(fraction * DAYS);
}

/** How often a date is known to the day, the month, the year, or not at all; these add up to 1. */
export type Precisions = readonly [day: number, month: number, year: number, unknown: number];

/** The day as exactly as a text may tell it, with the words that tell it; null where it does not. */
export function tell(random: Random, day: number, precisions: Precisions): DateFinding | null {
  const iso = new Date(day * DAY_MS).toISOString();
  const [year, month] = [iso.slice(0, 4), MONTHS[Number(iso.slice(5, 7)) - 1]!];
  switch (random.weighted(precisions)) {
    case 0:
      return { edtf: iso.slice(0, 10), text: `${month} ${Number(iso.slice(8, 10))}, ${year}` };
    case 1:
      return { edtf: iso.slice(0, 7), text: `${month} ${year}` };
    case 2:
      return { edtf: year, text: year };
    default:
      return null;
  }
}

/** "on March 3, 2014", "in 2014" */
export function preposition(date: DateFinding): 'on' | 'in' {
  return date.edtf.length === 10 ? 'on' : 'in';
}
