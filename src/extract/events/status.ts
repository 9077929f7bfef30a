import type { EventStatus } from '../../kernel/vocabulary';
import type { Group, Sentence } from './sentence';
import type { Governor, Subject, Subjects } from './subjects';

const DEPTH = 4;
/** Whether it happened, from tense, aspect, modality and negation of the verb and of what it depends on. */
export function statusOf(
  sentence: Sentence,
  group: Group,
  subject: Subject,
  subjects: Subjects,
  lasts: boolean,
  depth = 0,
): EventStatus {
  if (group.isNegated) return 'DENIED';
  const { governor } = subject;
  // "will decide whether to strike"
  if (sentence.words[group.from - 1]?.lower === 'whether') return 'HYPOTHETICAL';
  if (governor) {
    const governed = byGovernor(sentence, group, governor, subjects, depth);
    if (governed) return governed;
  }
  const doubted = doubtBefore(sentence, subject.from);
  if (doubted) return doubted;
  if (isConditional(sentence, subject.from, group)) return 'HYPOTHETICAL';
  if (group.modal === 'WILL') return hasCondition(sentence, group) ? 'HYPOTHETICAL' : 'PLANNED';
  if (group.modal === 'WOULD')
    return isReportedFuture(sentence, group, subject) && !hasCondition(sentence, group) ? 'PLANNED' : 'HYPOTHETICAL';
  return byTense(sentence, group, lasts);
}

function byGovernor(
  sentence: Sentence,
  group: Group,
  governor: Governor,
  subjects: Subjects,
  depth: number,
): EventStatus | null {
  const effect = sentence.lexicon.effects.get(governor.lemma);
  if (effect === 'DENIED') return governor.isNegated ? 'OCCURRED' : 'DENIED';
  if (governor.lemma === 'be' && group.form === 'INFINITIVE') return governor.isNegated ? 'DENIED' : 'PLANNED';
  if (governor.isNegated)
    return sentence.lexicon.promises.has(governor.lemma) ||
      effect === 'ONGOING' ||
      effect === 'OCCURRED' ||
      effect === undefined
      ? 'DENIED'
      : 'HYPOTHETICAL';
  const above =
    governor.group && depth < DEPTH
      ? statusOf(sentence, governor.group, subjects.of(governor.group), subjects, false, depth + 1)
      : 'OCCURRED';
  // "won't stop efforts to": they go on.
  if (governor.group?.isNegated && sentence.lexicon.effects.get(governor.group.lemma) === 'DENIED') return 'ONGOING';
  if (above === 'DENIED' && (governor.group?.isNegated || effect !== 'HYPOTHETICAL')) return 'DENIED';
  if (effect === 'PLANNED' || effect === 'HYPOTHETICAL') return effect;
  if (above === 'PLANNED' || above === 'HYPOTHETICAL')
    return effect === 'ONGOING' && above === 'PLANNED' ? 'ONGOING' : above;
  if (effect === 'ONGOING' || (group.form === 'GERUND' && above === 'ONGOING')) return 'ONGOING';
  if (group.form === 'INFINITIVE') return effect === undefined ? 'HYPOTHETICAL' : 'OCCURRED';
  return null;
}

/** "no evidence that", "claims that", "denied that" */
function doubtBefore({ words, groups, lexicon }: Sentence, from: number): EventStatus | null {
  const before = words[words[from - 1]?.lower === 'that' ? from - 2 : from - 1];
  if (!before || from < 1) return null;
  const denier = groups[before.group];
  if (denier && DENIES.test(denier.lemma)) return denier.isNegated ? null : 'DENIED';
  if (words[from - 1]!.lower !== 'that' || !lexicon.doubtNouns.has(before.lemma)) return null;
  const carrier = groups[words[from - 3]?.group ?? -1];
  if (carrier && (DENIES.test(carrier.lemma) || DISMISSES.test(carrier.lemma))) return 'DENIED';
  return words[from - 3]?.lower === 'no' ? 'DENIED' : 'HYPOTHETICAL';
}

const DENIES = /^(?:deny|dispute|refute)$/;
const DISMISSES = /^(?:reject|dismiss|rebut)$/;

/** "said it would leave": what was then to come. */
function isReportedFuture({ words, groups, lexicon }: Sentence, group: Group, { from }: Subject): boolean {
  const isWould = words.slice(group.from, group.head).some(({ lower }) => lower === 'would' || lower === "'d");
  if (!isWould || from < 1) return false;
  for (let k = from - 1; k >= 0 && k > from - 5; k--) {
    const reporter = groups[words[k]!.group];
    if (reporter) return reporter.isPast && lexicon.reports.has(reporter.lemma);
    if (words[k]!.category === 'STOP') break;
  }
  // "It would leave on Monday, it said"
  for (const reporter of groups)
    if (reporter.from > group.to && reporter.isPast && lexicon.reports.has(reporter.lemma)) return true;
  return false;
}

/** "will resume if", "would do so unless" */
function hasCondition({ words, lexicon }: Sentence, group: Group): boolean {
  for (let k = group.to; k < words.length && words[k]!.category !== 'STOP'; k++)
    if (lexicon.conditions.has(words[k]!.lower) && words[k]!.lower !== 'whether') return true;
  return false;
}

/** "if Iran attacks", "Iran allegedly attacked" */
function isConditional({ words, lexicon }: Sentence, from: number, group: Group): boolean {
  for (let k = Math.max(0, from < 0 ? group.from - 1 : from - 3); k < group.from; k++)
    if (lexicon.conditions.has(words[k]!.lower)) return true;
  for (let k = group.from; k <= Math.min(group.head + 1, words.length - 1); k++)
    if (lexicon.doubts.has(words[k]!.lower)) return true;
  return false;
}

function byTense({ words, isHeadline, dates, lexicon, anchor }: Sentence, group: Group, lasts: boolean): EventStatus {
  const isNow = group.form === 'FINITE' && !group.isPast && !group.isPerfect && !isHeadline;
  if (isNow && isToCome(words[group.from]!.start, dates, anchor)) return 'PLANNED';
  const isGoing =
    goesOn(words.slice(group.from, group.to).map(({ lower }) => lower)) || goesOn([words[group.from - 1]?.lower ?? '']);
  if (group.isProgressive && (!group.isPast || group.isPerfect) && !group.isPassive)
    return nextIsPlan(words[group.to]?.lower) ? 'PLANNED' : 'ONGOING';
  if (isGoing && (!group.isPast || group.isPerfect)) return 'ONGOING';
  const since = dates.some(({ relation, span }) => relation === 'SINCE' && span.end > words[group.from]!.start - 30);
  if (group.isPerfect && since && (!group.isPassive || lexicon.durative.has(group.lemma))) return 'ONGOING';
  if (lasts && group.isPerfect && !group.isPassive) return 'ONGOING';
  const isPresent = group.form === 'FINITE' && !group.isPast && !group.isPassive && !group.isPerfect && !isHeadline;
  return lasts && isPresent ? 'ONGOING' : 'OCCURRED';
}

function goesOn(lowers: readonly string[]): boolean {
  return lowers.includes('still') || lowers.includes('increasingly');
}

function nextIsPlan(word: string | undefined): boolean {
  return word === 'tomorrow';
}

/** "They meet on Friday": a date behind the verb that lies after the article's. */
function isToCome(from: number, dates: Sentence['dates'], anchor: string | null): boolean {
  return dates.some(
    ({ edtf, span, relation }) =>
      relation === 'AT' &&
      edtf !== null &&
      anchor !== null &&
      span.start > from &&
      edtf.slice(0, 10) > anchor.slice(0, 10),
  );
}
