import type { ActorSort } from '../../language/sections/events';
import { isSame, namedBy, NOBODY, type Named } from './parties';
import type { Participant, Phrase, Sentence } from './sentence';

/** Coordinated phrases, words `[from, to)`, with whom they name. */
export interface NounGroup {
  from: number;
  to: number;
  /** The phrase at which the search began. */
  phrase: Phrase;
  /** All of them, in order. */
  phrases: Phrase[];
  participants: Participant[];
  /** 1 where every participant is named by the head itself, less where only words around it name them. */
  clarity: number;
  /** What kind of actor the head of `phrase` is; null for a name and for what does not act. */
  sort: ActorSort | null;
  isPlural: boolean;
}

const LONGEST_LIST = 6;
const MANY = /^(?:forces|rebels|troops|democrats|republicans|houthis|officials|guards|police)$/;
/**
 * The phrase with those that "and" joins to it on its right.
 * @param isInside it belongs to a phrase before it, so what follows opens no clause
 */
export function groupFrom(sentence: Sentence, phrase: Phrase, isInside = false): NounGroup {
  const { words, phrases } = sentence;
  const group = single(sentence, phrase);
  // "talks between A and B began": B opens no clause.
  const isPair = isInside || words[group.from - 1]?.lower === 'between';
  for (let size = 1; size < LONGEST_LIST; size++) {
    const next = joinedRight(sentence, group.to);
    if (next < 0) break;
    let at = phrases[words[next]!.phrase]!;
    // "Iran’s army": the owner's phrase comes first.
    while (words[at.to]?.category === 'POSS' && phrases[at.index + 1]?.owner === at.index) at = phrases[at.index + 1]!;
    if (!isPair && isSubject(sentence, at)) break;
    add(sentence, group, at);
    group.to = at.to;
  }
  return group;
}

/** The phrase with those that "and" joins to it on its left. */
export function groupUpTo(sentence: Sentence, phrase: Phrase): NounGroup {
  const { words, phrases } = sentence;
  const joined: Phrase[] = [];
  let from = startOf(sentence, phrase);
  let hasAnd = false;
  while (joined.length < LONGEST_LIST) {
    let k = from - 1;
    const isAnd = words[k]?.category === 'CC' && words[k]!.lower !== 'but';
    if (!isAnd && !(hasAnd && words[k]?.category === 'COMMA')) break;
    if (isAnd && words[k - 1]?.category === 'COMMA') k--;
    const next = phrases[words[k - 1]?.phrase ?? -1];
    if (!next || isObject(sentence, next) || (!isAnd && namedBy(sentence, next).participants.length === 0)) break;
    hasAnd ||= isAnd;
    joined.push(next);
    from = startOf(sentence, next);
  }
  const first = joined.pop();
  if (!first) return single(sentence, phrase);
  const group = single(sentence, first);
  for (const next of [...joined.reverse(), phrase]) add(sentence, group, next);
  return { ...group, phrase, to: phrase.to };
}

/** "attacked Chile and Bolivia condemned": Chile belongs to the verb before. */
function isObject(sentence: Sentence, phrase: Phrase): boolean {
  const before = sentence.groups[sentence.words[startOf(sentence, phrase) - 1]?.group ?? -1];
  return before !== undefined && !sentence.lexicon.reports.has(before.lemma);
}

function single(sentence: Sentence, phrase: Phrase): NounGroup {
  const named = namedBy(sentence, phrase);
  const isNamed = named.participants.some(({ noun }) => noun === null);
  const apposed = isNamed ? NOBODY : apposition(sentence, phrase);
  const { participants, clarity } = apposed.participants.length > 0 ? apposed : named;
  const head = sentence.words[phrase.head]!;
  const isName = head.mention !== null && head.mention.kind !== 'GROUP' && !MANY.test(head.lower);
  const isPlural =
    !isName && (/[^s]s$/.test(head.lower) || head.lemma !== head.lower || sentence.lexicon.masses.has(head.lower));
  return {
    from: startOf(sentence, phrase),
    to: phrase.to,
    phrase,
    phrases: [phrase],
    participants: [...participants],
    clarity,
    sort: named.sort,
    isPlural,
  };
}

/** "another faction, the Northern Front": a name behind a comma. */
function apposition(sentence: Sentence, phrase: Phrase): Named {
  const { words, phrases } = sentence;
  let k = phrase.to + 1;
  if (words[phrase.to]?.category !== 'COMMA' || words[k]?.category !== 'DET') return NOBODY;
  while (words[k]?.category === 'DET' || words[k]?.category === 'ADV') k++;
  const next = phrases[words[k]?.phrase ?? -1];
  const mention = next ? words[next.head]!.mention : null;
  return mention && !isSubject(sentence, next!)
    ? { participants: [{ speaker: mention.speaker, country: mention.country, noun: null }], clarity: 0.85, sort: null }
    : NOBODY;
}

function add(sentence: Sentence, group: NounGroup, phrase: Phrase): void {
  const { participants, clarity } = namedBy(sentence, phrase);
  if (participants.length > 0)
    group.clarity = group.participants.length > 0 ? Math.min(group.clarity, clarity) : clarity;
  for (const one of participants)
    if (!group.participants.some((other) => isSame(one, other))) group.participants.push(one);
  group.phrases.push(phrase);
  group.isPlural = true;
}

/** Where the phrase begins, its owners included. */
export function startOf({ phrases }: Sentence, phrase: Phrase): number {
  let first = phrase;
  while (phrases[first.owner]) first = phrases[first.owner]!;
  return first.from;
}

/**
 * Index of the first word of a phrase that "and", or a comma before another name, joins to what ends at `to`; -1 where
 * none does.
 */
function joinedRight(sentence: Sentence, to: number): number {
  const { words, phrases } = sentence;
  const joint = words[to];
  let k = to + 1;
  if (joint?.category === 'COMMA' && words[k]?.category === 'CC') k++;
  else if (joint?.category === 'COMMA') {
    const next = words[k]?.phrase ?? -1;
    return next >= 0 &&
      words[k]!.category !== 'DET' &&
      words[phrases[next]!.head]!.mention !== null &&
      listGoesOn(sentence, phrases[next]!.to)
      ? k
      : -1;
  } else if (joint?.category !== 'CC' || joint.lower === 'but') return -1;
  return words[k] && words[k]!.phrase >= 0 && words[k]!.category !== 'PRON' ? k : -1;
}

function listGoesOn({ words }: Sentence, to: number): boolean {
  return (
    words[to]?.category === 'CC' ||
    (words[to]?.category === 'COMMA' && (words[to + 1]?.category === 'CC' || words[to + 1]?.mention != null))
  );
}

/** Whether a finite verb follows: the phrase opens the next clause. */
function isSubject({ words, groups }: Sentence, { to }: Phrase): boolean {
  const group = groups[words[to]?.group ?? -1];
  return group?.form === 'FINITE';
}
