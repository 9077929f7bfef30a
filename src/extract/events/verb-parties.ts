import type { EventType } from '../../kernel/vocabulary';
import { nextPhrase } from './complements';
import type { Frame } from './frame';
import { groupFrom, type NounGroup } from './participants';
import { isSame, union } from './parties';
import type { Reading } from './reading';
import type { Group, Participant, Sentence } from './sentence';
import type { Subject } from './subjects';

/** Who takes part in what a verb states. */
export interface Parties {
  actors: NounGroup | null;
  recipients: Participant[];
  clarity: number;
  /** Word behind the last that was used. */
  to: number;
}

/** Who does what a frame states, and to whom. */
export function partiesOf(reading: Reading, group: Group, frame: Frame, subject: Subject): Parties {
  const parties = group.isPassive ? passiveParties(frame, subject) : activeParties(reading, frame, subject);
  if (parties.recipients.length > 0 || frame.entry.isMutual) return parties;
  const acting = parties.actors?.participants ?? [];
  const found = impliedRecipients(reading, group, frame).filter((one) => !acting.some((other) => isSame(one, other)));
  return found.length > 0 ? { ...parties, recipients: union(found), clarity: Math.min(parties.clarity, 0.9) } : parties;
}

/**
 * Who suffers where the frame names nobody: whom the clause that follows speaks of, or what is named around the object.
 */
function impliedRecipients(reading: Reading, group: Group, frame: Frame): Participant[] {
  const { sentence } = reading;
  const { entry, object } = frame;
  if (entry.clause === 'that') return subjectBehindThat(sentence, frame);
  if (entry.clause !== null) return objectOfNext(reading, group);
  if (entry.particles.at(-1) === 'for' && object) return object.participants.filter(({ noun }) => noun !== null);
  return namedAround(frame);
}

/** "demanded that the minister resign" */
function subjectBehindThat(sentence: Sentence, { after, object }: Frame): Participant[] {
  const { words } = sentence;
  const from = object ? object.to : after;
  for (let k = from; k < words.length && k < from + 8; k++) {
    if (words[k]!.category === 'STOP') return [];
    if (words[k]!.lower === 'that') {
      const phrase = nextPhrase(sentence, k + 1, words.length);
      return phrase ? groupFrom(sentence, phrase).participants : [];
    }
  }
  return [];
}

/** "threatened to sue the region" */
function objectOfNext({ sentence, clauses }: Reading, group: Group): Participant[] {
  const next = sentence.groups[group.index + 1];
  if (!next || next.form === 'FINITE') return [];
  const phrase = nextPhrase(sentence, next.to, clauses[next.index]!.to);
  return phrase ? groupFrom(sentence, phrase).participants.filter(({ noun }) => noun?.sort !== 'names') : [];
}

/**
 * "halted exports to Chad", "near a Malian patrol": states and speakers behind the verb, those behind "in" left out.
 */
function namedAround({ object, complements, entry }: Frame): Participant[] {
  const named = (nouns: NounGroup): Participant[] => nouns.participants.filter(({ noun }) => noun === null);
  if (object && entry.type !== 'AID' && named(object).length > 0) return named(object);
  const around = complements.find(
    ({ preposition, nouns }) =>
      TOWARDS.has(preposition) && !(preposition === 'near' && entry.type === 'MOBILIZE') && named(nouns).length > 0,
  );
  return around ? named(around.nouns) : [];
}

const TOWARDS = new Set(['to', 'with', 'against', 'near', 'from', 'for', 'on', 'at', 'of', 'outside', 'between']);

function passiveParties({ entry, complements, after }: Frame, subject: Subject): Parties {
  const agent = complements.find(({ preposition }) => preposition === 'by');
  const actors = agent ? agent.nouns : null;
  const behind = complements.filter(({ preposition }) => entry.prepositions.has(preposition));
  const own = entry.takesObject || entry.isMutual ? (subject.nouns?.participants ?? []) : [];
  const recipients = union([...own, ...behind.flatMap(({ nouns }) => nouns.participants)]);
  const clarity = Math.min(
    actors && actors.participants.length > 0 ? actors.clarity : 1,
    own.length > 0 ? (subject.nouns?.clarity ?? 1) : 1,
  );
  return {
    actors,
    recipients,
    clarity,
    to: Math.max(after, agent?.nouns.to ?? 0, ...behind.map(({ nouns }) => nouns.to)),
  };
}

function activeParties(
  { sentence }: Reading,
  { entry, object, receiver, complements, after }: Frame,
  { nouns }: Subject,
): Parties {
  const behind = complements
    .filter(
      ({ preposition, nouns: { participants } }) => entry.prepositions.has(preposition) && participants.length > 0,
    )
    .slice(0, 1);
  const owner = object ? sentence.phrases[object.phrase.owner] : undefined;
  const direct = receiver
    ? receiver.participants
    : entry.takesObject && object
      ? object.participants.length > 0
        ? object.participants
        : owner
          ? groupFrom(sentence, owner).participants
          : targetOf(sentence, entry.type, object, complements)
      : [];
  const named =
    (receiver || entry.takesObject) && direct.length > 0 && !entry.isMutual
      ? direct
      : [...direct, ...behind.flatMap(({ nouns: { participants } }) => participants)];
  const recipients = union(named).filter((one) => !nouns?.participants.some((other) => isSame(one, other)));
  const clarity = Math.min(
    nouns && nouns.participants.length > 0 ? nouns.clarity : 1,
    direct.length > 0 ? (object?.participants.length ? object.clarity : 0.85) : (behind[0]?.nouns.clarity ?? 1),
  );
  return {
    actors: nouns,
    recipients,
    clarity,
    to: Math.max(after, object?.to ?? 0, ...behind.map(({ nouns: { to } }) => to)),
  };
}

/**
 * "positions of the Syrian army", "targets in Syria": whose the object is; a capital that is visited is its country.
 */
function targetOf(
  { words, lexicon, capitals }: Sentence,
  type: EventType,
  object: NounGroup,
  complements: Frame['complements'],
): Participant[] {
  const head = words[object.phrase.head]!;
  const capital = capitals.get(head.start);
  if (capital !== undefined && type === 'CONSULT') return [{ speaker: null, country: capital, noun: null }];
  const isTarget = type === 'ASSAULT' && lexicon.isThing('POSITIONS', head.lemma);
  const isOwned = type === 'ASSAULT' || type === 'COERCE' || lexicon.isBelonging(head.lemma);
  const behind = complements.find(
    ({ at, preposition }) =>
      at === object.to &&
      ((isOwned && (preposition === 'of' || preposition === 'from')) ||
        (isTarget && (preposition === 'in' || preposition === 'near'))),
  );
  return behind ? behind.nouns.participants : [];
}
