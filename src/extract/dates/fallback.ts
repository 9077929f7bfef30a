import { casual, type ParsedResult } from 'chrono-node';
import { anchorOf, dayText, monthText } from './calendar';
import { type DateExpression } from './expression';

/**
 * What the grammar leaves and chrono reads: "fortnight", "7/28/2020", "the day after tomorrow". chrono is slow and
 * runs on these sentences alone.
 */
const TRIGGER =
  /\b(?:\d{1,2}\/\d{1,2}\/\d{2,4}|fortnights?|day after tomorrow|day before yesterday|half (?:a|an) (?:year|century)|(?:months?|weeks?|years?|days?) and a half ago)\b/gi;
/** How much around a trigger chrono sees, in UTF-16 units. */
const AROUND = 60;

/** The expressions found, with those that chrono adds where a trigger stands and nothing was found. */
export function leftOver(text: string, found: DateExpression[], published: string | null): DateExpression[] {
  const more: DateExpression[] = [];
  let at = 0;
  for (const match of text.matchAll(TRIGGER)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while (at < found.length && (found[at]?.span.end ?? 0) <= start) at++;
    const taken = found[at];
    if (taken && taken.span.start < end) continue;
    const expression = read(text, start, end, published);
    if (expression) more.push(expression);
  }
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.span.start - b.span.start);
}

function read(text: string, start: number, end: number, published: string | null): DateExpression | null {
  const from = Math.max(0, start - AROUND);
  const anchor = anchorOf(published);
  const known = anchor !== null && anchor.month !== null && anchor.day !== null;
  const reference = known
    ? new Date(anchor.year, (anchor.month ?? 1) - 1, anchor.day ?? 1, 12)
    : new Date(2000, 0, 1, 12);
  const result = casual
    .parse(text.slice(from, end + AROUND), reference)
    .find((one) => from + one.index < end && from + one.index + one.text.length > start);
  if (!result) return null;
  const span = { start: from + result.index, end: from + result.index + result.text.length };
  return { span, text: text.slice(span.start, span.end), edtf: edtfOf(result, known), relation: 'AT' };
}

/** 7/8/2020 is July in one country and August in another: it stays null. */
function edtfOf({ start, text }: ParsedResult, known: boolean): string | null {
  const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
  const figures = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(text);
  if (year === null || month === null || (!figures && !known)) return null;
  if (figures && Number(figures[1]) <= 12 && Number(figures[2]) <= 12 && figures[1] !== figures[2]) return null;
  return start.isCertain('day') || figures || day !== null ? dayText(year, month, day ?? 1) : monthText(year, month);
}
