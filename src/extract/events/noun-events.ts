import type { EventType } from '../../kernel/vocabulary';
import { clauseAt, type Clause } from './clauses';
import { complementsAfter, type Complement } from './complements';
import { dateOf, placeOf } from './circumstances';
import type { Draft } from './draft';
import type { NounEntry } from './lexicon';
import { carrierOf, nounStatus, type Carrier } from './noun-status';
import { groupUpTo, startOf } from './participants';
import { isSame, union } from './parties';
import type { Mention, Participant, Phrase, Sentence } from './sentence';
import { activeTitle, nominalTitle } from './title';
import type { Reading } from './reading';

interface Parties {
  actors: Participant[];
  recipients: Participant[];
  /** Word behind the last complement that was used. */
  to: number;
}

interface NounFrame {
  entry: NounEntry;
  type: EventType;
  phrase: Phrase;
  carrier: Carrier | null;
  complements: Complement[];
  clause: Clause;
}

const ACTS_FROM: ReadonlySet<EventType> = new Set<EventType>([
  'AID',
  'SUPPORT',
  'THREATEN',
  'ACCUSE',
  'REQUEST',
  'COERCE',
  'REJECT',
]);
const OCCASION = new Set(['during', 'at', 'in', 'after', 'following']);
/** A country's name before these is whom they concern: "Iran sanctions". */
const CONCERNS: ReadonlySet<EventType> = new Set<EventType>(['SANCTION', 'ASSAULT', 'RETREAT', 'MOBILIZE']);
const PRONOUN_OWNER = /^(?:its|their|his|her)$/;
const IDLE_OF = /^(?:flu|nerves|conscience|survival|words|wills|cancer|ideas|bands|books|sexes)$/;

/** The event that a noun phrase states by itself or with the verb that carries it, or null. */
export function nounEvent(reading: Reading, phrase: Phrase): Draft | null {
  const { sentence, clauses } = reading;
  const { words } = sentence;
  const head = words[phrase.head]!;
  const entry = head.category === 'NOUN' && head.mention === null ? sentence.lexicon.nouns.get(head.lower) : undefined;
  if (!entry) return null;
  const carrier = carrierOf(sentence, phrase);
  const type = typeOf(sentence, phrase, entry, carrier);
  if (type === null || isCarriedAway(reading, phrase, type)) return null;
  const clause = clauseAt(sentence, clauses, phrase.head);
  const frame: NounFrame = {
    entry,
    type,
    phrase,
    carrier,
    clause,
    complements: complementsAfter(sentence, phrase.to, {
      from: clause.from,
      to: endOfPhrase(sentence, phrase, clause, type),
    }),
  };
  if (
    frame.complements.some(
      ({ nouns }) =>
        nouns.participants.length === 0 &&
        (IDLE_OF.test(words[nouns.phrase.head]!.lower) ||
          sentence.lexicon.idleObjects.has(words[nouns.phrase.head]!.lemma)),
    )
  )
    return null;
  const own = ownParties(reading, frame);
  const parties = withCarrier(reading, frame, own);
  const confidence = confidenceOf(sentence, frame, own, parties);
  return confidence <= 0 ? null : toDraft(reading, frame, parties, confidence);
}

/** "suspended donations": the verb tells another event of its object. A complaint that is rejected was still made. */
function isCarriedAway({ carried, sentence: { phrases, words } }: Reading, phrase: Phrase, type: EventType): boolean {
  const told = carried.get(phrase.index);
  if (told === undefined || told === type) return false;
  const isTheirs =
    phrases[phrase.owner] !== undefined ||
    words.slice(phrase.from, phrase.head).some(({ mention }) => mention !== null);
  return !(isTheirs && (type === 'REQUEST' || type === 'ACCUSE' || type === 'THREATEN'));
}

function typeOf(
  { words, lexicon }: Sentence,
  phrase: Phrase,
  entry: NounEntry,
  carrier: Carrier | null,
): EventType | null {
  const { lower } = words[phrase.head]!;
  for (let k = phrase.head - 1; k >= phrase.from; k--) {
    const modified = lexicon.modifiedType(words[k]!.lower, lower);
    if (modified !== undefined) return modified;
  }
  const needed = lexicon.neededBefore(lower);
  const isOwned =
    lexicon.ownerSuffices.has(lower) &&
    (phrase.owner >= 0 || words.slice(phrase.from, phrase.head).some(({ mention }) => mention !== null));
  if (needed && !isOwned && !words.slice(phrase.from, phrase.head).some((word) => needed.has(word.lower))) return null;
  return (carrier ? lexicon.carriedType(carrier.group.lemma, lower) : undefined) ?? entry.type;
}

