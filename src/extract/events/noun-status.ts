import type { EventStatus } from '../../kernel/vocabulary';
import { startOf } from './participants';
import type { Group, Phrase, Sentence } from './sentence';
import { statusOf } from './status';
import type { Subjects } from './subjects';

/** "a wave of attacks", "a round of talks": the noun behind "of" is what happens. */
const MEASURES = new Set(
  'campaign series wave round number spate string package set barrage flurry spree act acts day days week weeks month months hour years'.split(
    ' ',
  ),
);
const LEADS_TO_EFFECT = new Set(['for', 'of', 'to', 'against', 'on']);
const BETWEEN_VERB_AND_NOUN = new Set([
  'out',
  'in',
  'off',
  'on',
  'part',
  'up',
  'into',
  'for',
  'from',
  'under',
  'with',
  'to',
]);

/** With "to" they ask for something, with a noun they bring it: "offered aid". */
const CARRIES_TOO = new Set(['order', 'offer', 'lead', 'press', 'push', 'use', 'pledge', 'promise']);

const KEEPS = new Set(['keep', 'maintain', 'retain']);
const UTTERED =
  /^(?:appeal|call|demand|plea|request|accusation|allegation|threat|criticism|condemnation|protest|ultimatum)s?$/;

/** A verb that has the noun as its object, with the word at which the object begins. */
export interface Carrier {
  group: Group;
  from: number;
}

/**
 * The verb of which a phrase is the object, particles and measures ("a wave of") passed over; null where it is none.
 */
export function carrierOf(sentence: Sentence, phrase: Phrase): Carrier | null {
  const { words, phrases, groups } = sentence;
  let from = startOf(sentence, phrase);
  const measure = phrases[words[from - 2]?.phrase ?? -1];
  if (words[from - 1]?.lower === 'of' && measure && MEASURES.has(words[measure.head]!.lower))
    from = startOf(sentence, measure);
  for (let k = from - 1, steps = 0; k >= 0 && steps < 3; k--, steps++) {
    const word = words[k]!;
    if (word.group >= 0) return { group: groups[word.group]!, from };
    const isPassed = BETWEEN_VERB_AND_NOUN.has(word.lower) || word.category === 'ADV';
    if (!isPassed) return null;
  }
  return null;
}

/**
 * Whether what a noun states happened: from its modifiers, from what it depends on and from the verb that carries it.
 * @param isTurned the verb makes another event of the noun ("rejected talks"): it tells itself whether that happened
 */
export function nounStatus(
  sentence: Sentence,
  phrase: Phrase,
  carrier: Carrier | null,
  subjects: Subjects,
  isTurned: boolean,
): EventStatus {
  const { words, lexicon } = sentence;
  const from = startOf(sentence, phrase);
  for (let k = phrase.from; k < phrase.head; k++) {
    const effect = lexicon.statusByModifier(words[k]!.lower);
    if (effect) return effect;
  }
  const lasts = lexicon.lasting.has(words[phrase.head]!.lower);
  if (carrier && isTurned) return statusOf(sentence, carrier.group, subjects.of(carrier.group), subjects, false);
  if (carrier && !(lasts && carrier.group.form === 'PARTICIPLE'))
    return byCarrier(sentence, carrier, subjects, words[phrase.head]!.lower);
  return byNoun(sentence, from) ?? bySubject(sentence, phrase) ?? (lasts ? 'ONGOING' : 'OCCURRED');
}

function byCarrier(sentence: Sentence, { group }: Carrier, subjects: Subjects, noun: string): EventStatus {
  const { lexicon } = sentence;
  const lasts = lexicon.lasting.has(noun);
  const own = statusOf(sentence, group, subjects.of(group), subjects, false);
  const effect = lexicon.effects.get(group.lemma);
  // Who rejects an appeal or an accusation does not undo it.
  const isStillMade = group.lemma !== 'avoid' && UTTERED.test(noun);
  if (effect === 'DENIED' && !isStillMade) return own === 'DENIED' ? 'OCCURRED' : 'DENIED';
  if (effect === 'PLANNED' || effect === 'HYPOTHETICAL')
    return own === 'DENIED' ? 'DENIED' : CARRIES_TOO.has(group.lemma) ? own : effect;
  if (lasts && own === 'OCCURRED' && (KEEPS.has(group.lemma) || !lexicon.lightVerbs.has(group.lemma))) return 'ONGOING';
  if (effect === 'ONGOING' && own === 'OCCURRED') return 'ONGOING';
  return own;
}

/** "plans for talks", "threat of sanctions" */
function byNoun({ words, phrases, lexicon }: Sentence, from: number): EventStatus | null {
  const preposition = words[from - 1];
  const before = phrases[words[from - 2]?.phrase ?? -1];
  if (!preposition || !before || !LEADS_TO_EFFECT.has(preposition.lower)) return null;
  const effect = lexicon.effects.get(words[before.head]!.lemma);
  return effect === 'PLANNED' || effect === 'HYPOTHETICAL' ? effect : null;
}

/** "The talks will begin", "The fighting continues" */
function bySubject({ words, groups }: Sentence, phrase: Phrase): EventStatus | null {
  let k = phrase.to;
  while (k < words.length && words[k]!.group < 0 && words[k]!.category !== 'COMMA' && words[k]!.category !== 'STOP')
    k++;
  const group = groups[words[k]?.group ?? -1];
  if (!group) return null;
  if (group.lemma === 'continue' && !group.isNegated) return 'ONGOING';
  const happens = /^(?:take|begin|start|be|resume|happen|occur|open|hold|schedule|plan|expect)$/.test(group.lemma);
  if (happens && group.modal === 'WILL') return 'PLANNED';
  if (group.isPassive && /^(?:schedule|plan|expect|postpone|delay)$/.test(group.lemma)) return 'PLANNED';
  return group.isPassive && /^(?:cancel|call|avoid|avert)$/.test(group.lemma) ? 'DENIED' : null;
}
