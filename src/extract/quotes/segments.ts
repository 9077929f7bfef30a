import type { Span } from '../../kernel/findings';
import type { QuoteKind } from '../../kernel/vocabulary';

const MARKS = /[“”„«»"]/;
const CURLY = /[“”„«»]/;
const EDGE = /[\s,;:—–“”„«»"]/;
const NONE: ReadonlySet<number> = new Set();
const DOUBLE = /[“”„«»"]/;
const LETTER = /[\p{L}\p{N}]/u;
const INITIALS = /(?:^|[\s.])\p{Lu}\.$/u;
/** Words between the cue and what was said that tell when it was said. */
const WHEN =
  /^(?:(?:at )?the time|this week|last week|this month|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|earlier)\s+(?!and\b|or\b)/i;

/**
 * The attributed words without what frames them: split at quotation marks, without marks, commas and the sentence's
 * full stop at their edges; words that tell when it was said are left out.
 */
export function cleanSegments(text: string, segments: readonly Span[], kind: QuoteKind): Span[] {
  const parts = segments.flatMap((segment) => partAtMarks(text, segment, kind));
  const cleaned = parts.map((span, index) => trimmed(text, span, kind, index === parts.length - 1));
  const first = cleaned[0];
  const when =
    kind !== 'DIRECT' && first ? WHEN.exec(text.slice(first.start, Math.min(first.end, first.start + 40))) : null;
  if (first && when && first.start + when[0].length < first.end)
    cleaned[0] = { start: first.start + when[0].length, end: first.end };
  return cleaned.filter(({ start, end }) => start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

function partAtMarks(text: string, { start, end }: Span, kind: QuoteKind): Span[] {
  const parts: Span[] = [];
  const marks = kind === 'DIRECT' ? CURLY : MARKS;
  const singles = kind === 'MIXED' ? singleMarks(text, { start, end }) : NONE;
  let from = start;
  for (let at = start; at < end; at++) {
    if (!marks.test(text[at]!) && !singles.has(at)) continue;
    if (at > from) parts.push({ start: from, end: at });
    from = at + 1;
  }
  if (from < end) parts.push({ start: from, end });
  return parts.length > 0 ? parts : [{ start, end }];
}

/**
 * Where single marks frame words outside of double marks: called it ‘an insult’. A ’ counts where a ‘ is open and no
 * letter follows.
 */
function singleMarks(text: string, { start, end }: Span): Set<number> {
  const found = new Set<number>();
  let isOpen = false,
    isQuoted = false;
  for (let at = start; at < end; at++) {
    if (DOUBLE.test(text[at]!)) isQuoted = text[at] !== '”' && text[at] !== '»' && !(text[at] === '"' && isQuoted);
    else if (!isQuoted && text[at] === '‘' && LETTER.test(text[at + 1] ?? '') && !LETTER.test(text[at - 1] ?? '')) {
      isOpen = true;
      found.add(at);
    } else if (isOpen && text[at] === '’' && !LETTER.test(text[at + 1] ?? '')) {
      isOpen = false;
      found.add(at);
    }
  }
  return found;
}

function trimmed(text: string, span: Span, kind: QuoteKind, isLast: boolean): Span {
  let { start, end } = span;
  while (start < end && EDGE.test(text[start]!)) start++;
  const keepsComma = kind === 'DIRECT' && !isLast;
  while (end > start && EDGE.test(text[end - 1]!) && !(keepsComma && text[end - 1] === ',')) end--;
  if (kind !== 'DIRECT' && isLast && text[end - 1] === '.' && !INITIALS.test(text.slice(Math.max(start, end - 4), end)))
    end--;
  return { start, end };
}

/** A span without white space and commas at its edges; null where nothing is left. */
export function bareSpan(text: string, span: Span | undefined): Span | null {
  if (!span) return null;
  let { start, end } = span;
  while (start < end && /[\s,;:—–]/.test(text[start]!)) start++;
  while (end > start && /[\s,;:—–]/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}
