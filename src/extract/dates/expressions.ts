import type { Language } from '../../language/language';
import {
  attacksCore,
  type Core,
  centuryCore,
  dayFirstCore,
  isYear,
  monthCore,
  quarterCore,
  seasonCore,
  weekdayCore,
  yearCore,
  yearFirstCore,
} from './absolute';
import { anchorOf } from './calendar';
import { type DateExpression, type DateRelation } from './expression';
import { leftOver } from './fallback';
import { countedCore, followingCore, todayCore, whichCore } from './relative';
import { isFuture, isScheduled } from './tense';
import {
  COUNT,
  MONTH,
  numberAt,
  ORDINAL,
  SEASON,
  SHORT_MONTH,
  SHORT_WEEKDAY,
  type Token,
  tokensOf,
  touches,
  WEEKDAY,
  wordAt,
} from './tokens';
import { resolved, type Value } from './values';

const NOWHERE = { anchor: null, future: false, scheduled: false, previous: null };

type Reader = (tokens: readonly Token[], i: number) => Core | null;

/** Which readers are tried on which word. */
const READERS = new Map<string, readonly Reader[]>();
function register(words: Iterable<string>, ...readers: Reader[]): void {
  for (const word of words) READERS.set(word, [...(READERS.get(word) ?? []), ...readers]);
}
register([...MONTH.keys(), ...SHORT_MONTH.keys()], monthCore);
register([...WEEKDAY.keys(), ...SHORT_WEEKDAY.keys()], weekdayCore);
register([...ORDINAL.keys(), 'q'], quarterCore);
register(SEASON.keys(), seasonCore);
register(['today', 'tonight', 'yesterday', 'tomorrow'], todayCore);
register(['the', 'that', 'following'], followingCore);
register(['last', 'this', 'next', 'past', 'previous', 'coming', 'upcoming'], whichCore);
register(COUNT.keys(), countedCore);
const NUMBER_READERS: readonly Reader[] = [
  yearFirstCore,
  yearCore,
  attacksCore,
  dayFirstCore,
  centuryCore,
  countedCore,
];

/** Before a date, as its part: they make it no finer. */
const PART = /^(early|late|mid|earlier|later|beginning|end|start|middle|rest)$/;

/**
 * The dates of a text, in its order. Cost grows linearly with the length.
 * @param published EDTF of the article's date, from which relative dates count; null if it is unknown
 */
export function dateExpressions(text: string, published: string | null, _language: Language): DateExpression[] {
  const tokens = tokensOf(text);
  const anchor = anchorOf(published);
  const found: DateExpression[] = [];
  let previous: string | null = null;
  for (let i = 0; i < tokens.length;) {
    const core = coreAt(tokens, i);
    if (core === null) {
      i++;
      continue;
    }
    const from = withPart(tokens, core.from);
    const edtf = approximately(
      tokens,
      from,
      rangeOrDate(core, (value) =>
        resolved(value, {
          anchor,
          future: isFuture(tokens, core.from, core.to),
          scheduled: isScheduled(tokens, core.to),
          previous,
        }),
      ),
    );
    const span = { start: tokens[from]?.start ?? 0, end: tokens[core.to - 1]?.end ?? 0 };
    found.push({ span, text: text.slice(span.start, span.end), edtf, relation: relationOf(tokens, from, core.to) });
    if (edtf !== null) previous = edtf.includes('/') ? previous : edtf;
    i = core.to;
  }
  return leftOver(text, found, published);
}

interface RangeCore extends Core {
  until?: Value;
}

function coreAt(tokens: readonly Token[], i: number): RangeCore | null {
  const first = singleAt(tokens, i);
  return first === null ? null : ranged(tokens, first);
}

function singleAt(tokens: readonly Token[], i: number): Core | null {
  const word = wordAt(tokens, i);
  const readers = READERS.get(word) ?? (/^\d/.test(word) ? NUMBER_READERS : []);
  for (const reader of readers) {
    const core = reader(tokens, i);
    if (core !== null) return core;
  }
  return null;
}

