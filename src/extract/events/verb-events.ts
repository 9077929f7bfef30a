import type { Clause } from './clauses';
import type { EventType } from '../../kernel/vocabulary';
import { dateOf, placeOf } from './circumstances';
import type { Draft } from './draft';
import { frameOf, type Frame } from './frame';
import { thirdPerson } from './inflection';
import type { VerbEntry } from './lexicon';
import type { NounGroup } from './participants';
import { union } from './parties';
import type { Group, Sentence } from './sentence';
import { statusOf } from './status';
import { partiesOf, type Parties } from './verb-parties';
import type { Reading } from './reading';
import type { Subject } from './subjects';
import { HOSTILE, isRefusal, reporterOf } from './commitments';
import { activeTitle, groupWords, passiveTitle, tailWords, tidy } from './title';

/** Without anybody who acts, these verbs tell of private life. */
const NEEDS_ACTOR: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE', 'AID']);

/** The event that a verb group states, or null. */
export function verbEvent(reading: Reading, group: Group): Draft | null {
  const { sentence, clauses, subjects } = reading;
  const entries = sentence.lexicon.verbs.get(group.lemma);
  if (!entries || !clauses[group.index]) return null;
  if (sentence.words[group.head]!.category !== 'VERB' && group.lemma !== 'be') return null;
  if (isName(sentence, group)) return null;
  const subject = subjects.of(group);
  const frame = frameOf(sentence, group, entries, clauses, group.isPassive ? null : subject.nouns);
  if (!frame) return null;
  const parties = partiesOf(reading, group, frame, subject);
  const confidence = confidenceOf(sentence, frame, group, subject, parties);
  if (confidence <= 0 || (frame.entry.needs === 'state' && isPersonal(sentence, parties.actors))) return null;
  if (frame.entry.thing !== null && frame.object) reading.carried.set(frame.object.phrase.index, frame.entry.type);
  return toDraft(reading, group, frame, subject, parties, confidence);
}

/** "Lynch said": a name that looks like a verb. */
function isName({ words, isHeadline }: Sentence, { head }: Group): boolean {
  const word = words[head]!;
  return word.mention !== null || (word.isCapital && !isHeadline && head > 0 && words[head - 1]!.isCapital);
}

function isPersonal({ words }: Sentence, actors: NounGroup | null): boolean {
  return actors !== null && words[actors.phrase.head]!.mention?.kind === 'PERSON';
}

/** "NATO rules permit": the head is no actor, a word before it names one. */
function isOnlyOwned({ sort, clarity }: NounGroup): boolean {
  return sort === null && clarity <= OWNED;
}

const OWNED = 0.8;

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
  const isThingOnly = recipients.length > 0 && recipients.every(({ noun }) => noun?.name === 'it');
  if (entry.needs === 'object' && (recipients.length === 0 || isThingOnly)) return 0;
  if (entry.needs === 'state' && entry.type === 'THREATEN' && !isAddressed(entry, recipients, complements)) return 0;
  const lacksObject =
    !group.isPassive && entry.takesObject && !entry.isMutual && object === null && recipients.length === 0;
  if (
    lacksObject &&
    entry.type !== 'PROTEST' &&
    entry.thing === null &&
    entry.particles.length === 0 &&
    entry.clause === null
  )
    return 0;
  if (isOtherObject(sentence, entry, object, recipients)) return 0;
  const isAgentless = group.isPassive && actors === null;
  if (entry.needs !== null && entry.needs !== 'other' && acting === 0 && !isAgentless && actors?.sort !== 'means')
    return 0;
  // "was asked" tells of an interview more often than of a demand.
  if (isAgentless && entry.type === 'REQUEST' && acting === 0 && !isDenied && !hasInstitution(recipients)) return 0;
  if (acting === 0 && NEEDS_ACTOR.has(entry.type)) return isAgentless && acting + recipients.length > 0 ? 0.5 : 0;
  let sum = entry.weight + (acting > 0 ? 0.2 : 0) + (others > 0 ? 0.2 : 0);
  if (entry.thing !== null) sum += 0.05;
  if (actors && !group.isPassive && isOnlyOwned(actors)) sum -= 0.15;
  // Something else acts, or is acted upon, than any participant.
  if (acting === 0 && actors !== null && actors.sort !== 'means') sum -= 0.2;
  if (acting === 0 && actors === null && !group.isPassive) sum -= 0.15;
  if (others === 0 && entry.takesObject && object !== null) sum -= 0.1;
  if (subject.governor) sum -= 0.1;
  if (isHabit(sentence, group, entry, actors) || (!isNamed(actors) && isPurpose(sentence, group, subject))) return 0;
  return Math.min(0.95, sum) * clarity;
}

/** "we vote for somebody": what people or pronouns do in the simple present tells of no one time. */
function isHabit({ isHeadline, dates }: Sentence, group: Group, entry: VerbEntry, actors: NounGroup | null): boolean {
  const isPresent =
    group.form === 'FINITE' && !group.isPast && !group.isPerfect && !group.isPassive && group.modal === null;
  if (!isPresent || group.isProgressive || isHeadline || entry.lasts || dates.length > 0) return false;
  return actors === null || actors.sort === 'pronouns';
}

function isNamed(actors: NounGroup | null): boolean {
  return actors !== null && actors.participants.some(({ noun }) => noun === null);
}

/** "It is too early to discuss it": an infinitive on which nothing tells that it happens. */
function isPurpose({ lexicon }: Sentence, group: Group, { governor }: Subject): boolean {
  if (group.form !== 'INFINITIVE' || governor === null || governor.lemma === 'be') return false;
  return !lexicon.effects.has(governor.lemma) && governor.lemma !== '';
}

/** "meet a deadline", "attack provisions": the object is nobody, and no place. */
function isOtherObject(
  { words, lexicon }: Sentence,
  entry: VerbEntry,
  object: NounGroup | null,
  recipients: Parties['recipients'],
): boolean {
  if (!object || entry.thing !== null || !entry.takesObject) return false;
  const isBare = object.participants.length === 0 || isOnlyOwned(object);
  if (!isBare) return false;
  if (entry.isMutual) return entry.type === 'CONSULT' && entry.lemma === 'meet';
  const { lemma } = words[object.phrase.head]!;
  return entry.type === 'ASSAULT' && recipients.length === 0 && !PLACES.some((place) => lexicon.isThing(place, lemma));
}

const PLACES = ['POSITIONS', 'TERRITORY', 'BUILDINGS', 'SHIPS', 'AIRCRAFT', 'ARMS', 'ROADS'];

/** Who warns people of something, or anybody about something, does not threaten them. */
function isAddressed(
  { clause }: VerbEntry,
  recipients: Parties['recipients'],
  complements: Frame['complements'],
): boolean {
  if (complements.some(({ preposition }) => preposition === 'about')) return false;
  return clause !== null || recipients.some(({ noun }) => noun === null || noun.sort !== 'people');
}

function hasInstitution(recipients: Parties['recipients']): boolean {
  return recipients.some(({ noun }) => noun === null || noun.sort === 'institutions');
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
    type: refuses ? 'REJECT' : entry.lemma === 'vow' ? vowed(reading, group, entry.type) : entry.type,
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

/** Who vows to help promises, who vows to strike threatens. */
function vowed({ sentence }: Reading, group: Group, type: EventType): EventType {
  const next = sentence.groups[group.index + 1];
  const entry = next ? sentence.lexicon.verbs.get(next.lemma)?.[0] : undefined;
  return entry && HOSTILE.has(entry.type) ? type : 'AGREE';
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
