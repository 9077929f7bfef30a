import type { Clause } from './clauses';
import type { EventType } from '../../kernel/vocabulary';
import { dateOf, placeOf } from './circumstances';
import type { Draft } from './draft';
import { frameOf, type Frame } from './frame';
import { thirdPerson } from './inflection';
import type { NounGroup } from './participants';
import { union } from './parties';
import type { Group, Sentence } from './sentence';
import { statusOf } from './status';
import { partiesOf, type Parties } from './verb-parties';
import type { Reading } from './reading';
import type { Subject } from './subjects';
import { isRefusal, reporterOf } from './commitments';
import { activeTitle, groupWords, passiveTitle, tailWords, tidy } from './title';

/** Without anybody who acts, these verbs tell of private life. */
const NEEDS_ACTOR: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE', 'AID']);

/** The event that a verb group states, or null. */
export function verbEvent(reading: Reading, group: Group): Draft | null {
  const { sentence, clauses, subjects } = reading;
  const entries = sentence.lexicon.verbs.get(group.lemma);
  if (!entries || !clauses[group.index]) return null;
  if (sentence.words[group.head]!.category !== 'VERB' && group.lemma !== 'be') return null;
  const subject = subjects.of(group);
  const frame = frameOf(sentence, group, entries, clauses, group.isPassive ? null : subject.nouns);
  if (!frame) return null;
  const parties = partiesOf(reading, group, frame, subject);
  const confidence = confidenceOf(sentence, frame, group, subject, parties);
  if (confidence <= 0 || (frame.entry.needs === 'state' && isPersonal(sentence, parties.actors))) return null;
  if (frame.entry.thing !== null && frame.object) reading.carried.set(frame.object.phrase.index, frame.entry.type);
  return toDraft(reading, group, frame, subject, parties, confidence);
}

function isPersonal({ words }: Sentence, actors: NounGroup | null): boolean {
  return actors !== null && words[actors.phrase.head]!.mention?.kind === 'PERSON';
}

/** Complete frames are sure, those of which half is missing are not; 0 where the predicate says nothing without it. */
function confidenceOf(
  sentence: Sentence,
  { entry, object, complements }: Frame,
  group: Group,
  subject: Subject,
  { actors, recipients, clarity }: Parties,
): number {
  const { words, lexicon } = sentence;
  const acting = actors?.participants.length ?? 0;
  const others = recipients.length + (entry.isMutual && !group.isPassive ? Math.max(0, acting - 1) : 0);
  const isJoint =
    entry.isMutual && actors !== null && actors.isPlural && actors.sort !== null && actors.sort !== 'names';
  const isWithSomebody =
    entry.isMutual &&
    complements.some(
      ({ preposition, nouns }) => preposition === 'with' && lexicon.sortOf(words[nouns.phrase.head]!.lemma),
    );
  // A denial often names nobody but the one who denies.
  const isDenied = group.isPassive && reporterOf(sentence, subject.from) !== null;
  if (acting + recipients.length === 0 && entry.thing === null && !isDenied) return 0;
  if (actors && lexicon.nature.has(words[actors.phrase.head]!.lemma)) return 0;
  if (entry.needs === 'other' && others === 0 && !isWithSomebody && !isJoint) return 0;
  const isHeard =
    entry.type === 'CONSULT' &&
    (isAudience(words, lexicon, object) || complements.some(({ nouns }) => isAudience(words, lexicon, nouns)));
  if (isHeard || (entry.type === 'CONSULT' && entry.needs === 'official' && others === 0)) return 0;
  if (entry.needs === 'object' && recipients.length === 0) return 0;
  const isAgentless = group.isPassive && actors === null;
  if (entry.needs !== null && entry.needs !== 'other' && acting === 0 && !isAgentless && actors?.sort !== 'means')
    return 0;
  if (acting === 0 && NEEDS_ACTOR.has(entry.type)) return isAgentless && acting + recipients.length > 0 ? 0.5 : 0;
  let sum = entry.weight + (acting > 0 ? 0.2 : 0) + (others > 0 ? 0.2 : 0);
  if (entry.thing !== null) sum += 0.05;
  // Something else acts, or is acted upon, than any participant.
  if (acting === 0 && actors !== null && actors.sort !== 'means') sum -= 0.2;
  if (acting === 0 && actors === null && !group.isPassive) sum -= 0.15;
  if (others === 0 && entry.takesObject && object !== null) sum -= 0.1;
  if (subject.governor) sum -= 0.1;
  return Math.min(0.95, sum) * clarity;
}