/** "from 2014 to 2018", "between May and July 2018", "2014-18" */
function ranged(tokens: readonly Token[], first: Core): RangeCore {
  const before = wordAt(tokens, first.from - 1);
  const joint = wordAt(tokens, first.to);
  const dash = /^[-–—]$/.test(joint) && touches(tokens, first.to);
  const joins =
    dash ||
    (before === 'between'
      ? joint === 'and'
      : before === 'from'
        ? /^(to|until|till|through)$/.test(joint)
        : /^(to|through)$/.test(joint) && first.value.kind === 'date');
  if (!joins || !/^(date|partial)$/.test(first.value.kind)) return first;
  const at = wordAt(tokens, first.to + 1) === 'mid' ? first.to + 3 : first.to + 1;
  const second = secondYear(tokens, at, first.value) ?? singleAt(tokens, at);
  return second && /^(date|partial|distance)$/.test(second.value.kind)
    ? { ...first, to: second.to, until: second.value }
    : first;
}

/** The second year of a range needs no sign of its own and may be shortened. */
function secondYear(tokens: readonly Token[], i: number, first: Value): Core | null {
  if (first.kind !== 'date' || first.month !== null) return null;
  const number = numberAt(tokens, i, 4);
  const length = wordAt(tokens, i).length;
  const year =
    number !== null && length === 2 && /^[-–—]$/.test(wordAt(tokens, i - 1))
      ? Math.floor(first.year / 100) * 100 + number
      : number;
  return isYear(year) && length !== 3 && year > first.year
    ? { from: i, to: i + 1, value: { kind: 'date', year, month: null, day: null } }
    : null;
}

function rangeOrDate(core: RangeCore, resolve: (value: Value) => string | null): string | null {
  const { value, until } = core;
  if (until === undefined) return resolve(value);
  const to = resolve(until);
  const from =
    value.kind === 'partial' && value.yearShift === null && to !== null ? lastBefore(to, value) : resolve(value);
  return from === null || to === null || from.includes('/') || to.includes('/') || to < from ? null : `${from}/${to}`;
}

/** A month or day without a year, as the last such before the end of its range. */
function lastBefore(to: string, { month, day }: Extract<Value, { kind: 'partial' }>): string | null {
  const year = Number(to.slice(0, 4));
  const same = resolved({ kind: 'date', year, month, day }, NOWHERE);
  return same !== null && same <= to ? same : resolved({ kind: 'date', year: year - 1, month, day }, NOWHERE);
}

/** "early May", "mid-2014", "the end of last year": where the words begin. */
function withPart(tokens: readonly Token[], from: number): number {
  if (wordAt(tokens, from - 1) === '-' && PART.test(wordAt(tokens, from - 2))) return from - 2;
  if (PART.test(wordAt(tokens, from - 1))) return from - 1;
  const of = wordAt(tokens, from - 1) === 'the' ? from - 2 : from - 1;
  return /^(of|in)$/.test(wordAt(tokens, of)) && PART.test(wordAt(tokens, of - 1)) ? of - 1 : from;
}

/** "around 2014" is `2014~`. */
function approximately(tokens: readonly Token[], from: number, edtf: string | null): string | null {
  const plain = edtf !== null && /^\d{4}(-\d{2}){0,2}$/.test(edtf);
  return plain && /^(around|about|circa|roughly)$/.test(wordAt(tokens, from - 1)) ? `${edtf}~` : edtf;
}

function relationOf(tokens: readonly Token[], from: number, to: number): DateRelation {
  let at = from - 1;
  while (/^(the|about|around|least|at|as|early|in)$/.test(wordAt(tokens, at)) && at > from - 4) at--;
  const before = wordAt(tokens, at);
  if (before === 'since') return 'SINCE';
  if (before === 'from' && /^(on|onward|onwards)$/.test(wordAt(tokens, to))) return 'SINCE';
  if (/^(until|till|through|by)$/.test(before)) return 'UNTIL';
  if (before === 'before' || (before === 'to' && wordAt(tokens, at - 1) === 'prior')) return 'BEFORE';
  return before === 'after' ? 'AFTER' : 'AT';
}
