import type { Span } from '../../kernel/findings';
import type { Attribution } from '../attribution/attribution';
import type { Described } from '../speakers/described';
import type { Units } from '../speakers/units';
import { vocabularyOf } from '../speakers/vocabulary';
import { wordAt } from '../speakers/words';

/** An attribution, and the source that reports it where another stands around it. */
export interface Reported {
  attribution: Attribution;
  reporter: Span | null;
}

const OPENING = /^[“"„«]/;
const CLOSING: Record<string, string> = { '“': '”', '„': '“', '«': '»', '"': '"' };
const REACH = 8;
const ENDS_NAME = new Set([
  'during',
  'in',
  'on',
  'at',
  'after',
  'before',
  'while',
  'when',
  'that',
  'as',
  'to',
  'last',
  'this',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'late',
  'earlier',
]);

/**
 * "“…,” Doe said on Monday, according to the Gazette" has two attributions: Doe said the words between the marks, and
 * the Gazette reports that. Where the outer one alone is known, this gives the inner one with its reporter.
 */
export function innerAttribution({ text, units, language }: Described, attribution: Attribution): Reported {
  const whole = { attribution, reporter: null };
  const content = attribution.content[0];
  const cue = attribution.cue[0];
  if (!content || !cue || attribution.kind !== 'MIXED' || !/according/i.test(text.slice(cue.start, cue.end)))
    return whole;
  const opening = OPENING.exec(text.slice(content.start, content.start + 1))?.[0];
  if (opening === undefined) return whole;
  const close = text.indexOf(CLOSING[opening]!, content.start + 1);
  if (close < 0 || close >= content.end) return whole;
  const inner = sourceAndCue(units, close + 1, attribution.content.at(-1)!.end, vocabularyOf(language).speechVerbs);
  if (!inner) return whole;
  const words = { start: content.start, end: close + 1 };
  return {
    attribution: {
      ...attribution,
      kind: 'DIRECT',
      isSpeech: true,
      tells: true,
      content: [words],
      source: inner.source ? [inner.source] : [],
      cue: [inner.cue],
      segments: [{ start: words.start + 1, end: close }],
    },
    reporter: attribution.source[0] ?? null,
  };
}

function sourceAndCue(
  { words }: Units,
  from: number,
  end: number,
  verbs: ReadonlySet<string>,
): { source: Span | null; cue: Span } | null {
  const first = wordAt(words, from);
  let verb = first;
  while (verb < words.length && verb < first + REACH && words[verb]!.start < end && !verbs.has(words[verb]!.lower))
    verb++;
  const cue = words[verb];
  if (!cue || cue.start >= end || !verbs.has(cue.lower)) return null;
  if (verb > first)
    return {
      source: { start: words[first]!.start, end: words[verb - 1]!.end },
      cue: { start: cue.start, end: cue.end },
    };
  let last = verb + 1;
  while (
    last < words.length &&
    words[last]!.start < end &&
    last < verb + REACH &&
    words[last]!.gap === ' ' &&
    !ENDS_NAME.has(words[last]!.lower)
  )
    last++;
  const source = last > verb + 1 ? { start: words[verb + 1]!.start, end: words[last - 1]!.end } : null;
  return { source, cue: { start: cue.start, end: cue.end } };
}
