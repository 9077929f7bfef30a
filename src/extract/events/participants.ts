import type { Mention, Participant, Phrase, Sentence } from './sentence';
import { REPORTS } from './verb-lexicon';

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
  isPlural: boolean;
}

/** Parts and agents of a country or an organisation: what they do, or what befalls them, it does, or befalls it. */
export const AGENTS = new Set(
  `force troop army military navy government official authority minister ministry president leader police jet warplane aircraft drone soldier commander diplomat envoy lawmaker parliament regime administration
  position target base site defence defense missile plane warship ship vessel convoy consulate embassy capital officer prosecutor court intelligence agent coalition ally proxy delegation side people territory airport
  company bank tanker spokesman spokesperson spokeswoman premier chancellor king prince ambassador general representative negotiator militia fighter rebel militant politician senator airstrike campaign nation state
  country artillery sailor marine helicopter pilot operative personnel citizen national group team council republic senate congress government-run city town village port infrastructure facility airspace economy oil sector bomber submarine frigate destroyer carrier fleet unit`.split(
    /\s+/,
  ),
);
const TITLED =
  /^(?:president|minister|official|leader|commander|government|envoy|ambassador|officer|diplomat|lawmaker|parliament|force|troop|army|king|prince|people|authority|delegation|representative|position|ministry|soldier|head|spokesman|spokesperson|member|journalist|citizen|worker|diplomat|fighter|negotiator|lawmaker|troops)$/;
const OF = new Set(['of', 'from', 'in']);
const HIS = new Set(['he', 'she', 'him', 'her']);
const LONGEST_LIST = 6;
const MANY = /^(?:forces|rebels|troops|democrats|republicans|houthis|officials|guards|police)$/;
const MASSES = new Set(['people', 'police', 'men', 'women']);
const NOBODY: { participants: Participant[]; clarity: number } = { participants: [], clarity: 0 };

/** Whom a phrase names, itself or by its owner, and how clearly. */
export function namedBy(sentence: Sentence, phrase: Phrase): { participants: Participant[]; clarity: number } {
  const { words, phrases } = sentence;
  const head = words[phrase.head]!;
  if (head.mention && !isOutside(sentence, phrase, head.mention))
    return { participants: [participantOf(head.mention)], clarity: head.mention.isName ? 1 : 0.95 };
  if (HIS.has(head.lower)) return onlyPersonBefore(sentence, phrase.from);
  const inner = innerMention(sentence, phrase);
  if (inner) return { participants: [participantOf(inner)], clarity: AGENTS.has(head.lemma) ? 0.95 : 0.8 };
  const owner = phrases[phrase.owner];
  if (owner && AGENTS.has(head.lemma)) {
    const { participants } = namedBy(sentence, owner);
    return { participants, clarity: 0.9 };
  }
  return complementOf(sentence, phrase);
}

function participantOf({ speaker, country }: Mention): Participant {
  return { speaker, country };
}

/** A mention may reach over a possessive ’s into the next phrase. */
function isOutside({ words }: Sentence, phrase: Phrase, mention: Mention): boolean {
  return mention.end < words[phrase.head]!.end;
}

/** A country or an organisation before the head, the nearest; a person there is somebody else. */
function innerMention({ words }: Sentence, phrase: Phrase): Mention | null {
  for (let k = phrase.to - 1; k >= phrase.from; k--) {
    const { mention } = words[k]!;
    if (mention && mention.kind !== 'PERSON') return mention;
  }
  return null;
}

/** "he" where the sentence has named one person. */
function onlyPersonBefore({ words }: Sentence, before: number): { participants: Participant[]; clarity: number } {
  let found: Mention | null = null;
  for (let k = 0; k < before; k++) {
    const { mention } = words[k]!;
    if (mention?.kind !== 'PERSON') continue;
    if (found && found.speaker !== mention.speaker) return NOBODY;
    found = mention;
  }
  return found ? { participants: [participantOf(found)], clarity: 0.85 } : NOBODY;
}

/** "officials from Iran and Syria" */
function complementOf(sentence: Sentence, phrase: Phrase): { participants: Participant[]; clarity: number } {
  const { words, phrases } = sentence;
  const next = words[phrase.to + 1];
  const isLinked =
    words[phrase.to]?.category === 'PREP' && OF.has(words[phrase.to]!.lower) && TITLED.test(words[phrase.head]!.lemma);
  if (!isLinked || !next || next.phrase < 0) return NOBODY;
  const { mention } = words[phrases[next.phrase]!.head]!;
  if (!mention) return NOBODY;
  return { participants: groupFrom(sentence, phrases[next.phrase]!, true).participants, clarity: 0.85 };
}

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
  return before !== undefined && !REPORTS.has(before.lemma);
}

function single(sentence: Sentence, phrase: Phrase): NounGroup {
  const named = namedBy(sentence, phrase);
  const { participants, clarity } = named.participants.length > 0 ? named : apposition(sentence, phrase);
  const head = sentence.words[phrase.head]!;
  const isName = head.mention !== null && head.mention.kind !== 'GROUP' && !MANY.test(head.lower);
  const isPlural = !isName && (/[^s]s$/.test(head.lower) || MASSES.has(head.lower));
  return {
    from: startOf(sentence, phrase),
    to: phrase.to,
    phrase,
    phrases: [phrase],
    participants: [...participants],
    clarity,
    isPlural,
  };
}

/** "another faction, the Northern Front": a name behind a comma. */
function apposition(sentence: Sentence, phrase: Phrase): { participants: Participant[]; clarity: number } {
  const { words, phrases } = sentence;
  let k = phrase.to + 1;
  if (words[phrase.to]?.category !== 'COMMA' || words[k]?.category !== 'DET') return NOBODY;
  while (words[k]?.category === 'DET' || words[k]?.category === 'ADV') k++;
  const next = phrases[words[k]?.phrase ?? -1];
  const mention = next ? words[next.head]!.mention : null;
  return mention && !isSubject(sentence, next!) ? { participants: [participantOf(mention)], clarity: 0.85 } : NOBODY;
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

export function isSame(x: Participant, y: Participant): boolean {
  return x.speaker === y.speaker && x.country === y.country;
}

/** Where the phrase begins, its owners included. */
export function startOf({ phrases }: Sentence, phrase: Phrase): number {
  let first = phrase;
  while (phrases[first.owner]) first = phrases[first.owner]!;
  return first.from;
}

/** Index of the first word of a phrase that "and", or a comma before another name, joins to what ends at `to`; -1 where none does. */
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