function isAudience(words: Sentence['words'], lexicon: Sentence['lexicon'], nouns: NounGroup | null): boolean {
  return nouns !== null && lexicon.audience.has(words[nouns.phrase.head]!.lemma);
}

function toDraft(
  reading: Reading,
  group: Group,
  frame: Frame,
  subject: Subject,
  parties: Parties,
  confidence: number,
): Draft {
  const { sentence, subjects } = reading;
  const { words } = sentence;
  const { entry, clause } = frame;
  const told = statusOf(sentence, group, subject, subjects, entry.lasts);
  const refuses = told === 'DENIED' && isRefusal(sentence, group, subject, entry.type);
  const status = refuses ? 'OCCURRED' : told;
  const place = placeOf(
    sentence,
    frame.complements.filter(({ preposition }) => preposition === 'in' || !entry.prepositions.has(preposition)),
  );
  const denier =
    status === 'DENIED' && parties.actors === null && group.isPassive ? reporterOf(sentence, subject.from) : null;
  const acting = (denier ? subjects.of(denier).nouns : parties.actors)?.participants ?? [];
  const actors = union([...acting, ...(entry.isMutual ? parties.recipients : [])]);
  const recipients = entry.isMutual ? [] : parties.recipients;
  const isNear = subject.from >= 0 && group.from - subject.from < 40;
  const from = isNear ? Math.min(subject.from, group.from) : group.from;
  const to = Math.max(parties.to, group.to, place.to, clause.to - group.to < 25 ? clause.to : 0);
  return {
    type: refuses ? 'REJECT' : entry.type,
    status,
    actors,
    recipients,
    confidence,
    place: place.place,
    country: place.country,
    date: dateOf(sentence, clause, group.head, status === 'ONGOING'),
    title: titleOf(reading, group, frame, subject, parties),
    start: words[from]!.start,
    end: words[Math.min(to, words.length) - 1]!.end,
    at: words[group.head]!.start,
    isStateAct: entry.isStateAct && parties.actors === null,
    ...(parties.actors?.sort === 'means' && entry.type === 'ASSAULT' ? { outcomeOf: parties.actors.phrase.index } : {}),
  };
}

function titleOf(
  reading: Reading,
  group: Group,
  { clause, complements }: Frame,
  { nouns }: Subject,
  { actors }: Parties,
): string {
  const { sentence } = reading;
  if (!group.isPassive)
    return activeTitle(sentence, nouns, group.lemma, group.to, withDependent(reading, group, clause));
  if (!actors || !nouns) return passiveTitle(sentence, nouns, group.lemma, group.to, clause.to);
  const agent = complements.find(({ preposition }) => preposition === 'by');
  const before = tailWords(sentence, group.to, agent?.at ?? group.to, 4);
  const verb = actors.isPlural ? group.lemma : thirdPerson(group.lemma);
  return tidy(
    [groupWords(sentence, actors), verb, lowerArticle(groupWords(sentence, nouns)), before]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** "urges China to release": what depends on the verb belongs to its title. */
function withDependent({ sentence: { groups, words }, clauses }: Reading, group: Group, clause: Clause): number {
  const next = groups[group.index + 1];
  const depends =
    next &&
    next.from === clause.to &&
    (next.form === 'INFINITIVE' ||
      (next.form === 'GERUND' && (next.from === group.to || words[next.from - 1]?.category === 'PREP')));
  return depends ? (clauses[next.index]?.to ?? clause.to) : clause.to;
}

function lowerArticle(words: string): string {
  return words.replace(/^(?:A|An|The) /, (article) => article.toLowerCase());
}