/** Complements of a noun end at the next verb; those of calls and demands may stand behind what is called for. */
function endOfPhrase({ words, groups }: Sentence, phrase: Phrase, clause: Clause, type: EventType): number {
  for (let k = phrase.to; k < clause.to; k++) {
    const group = groups[words[k]!.group];
    if (group && !(type === 'REQUEST' && group.form === 'INFINITIVE')) return group.from;
  }
  return type === 'REQUEST' ? Math.min(words.length, phrase.to + 25) : clause.to;
}

function ownParties(reading: Reading, frame: NounFrame): Parties {
  const { sentence } = reading;
  const { entry, type, phrase, complements } = frame;
  const parties: Parties = { actors: [], recipients: [], to: phrase.to };
  const owner = sentence.phrases[phrase.owner];
  if (owner) parties.actors.push(...groupUpTo(sentence, owner).participants);
  else if (PRONOUN_OWNER.test(sentence.words[phrase.from]!.lower))
    parties.actors.push(...pronounOwner(reading, phrase));
  for (const mention of modifiers(sentence, phrase)) {
    const side = mention.isName && mention.speaker === null && CONCERNS.has(type) ? parties.recipients : parties.actors;
    side.push({ speaker: mention.speaker, country: mention.country, noun: null });
  }
  for (const complement of complements) place(parties, complement, entry, type);
  if (entry.isMutual && type !== 'ASSAULT')
    return { actors: union([...parties.actors, ...parties.recipients]), recipients: [], to: parties.to };
  const actors = union(parties.actors);
  return {
    actors,
    recipients: union(parties.recipients).filter((one) => !actors.some((other) => isSame(one, other))),
    to: parties.to,
  };
}

/** "its commitment": of whom the verb before it tells. */
function pronounOwner({ sentence: { words, groups }, subjects }: Reading, phrase: Phrase): Participant[] {
  for (let k = phrase.from - 1; k >= 0 && k > phrase.from - 6 && words[k]!.category !== 'STOP'; k--) {
    const group = groups[words[k]!.group];
    if (group) return group.isPassive ? [] : (subjects.of(group).nouns?.participants ?? []);
  }
  return [];
}

/** Countries and organisations before the head; the possessor is a phrase of its own. */
function modifiers({ words, phrases }: Sentence, phrase: Phrase): Mention[] {
  const found = new Set<Mention>();
  for (let k = phrase.from; k < phrase.head; k++) {
    const { mention } = words[k]!;
    if (mention && mention.kind !== 'PERSON') found.add(mention);
    const { second } = words[k]!;
    if (second && second.kind !== 'PERSON') found.add(second);
  }
  // "Russian and Turkish strikes"
  const before = words[phrase.from - 1]?.category === 'CC' ? phrases[words[phrase.from - 2]?.phrase ?? -1] : undefined;
  const first = before ? words[before.head]!.mention : null;
  if (found.size > 0 && first && before!.to === before!.from + 1 && !first.isName) found.add(first);
  return [...found];
}

/** Gives what stands behind a preposition its side. */
function place(parties: Parties, { preposition, nouns }: Complement, entry: NounEntry, type: EventType): void {
  const side = sideOf(preposition, entry, type);
  if (side === null || nouns.participants.length === 0) return;
  (side === 'ACTOR' ? parties.actors : parties.recipients).push(...nouns.participants);
  parties.to = Math.max(parties.to, nouns.to);
}

function sideOf(preposition: string, entry: NounEntry, type: EventType): 'ACTOR' | 'RECIPIENT' | null {
  if (
    preposition === 'by' ||
    preposition === 'between' ||
    (preposition === 'among' && (entry.isMutual || type === 'REQUEST'))
  )
    return 'ACTOR';
  if (preposition === 'from' && ACTS_FROM.has(type)) return 'ACTOR';
  if (preposition === 'with' && entry.isMutual) return 'ACTOR';
  if (preposition === 'of' && entry.of !== null) return entry.of === 'ACTOR' ? 'ACTOR' : 'RECIPIENT';
  return entry.prepositions.has(preposition) ? 'RECIPIENT' : null;
}

