import type { EventStatus } from '../../kernel/vocabulary';
import type { Group, Sentence } from './sentence';
import type { Governor, Subject, Subjects } from './subjects';
import { EFFECTS } from './verb-lexicon';

const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest']);
const DOUBTS = new Set(['allegedly', 'reportedly', 'purportedly', 'supposedly', 'possibly', 'potentially']);
const DOUBTED = new Set([
  'evidence',
  'claim',
  'allegation',
  'rumor',
  'rumour',
  'fear',
  'suspicion',
  'possibility',
  'risk',
  'chance',
  'prospect',
  'accusation',
  'hope',
  'concern',
]);
const DEPTH = 4;
/** "said it has no plans", "is not planning": without the plan there is no act. */
const PROMISES = new Set([
  'plan',
  'intend',
  'look',
  'seek',
  'want',
  'intention',
  'decide',
  'agree',
  'promise',
  'pledge',
  'vow',
  'expect',
  'aim',
  'set',
]);

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
  if (governor) {
    const governed = byGovernor(sentence, group, governor, subjects, depth);
    if (governed) return governed;
  }
  const doubted = doubtBefore(sentence, subject.from);
  if (doubted) return doubted;
  if (group.modal === 'WILL') return 'PLANNED';
  if (group.modal === 'WOULD' || isConditional(sentence, subject.from, group)) return 'HYPOTHETICAL';
  return byTense(sentence, group, lasts);
}

function byGovernor(
  sentence: Sentence,
  group: Group,
  governor: Governor,
  subjects: Subjects,
  depth: number,
): EventStatus | null {
  const effect = EFFECTS.get(governor.lemma);
  if (effect === 'DENIED') return governor.isNegated ? 'OCCURRED' : 'DENIED';
  if (governor.isNegated)
    return PROMISES.has(governor.lemma) || effect === 'ONGOING' || effect === 'OCCURRED' || effect === undefined
      ? 'DENIED'
      : 'HYPOTHETICAL';
  const above =
    governor.group && depth < DEPTH
      ? statusOf(sentence, governor.group, subjects.of(governor.group), subjects, false, depth + 1)
      : 'OCCURRED';
  // "won't stop efforts to": they go on.
  if (governor.group?.isNegated && EFFECTS.get(governor.group.lemma) === 'DENIED') return 'ONGOING';
  if (above === 'DENIED' && governor.group?.isNegated) return 'DENIED';
  if (effect === 'PLANNED' || effect === 'HYPOTHETICAL') return effect;
  if (above === 'PLANNED' || above === 'HYPOTHETICAL')
    return effect === 'ONGOING' && above === 'PLANNED' ? 'ONGOING' : above;
  if (effect === 'ONGOING' || (group.form === 'GERUND' && above === 'ONGOING')) return 'ONGOING';
  if (group.form === 'INFINITIVE') return effect === undefined ? 'HYPOTHETICAL' : 'OCCURRED';
  return null;
}

/** "no evidence that", "claims that", "denied that" */
function doubtBefore({ words, groups }: Sentence, from: number): EventStatus | null {
  const before = words[words[from - 1]?.lower === 'that' ? from - 2 : from - 1];
  if (!before || from < 1) return null;
  if (groups[before.group]?.lemma === 'deny') return 'DENIED';
  if (words[from - 1]!.lower !== 'that' || !DOUBTED.has(before.lemma)) return null;
  return words[from - 3]?.lower === 'no' ? 'DENIED' : 'HYPOTHETICAL';
}

/** "if Iran attacks", "Iran allegedly attacked" */
function isConditional({ words }: Sentence, from: number, group: Group): boolean {
  for (let k = Math.max(0, from < 0 ? group.from - 1 : from - 3); k < group.from; k++)
    if (CONDITIONS.has(words[k]!.lower)) return true;
  for (let k = group.from; k <= Math.min(group.head + 1, words.length - 1); k++)
    if (DOUBTS.has(words[k]!.lower)) return true;
  return false;
}

function byTense({ words, isHeadline, dates }: Sentence, group: Group, lasts: boolean): EventStatus {
  const isGoing =
    goesOn(words.slice(group.from, group.to).map(({ lower }) => lower)) || goesOn([words[group.from - 1]?.lower ?? '']);
  if (group.isProgressive && (!group.isPast || group.isPerfect) && !group.isPassive)
    return nextIsPlan(words[group.to]?.lower) ? 'PLANNED' : 'ONGOING';
  if (isGoing && (!group.isPast || group.isPerfect)) return 'ONGOING';
  const since = dates.some(({ relation, span }) => relation === 'SINCE' && span.end > words[group.from]!.start - 30);
  if (group.isPerfect && since) return 'ONGOING';
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
