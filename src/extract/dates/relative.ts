import { type Core, countAt, monthAt, monthCore, seasonCore, weekdayCore } from './absolute';
import { SEASON, type Token, touches, UNIT, type Unit, wordAt } from './tokens';
import { type Value, type Which } from './values';

const TODAY: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
]);
const WHICH: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['past', -1],
  ['previous', -1],
  ['coming', 1],
  ['upcoming', 1],
]);
const PART_OF_DAY = /^(morning|afternoon|evening|night)$/;

/** "today", "yesterday morning", "tomorrow" */
export function todayCore(tokens: readonly Token[], i: number): Core | null {
  const amount = TODAY.get(wordAt(tokens, i));
  if (amount === undefined) return null;
  // "today's leaders" and "the leaders of tomorrow" are no days
  if (amount === 1 && wordAt(tokens, i - 1) === 'of') return null;
  const to = PART_OF_DAY.test(wordAt(tokens, i + 1)) ? i + 2 : i + 1;
  return { from: i, to, value: { kind: 'distance', unit: 'day', amount } };
}

/** "last July", "this week", "next Tuesday", "last summer", "last night", "the past two weeks", "earlier this month" */
export function whichCore(tokens: readonly Token[], i: number): Core | null {
  const which = WHICH.get(wordAt(tokens, i));
  if (which === undefined) return null;
  return whichNamed(tokens, i, which) ?? whichUnit(tokens, i, which) ?? whichStretch(tokens, i);
}

function whichNamed(tokens: readonly Token[], i: number, which: -1 | 0 | 1): Core | null {
  const next = wordAt(tokens, i + 1);
  if (PART_OF_DAY.test(next) && wordAt(tokens, i) === (next === 'night' ? 'last' : 'this'))
    return { from: i, to: i + 2, value: { kind: 'distance', unit: 'day', amount: which } };
  const season = SEASON.get(next);
  if (season !== undefined)
    return (
      seasonCore(tokens, i + 1) ?? { from: i, to: i + 2, value: { kind: 'season', season, which, yearShift: null } }
    );
  const month = monthCore(tokens, i + 1) ?? bareMonth(tokens, i + 1);
  if (month) return { ...month, from: i, value: withWhich(month.value, which) };
  const weekday = weekdayCore(tokens, i + 1);
  return weekday ? { ...weekday, from: i, value: withWhich(weekday.value, which) } : null;
}

function bareMonth(tokens: readonly Token[], i: number): Core | null {
  const month = monthAt(tokens, i);
  return month
    ? { from: i, to: month.to, value: { kind: 'partial', month: month.month, day: null, which: null, yearShift: null } }
    : null;
}

function withWhich(value: Value, which: Which): Value {
  return value.kind === 'partial' || value.kind === 'weekday' ? { ...value, which } : value;
}

function whichUnit(tokens: readonly Token[], i: number, which: -1 | 0 | 1): Core | null {
  const unit = UNIT.get(wordAt(tokens, i + 1));
  if (unit === undefined || wordAt(tokens, i + 1).endsWith('s')) return null;
  if (unit === 'day' || wordAt(tokens, i + 2) === 'of') return null;
  const stretch = wordAt(tokens, i) === 'past' || (wordAt(tokens, i) === 'last' && wordAt(tokens, i - 1) === 'the');
  if (stretch || (wordAt(tokens, i) === 'coming' && wordAt(tokens, i - 1) === 'the'))
    return whichStretchOf(i, i + 2, unit, 1, which);
  return { from: i, to: i + 2, value: { kind: 'calendar', unit, shift: which } };
}

/** "the past two weeks", "the last three years" */
function whichStretch(tokens: readonly Token[], i: number): Core | null {
  const count = countAt(tokens, i + 1);
  const unit = UNIT.get(wordAt(tokens, i + 2));
  if (count === null || unit === undefined || !/^(last|past|previous)$/.test(wordAt(tokens, i))) return null;
  return whichStretchOf(i, i + 3, unit, count, -1);
}

function whichStretchOf(from: number, to: number, unit: Unit, amount: number, which: -1 | 0 | 1): Core | null {
  if (which === 1) return null;
  return { from, to, value: { kind: 'stretch', unit, amount } };
}

/**
 * "the following day", "the next year", "the same day", "that week", "the day before", "the previous day": told from
 * the date before in the text.
 */
export function followingCore(tokens: readonly Token[], i: number): Core | null {
  const word = wordAt(tokens, i);
  const article = word === 'the' ? i + 1 : i;
  const what = wordAt(tokens, article);
  const unit = UNIT.get(wordAt(tokens, article + 1));
  const amount =
    what === 'following' || what === 'next'
      ? 1
      : what === 'previous'
        ? -1
        : what === 'same' || what === 'that'
          ? 0
          : null;
  if (
    amount !== null &&
    unit !== undefined &&
    !wordAt(tokens, article + 1).endsWith('s') &&
    (word === 'the' || what === 'that')
  ) {
    if (what === 'that' && unit !== 'day' && unit !== 'year' && unit !== 'month') return null;
    return { from: i, to: article + 2, value: { kind: 'afterPrevious', unit, amount } };
  }
  const before = UNIT.get(what);
  const behind = wordAt(tokens, article + 1);
  if (word === 'the' && before !== undefined && !what.endsWith('s') && /^(before|after)$/.test(behind)) {
    const next = wordAt(tokens, article + 2);
    if (what === 'day' && next === (behind === 'after' ? 'tomorrow' : 'yesterday'))
      return {
        from: i,
        to: article + 3,
        value: { kind: 'distance', unit: 'day', amount: behind === 'after' ? 2 : -2 },
      };
    // "the day after the vote" depends on the date of the vote.
    return /^[\p{L}\d]/u.test(next)
      ? null
      : {
          from: i,
          to: article + 2,
          value: { kind: 'afterPrevious', unit: before, amount: behind === 'after' ? 1 : -1 },
        };
  }
  return null;
}

/** "two years ago", "a day later", "three weeks earlier", "two days from now" */
export function countedCore(tokens: readonly Token[], i: number): Core | null {
  const count = countAt(tokens, i);
  const unit = UNIT.get(wordAt(tokens, i + 1));
  if (count === null || unit === undefined || touches(tokens, i)) return null;
  const behind = wordAt(tokens, i + 2);
  if (behind === 'ago') return { from: i, to: i + 3, value: { kind: 'distance', unit, amount: -count } };
  if (behind === 'from' && wordAt(tokens, i + 3) === 'now')
    return { from: i, to: i + 4, value: { kind: 'distance', unit, amount: count } };
  if (behind === 'later' || behind === 'afterward' || behind === 'afterwards')
    return { from: i, to: i + 3, value: { kind: 'afterPrevious', unit, amount: count } };
  return behind === 'earlier' ? { from: i, to: i + 3, value: { kind: 'afterPrevious', unit, amount: -count } } : null;
}