/** Adds who carries the noun: "Iran held talks with", "said during a meeting with". */
function withCarrier(
  { sentence, subjects }: Reading,
  { entry, carrier, phrase, type }: NounFrame,
  own: Parties,
): Parties {
  const { words, groups, lexicon } = sentence;
  const start = startOf(sentence, phrase);
  const isOccasion = type === 'CONSULT' && entry.isMutual && OCCASION.has(words[start - 1]?.lower ?? '');
  if (!carrier && !isOccasion) return own;
  const group = carrier?.group ?? groups[words[start - 2]?.group ?? -1];
  if (
    !group ||
    !(
      isOccasion ||
      lexicon.lightVerbs.has(group.lemma) ||
      (entry.isMutual && lexicon.effects.has(group.lemma)) ||
      lexicon.carriedType(group.lemma, words[phrase.head]!.lower)
    )
  )
    return own;
  const subject = subjects.of(group).nouns?.participants ?? [];
  const receives = lexicon.receivingVerbs.has(group.lemma);
  if (group.isPassive) return own;
  if (receives && !entry.isMutual) return { ...own, recipients: union([...own.recipients, ...subject]) };
  if (!entry.isMutual && own.actors.length > 0) return own;
  const actors = union([...subject, ...own.actors]);
  return { ...own, actors, recipients: own.recipients.filter((one) => !actors.some((other) => isSame(one, other))) };
}

const NEEDS_ACTOR: ReadonlySet<EventType> = new Set<EventType>([
  'ACCUSE',
  'AGREE',
  'AID',
  'CONSULT',
  'COOPERATE',
  'REJECT',
  'SUPPORT',
  'THREATEN',
]);

function asksFor(words: Sentence['words'], phrase: Phrase, complements: readonly Complement[]): boolean {
  return words[phrase.to]?.category === 'TO' || complements[0]?.preposition === 'for';
}

function confidenceOf(
  { words, lexicon }: Sentence,
  { entry, carrier, type, complements, phrase }: NounFrame,
  own: Parties,
  { actors, recipients }: Parties,
): number {
  const all = actors.length + recipients.length;
  if (all === 0 || (entry.needsRecipient && own.recipients.length === 0)) return 0;
  if (type === 'REQUEST' && !asksFor(words, phrase, complements) && own.recipients.length === 0) return 0;
  if (actors.length === 0 && NEEDS_ACTOR.has(type)) return 0;
  const isComplete = entry.isMutual
    ? actors.length > 1 || (actors.length > 0 && recipients.length > 0)
    : actors.length > 0 && recipients.length > 0;
  const isThere = actors.length > 0 && complements.some(({ preposition }) => preposition === 'in');
  const isCarried =
    carrier !== null && (lexicon.lightVerbs.has(carrier.group.lemma) || type !== entry.type) && actors.length > 0;
  const sum = entry.weight + (isComplete ? 0.3 : 0.1) + (isCarried ? 0.05 : 0);
  const isBare =
    entry.isWeak &&
    !isComplete &&
    !isCarried &&
    !isThere &&
    !(type === 'REQUEST' && asksFor(words, phrase, complements)) &&
    own.recipients.length === 0;
  return Math.min(0.9, sum - (isBare ? 0.15 : 0));
}

function toDraft(
  reading: Reading,
  frame: NounFrame,
  { actors, recipients, to: last }: Parties,
  confidence: number,
): Draft {
  const { sentence, subjects } = reading;
  const { words } = sentence;
  const { phrase, carrier, complements, clause, type } = frame;
  const isTurned =
    carrier !== null && sentence.lexicon.carriedType(carrier.group.lemma, words[phrase.head]!.lower) === type;
  const status = nounStatus(sentence, phrase, carrier, subjects, isTurned);
  const place = placeOf(sentence, complements);
  const subject =
    carrier && !carrier.group.isPassive && sentence.lexicon.lightVerbs.has(carrier.group.lemma)
      ? subjects.of(carrier.group)
      : null;
  const start = startOf(sentence, phrase);
  const from = subject && subject.from >= 0 && start - subject.from < 40 ? Math.min(subject.from, start) : start;
  const to = Math.max(last, place.to, phrase.to);
  const end = Math.max(to, complements.at(-1)?.nouns.to ?? 0);
  const title =
    subject?.nouns && carrier
      ? activeTitle(sentence, subject.nouns, carrier.group.lemma, carrier.group.to, end)
      : nominalTitle(sentence, start, end);
  return {
    type,
    status,
    actors,
    recipients,
    confidence,
    title,
    place: place.place,
    country: place.country,
    date: dateOf(sentence, clause, phrase.head, status === 'ONGOING'),
    start: words[from]!.start,
    end: words[to - 1]!.end,
    at: words[phrase.head]!.start,
  };
}
