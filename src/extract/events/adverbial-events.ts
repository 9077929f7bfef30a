import { clauseAt } from './clauses';
import { dateOf, placeOf } from './circumstances';
import { complementsAfter } from './complements';
import type { Draft } from './draft';
import type { AdverbialEntry } from './lexicon';
import { groupUpTo, type NounGroup } from './participants';
import { isSame, union } from './parties';
import type { Group, Phrase, Sentence } from './sentence';
import { statusOf } from './status';
import { groupWords, tailWords, tidy } from './title';
import type { Reading } from './reading';

/**
 * The event of a noun behind a preposition: "has been on strike since", "remained on alert", "drove there in protest".
 */
export function adverbialEvent(reading: Reading, phrase: Phrase): Draft | null {
  const { sentence, clauses, subjects } = reading;
  const { words, lexicon } = sentence;
  const entry = entryOf(sentence, phrase);
  if (!entry) return null;
  const group = verbBefore(sentence, phrase, entry.isLoose);
  const holder = group ? subjects.of(group).nouns : nounBefore(sentence, phrase);
  if (!holder || holder.participants.length === 0 || holder.sort === 'means') return null;
  const clause = group ? clauses[group.index]! : clauseAt(sentence, clauses, phrase.head);
  const complements = complementsAfter(sentence, phrase.to, clause);
  const others = union(
    complements
      .filter(({ preposition }) => entry.prepositions.has(preposition))
      .flatMap(({ nouns }) => nouns.participants),
  ).filter((one) => !holder.participants.some((other) => isSame(one, other)));
  const acts = entry.subject === 'ACTOR';
  if (entry.isMutual && others.length === 0 && !holder.isPlural) return null;
  const told = group ? statusOf(sentence, group, subjects.of(group), subjects, false) : 'ONGOING';
  const isState = group !== null && lexicon.states.has(group.lemma) && told === 'OCCURRED' && !group.isPast;
  const status = isState ? 'ONGOING' : told;
  const { place, country } = placeOf(sentence, complements);
  const from = Math.min(holder.from, group?.from ?? phrase.from);
  return {
    type: entry.type,
    status,
    actors: acts ? union([...holder.participants, ...(entry.isMutual ? others : [])]) : [],
    recipients: acts ? (entry.isMutual ? [] : others) : holder.participants,
    title: titleOf(sentence, holder, group, phrase, clause.to),
    date: dateOf(sentence, clause, phrase.head, status === 'ONGOING'),
    place,
    country,
    start: words[from]!.start,
    end: words[Math.max(phrase.to, clause.to) - 1]!.end,
    at: words[phrase.head]!.start,
    confidence: (entry.weight + 0.2) * holder.clarity,
  };
}

function entryOf({ words, lexicon }: Sentence, phrase: Phrase): AdverbialEntry | undefined {
  const head = words[phrase.head]!;
  const preposition = words[phrase.from - 1];
  if (head.mention !== null || preposition === undefined) return undefined;
  return lexicon.adverbials.get(head.lower)?.find(({ after }) => after.has(preposition.lower));
}

/** The verb that the preposition follows; where the words may stand anywhere behind it, the nearest. */
function verbBefore({ words, groups }: Sentence, phrase: Phrase, isLoose: boolean): Group | null {
  for (let k = phrase.from - 2; k >= 0; k--) {
    const { group, category } = words[k]!;
    if (group >= 0) return groups[group]!;
    if (category === 'STOP' || (!isLoose && category !== 'ADV' && category !== 'DATE')) return null;
  }
  return null;
}

/** "nurses on strike" */
function nounBefore(sentence: Sentence, phrase: Phrase): NounGroup | null {
  const before = sentence.phrases[sentence.words[phrase.from - 2]?.phrase ?? -1];
  return before ? groupUpTo(sentence, before) : null;
}

function titleOf(sentence: Sentence, holder: NounGroup, group: Group | null, phrase: Phrase, to: number): string {
  const verb = group && group.lemma !== 'be' ? sentence.words[group.head]!.text : '';
  const from = group ? group.to : phrase.from - 1;
  return tidy(
    [groupWords(sentence, holder), verb, tailWords(sentence, from, to, 9)].filter((part) => part !== '').join(' '),
  );
}
