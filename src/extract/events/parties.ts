import type { ActorSort } from '../../language/sections/events';
import type { CommonNoun, Mention, Participant, Phrase, Sentence } from './sentence';

/** Whom a phrase names. */
export interface Named {
  participants: Participant[];
  /** 1 where every participant is named by the head itself, less where only words around it name them. */
  clarity: number;
  /** What kind of actor the head is, where it is a common noun; null for a name and for what does not act. */
  sort: ActorSort | null;
}

export const NOBODY: Named = { participants: [], clarity: 0, sort: null };

/** Whom a phrase names, itself or by its owner, and how clearly. */
export function namedBy(sentence: Sentence, phrase: Phrase): Named {
  const { words, phrases, lexicon } = sentence;
  const head = words[phrase.head]!;
  if (head.mention && head.mention.end >= head.end)
    return { participants: [participantOf(head.mention)], clarity: head.mention.isName ? 1 : 0.95, sort: null };
  if (head.category === 'PRON' || (head.category === 'REL' && lexicon.isPronoun(head.lower)))
    return byPronoun(sentence, phrase);
  // "Lisbon congratulated", "urged Tokyo": a capital that acts, or is acted upon, is its country.
  const capital =
    phrase.to === phrase.from + 1 || words[phrase.head - 1]?.lower === 'the'
      ? (sentence.capitals.get(words[phrase.from]!.start) ?? sentence.capitals.get(head.start))
      : undefined;
  if (capital !== undefined && head.mention === null)
    return { participants: [{ speaker: null, country: capital, noun: null }], clarity: 0.85, sort: null };
  const counted = counts(sentence, phrase);
  if (counted) return namedBy(sentence, counted);
  const sort = lexicon.sortOf(head.lemma);
  const inner = innerMention(sentence, phrase);
  if (inner) return { participants: [participantOf(inner)], clarity: sort === null ? 0.8 : 0.95, sort };
  const owner = phrases[phrase.owner];
  if (owner && (sort !== null || lexicon.isBelonging(head.lemma))) {
    const { participants } = namedBy(sentence, owner);
    if (participants.length > 0 && participants.every(({ noun }) => noun === null))
      return { participants, clarity: 0.9, sort };
  }
  const linked = complementOf(sentence, phrase, sort);
  if (linked) return linked;
  if (sort !== null && sort !== 'means') return { participants: [ofNoun(sentence, phrase, sort)], clarity: 0.85, sort };
  const isName =
    head.isCapital && head.category === 'NOUN' && (phrase.head > 0 || head.isProper) && /^\p{Lu}\p{L}/u.test(head.text);
  if (isName) return { participants: [ofNoun(sentence, phrase, 'names')], clarity: 0.8, sort: 'names' };
  return { ...NOBODY, sort };
}

function participantOf({ speaker, country, kind }: Mention): Participant {
  return { speaker, country, noun: null, isPerson: kind === 'PERSON' };
}

function ofNoun({ words, phrases, lexicon }: Sentence, phrase: Phrase, sort: ActorSort): Participant {
  const head = words[phrase.head]!;
  let from = phrase.head;
  while (from > phrase.from && (words[from - 1]!.category === 'NOUN' || words[from - 1]!.category === 'ADJ')) from--;
  let first = phrase;
  while (phrases[first.owner]) first = phrases[first.owner]!;
  const noun: CommonNoun = {
    name: words
      .slice(from, phrase.head + 1)
      .map(({ text, lower }) => (sort === 'names' ? text : lower))
      .join(' '),
    sort,
    isPlural: head.lemma !== head.lower || lexicon.masses.has(head.lower),
    isHome: lexicon.homes.has(head.lower),
    isGeneric: from === phrase.head && head.lemma === head.lower && lexicon.generic.has(head.lemma),
    start: words[first.from]!.start,
    end: words[phrase.to - 1]!.end,
  };
  return { speaker: null, country: null, noun };
}

const HE_OR_SHE = /^(?:he|she|him|her)$/;

function byPronoun(sentence: Sentence, phrase: Phrase): Named {
  const { words, lexicon } = sentence;
  const { lower } = words[phrase.head]!;
  const person = HE_OR_SHE.test(lower) ? onlyPersonBefore(sentence, phrase.from) : null;
  if (person) return { participants: [participantOf(person)], clarity: 0.85, sort: null };
  const indefinite = lexicon.sortOf(lower);
  if (indefinite !== null && indefinite !== 'pronouns')
    return { participants: [ofNoun(sentence, phrase, indefinite)], clarity: 0.8, sort: indefinite };
  if (!lexicon.isPronoun(lower)) return NOBODY;
  return { participants: [ofNoun(sentence, phrase, 'pronouns')], clarity: 0.8, sort: 'pronouns' };
}

/** The one person whom the sentence has named. */
function onlyPersonBefore({ words }: Sentence, before: number): Mention | null {
  let found: Mention | null = null;
  for (let k = 0; k < before; k++) {
    const { mention } = words[k]!;
    if (mention?.kind !== 'PERSON') continue;
    if (found && found.speaker !== mention.speaker) return null;
    found = mention;
  }
  return found;
}

/** "hundreds of growers", "a group of residents", "two of the men": the phrase behind "of". */
function counts({ words, phrases, lexicon }: Sentence, phrase: Phrase): Phrase | null {
  const head = words[phrase.head]!;
  if (words[phrase.to]?.lower !== 'of' || !(head.category === 'NUM' || lexicon.quantities.has(head.lemma))) return null;
  return phrases[words[phrase.to + 1]?.phrase ?? -1] ?? null;
}

/** A country or an organisation before the head, the nearest; a person there is somebody else. */
function innerMention({ words }: Sentence, phrase: Phrase): Mention | null {
  for (let k = phrase.to - 1; k >= phrase.from; k--) {
    const { mention } = words[k]!;
    if (mention && mention.kind !== 'PERSON') return mention;
  }
  return null;
}

const OF = new Set(['of', 'from', 'in', 'for']);

/** "officials from Iran", "police in Mauritius" */
function complementOf({ words, phrases }: Sentence, phrase: Phrase, sort: ActorSort | null): Named | null {
  const preposition = words[phrase.to];
  const next = phrases[words[phrase.to + 1]?.phrase ?? -1];
  if (sort === null || preposition?.category !== 'PREP' || !OF.has(preposition.lower) || !next) return null;
  const participants: Participant[] = [];
  for (let phrase: Phrase | undefined = next; phrase; phrase = joined(words, phrases, phrase)) {
    const { mention } = words[phrase.head]!;
    if (!mention) break;
    participants.push(participantOf(mention));
  }
  return participants.length > 0 ? { participants, clarity: 0.85, sort } : null;
}

/** "Iran and Syria" */
function joined(words: Sentence['words'], phrases: Sentence['phrases'], { to }: Phrase): Phrase | undefined {
  return words[to]?.category === 'CC' ? phrases[words[to + 1]?.phrase ?? -1] : undefined;
}

/** What tells a participant from another: the speaker, the country or the words. */
export function nameOf({ speaker, country, noun }: Participant): string {
  return speaker ?? country ?? noun?.name ?? '';
}

export function isSame(x: Participant, y: Participant): boolean {
  return nameOf(x) === nameOf(y);
}

export function union(participants: readonly Participant[]): Participant[] {
  const found: Participant[] = [];
  for (const one of participants) if (!found.some((other) => isSame(one, other))) found.push(one);
  return found;
}
