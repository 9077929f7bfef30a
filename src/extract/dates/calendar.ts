/** The day of the article, as finely as it is known. */
export interface Anchor {
  year: number;
  month: number | null;
  day: number | null;
}

const DAY = 86_400_000;

/** @param edtf `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, a mark of doubt behind it allowed; null for anything else */
export function anchorOf(edtf: string | null): Anchor | null {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?[?~%]?$/.exec(edtf ?? '');
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: match[2] === undefined ? null : Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${two(month)}`;
}

/** Null for a day that is not in the calendar. */
export function dayText(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${monthText(year, month)}-${two(day)}` : null;
}

/** Days since 1970-01-01; null where the day is not known. */
export function dayNumber(anchor: Anchor): number | null {
  return anchor.month === null || anchor.day === null
    ? null
    : Date.UTC(anchor.year, anchor.month - 1, anchor.day) / DAY;
}

export function textOfDay(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** Monday to Sunday. */
export function weekText(number: number): string {
  const monday = number - ((weekdayOf(number) + 6) % 7);
  return `${textOfDay(monday)}/${textOfDay(monday + 6)}`;
}

/** The month `shift` months from the given one. */
export function shiftedMonth(year: number, month: number, shift: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + shift;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}
