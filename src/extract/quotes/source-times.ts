import type { Span } from '../../kernel/findings';
import type { Attribution } from '../attribution/attribution';
import type { DateExpression } from '../dates/expression';
import { firstFrom } from '../speakers/cast';

/** What leads to words of time, or follows them, at the edge of a source. */
const BEFORE_TIME =
  /(?:[\s,]|\b(?:on|in|at|late|later|early|earlier|during|since|by|for|just|back|again|that|this))+$/i;
const OPENS_TIME = /^(?:(?:on|in|at|late|later|early|earlier|during|since|by|just|back)\s+)*$/i;

/** Attributions whose sources have no words of time at their edges: "Ana Novak on Monday", "Last night Ana Novak". */
export function withoutSourceTimes(
  text: string,
  attributions: readonly Attribution[],
  dates: readonly DateExpression[],
): Attribution[] {
  return attributions.map((attribution) => ({
    ...attribution,
    source: attribution.source.map((source) => withoutTimes(text, source, dates)),
  }));
}

function withoutTimes(text: string, source: Span, dates: readonly DateExpression[]): Span {
  let { start, end } = source;
  for (let at = firstFrom(dates, start); at < dates.length && dates[at]!.span.start < end; at++) {
    const { span } = dates[at]!;
    const isFirst = OPENS_TIME.test(text.slice(start, span.start));
    if (isFirst && span.end < end) start = span.end + (/^[\s,]*/.exec(text.slice(span.end, end))?.[0].length ?? 0);
    else if (span.start > start && /^[\s,.]*$/.test(text.slice(span.end, end)))
      end = span.start - (BEFORE_TIME.exec(text.slice(start, span.start))?.[0].length ?? 0);
  }
  return start < end && /\p{L}/u.test(text.slice(start, end)) ? { start, end } : source;
}
