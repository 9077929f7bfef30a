import type { EventType } from '../../kernel/vocabulary';
import type { Clause } from './clauses';
import { isThing } from './classes';
import { complementsAfter, nextPhrase, type Complement } from './complements';
import { dateOf, placeOf } from './circumstances';
import type { Draft } from './draft';
import { groupFrom, isSame, type NounGroup } from './participants';
import type { Group, Participant, Phrase, Sentence } from './sentence';
import { statusOf } from './status';
import type { Subject, Subjects } from './subjects';
import { activeTitle, groupWords, passiveTitle, tailWords, tidy } from './title';
import { thirdPerson } from './inflection';
import { VERBS, type VerbEntry } from './verb-lexicon';

/** What the parts of the finder share about one sentence. */
export interface Reading {
  sentence: Sentence;
  clauses: readonly Clause[];
  subjects: Subjects;
  /** Offset → country of every capital. */
  capitals: ReadonlyMap<number, string>;
}

interface Frame {
  entry: VerbEntry;
  object: NounGroup | null;
  complements: Complement[];
  clause: Clause;
  /** Word behind verb and particle. */
  after: number;
}

interface Parties {
  actors: NounGroup | null;
  recipients: Participant[];
  clarity: number;
  /** Word behind the last that was used. */
  to: number;
}

/** Nouns that these verbs have as objects where nothing happens between participants: "strike a chord". */
export const IDLE_OBJECTS = new Set(
  `chord balance tone note pose nerve question eyebrow concern expectation goal deadline need demand standard criterion challenge record high low market share ball goal survival cancer disease flu virus fire inflation
  wicket penalty election climate pandemic obesity poverty hunger crime blaze wildfire film movie photo picture scene video documentary game season match race final life time opportunity imagination attention moment headline snag wall road car jackpot target-date poll odds`.split(
    /\s+/,
  ),
);

const WATERS = /^(?:sea|ocean|water|waters)$/;
const PUNISHING = new Set(['target', 'hit', 'threaten', 'strike']);
/** These are somebody to meet and to work with, also where nobody can tell who. */
const COUNTERPARTS =
  /^(?:rebel|militant|fighter|force|troop|government|authority|army|police|official|leader|ally|faction|group|opposition|militia|lawmaker|counterpart|minister|president|delegation|diplomat|envoy)$/;

/** What nature and markets do is no act of anybody. */
const NATURE =
  /^(?:fire|wildfire|storm|earthquake|quake|flood|hurricane|typhoon|cyclone|tornado|drought|pandemic|virus|disease|outbreak|recession|crisis|inflation|wave|crash|accident|shortage|price|blaze|avalanche|landslide|lightning|tsunami|heatwave|downturn|unemployment|scandal|demand|export|import|supply|growth|market|economy|share|rate|cost)$/;
/** Without anybody who acts, these verbs tell of private life. */
const NEEDS_ACTOR: ReadonlySet<string> = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AGREE', 'AID']);

/** The event that a verb group states, or null. */
export function verbEvent(reading: Reading, group: Group): Draft | null {
  const { sentence, clauses, subjects } = reading;
  const entries = VERBS.get(group.lemma);
  const clause = clauses[group.index];
  if (!entries || !clause || sentence.words[group.head]!.category !== 'VERB') return null;
  const frame = frameOf(sentence, group, entries, clause);
  if (!frame) return null;
  const subject = subjects.of(group);
  const parties = group.isPassive ? passiveParties(frame, subject) : activeParties(reading, frame, subject);
  const confidence = confidenceOf(sentence, frame, group, subject, parties);
  if (confidence <= 0) return null;
  const status = statusOf(sentence, group, subject, subjects, frame.entry.lasts);
  return toDraft(reading, group, frame, subject, parties, status, confidence);
}

function frameOf(sentence: Sentence, group: Group, entries: readonly VerbEntry[], clause: Clause): Frame | null {
  for (const entry of entries) {
    const after = entry.particle === null ? group.to : afterParticle(sentence, group.to, entry.particle, clause.to);
    if (after < 0) continue;
    const phrase = group.isPassive ? null : objectPhrase(sentence, entry, group, after, clause);
    const object = phrase ? groupFrom(sentence, phrase) : null;
    if (entry.thing !== null && !hasThing(sentence, entry, group, object, after, clause)) continue;
    if (entry.thing === null && object && IDLE_OBJECTS.has(sentence.words[object.phrase.head]!.lemma)) return null;
    const complements = complementsAfter(sentence, group.to, clause);
    return { entry: turned(sentence, entry, complements), object, complements, clause, after };
  }
  return null;
}

/** What the complements make of a verb: "targeted the ministry with sanctions", "attacked her over the plan", "fired missiles into the sea". */
function turned({ words }: Sentence, entry: VerbEntry, complements: readonly Complement[]): VerbEntry {
  if (
    entry.lemma === 'attack' &&
    complements.some(({ preposition, nouns }) => preposition === 'over' && nouns.participants.length === 0)
  )
    return { ...entry, type: 'ACCUSE' };
  const isTest =
    entry.thing === 'ARMS' &&
    entry.type === 'ASSAULT' &&
    complements.some(({ nouns }) => WATERS.test(words[nouns.phrase.head]!.lemma));
  if (isTest) return { ...entry, type: 'MOBILIZE' };
  const isSanction =
    PUNISHING.has(entry.lemma) &&
    complements.some(
      ({ preposition, nouns }) => preposition === 'with' && isThing('SANCTIONS', words[nouns.phrase.head]!.lemma),
    );
  return isSanction ? { ...entry, type: 'SANCTION', weight: 0.6 } : entry;
}

/** The object: behind verb and particle, between them ("tore the deal up"), or behind a particle that says nothing ("sent in troops"). */
function objectPhrase(
  sentence: Sentence,
  entry: VerbEntry,
  group: Group,
  after: number,
  clause: Clause,
): Phrase | null {
  const phrase = nextPhrase(sentence, after, clause.to);
  if (phrase || entry.thing === null) return phrase;
  const next = sentence.words[group.to]?.lower ?? '';
  if (entry.particle === null)
    return /^(?:in|out|over|off|up)$/.test(next) ? nextPhrase(sentence, group.to + 1, clause.to) : null;
  return nextPhrase(sentence, group.to, clause.to);
}

/** Word behind the particle: directly behind the verb, or behind a short object; -1 where it does not stand. */
function afterParticle({ words, phrases }: Sentence, from: number, particle: string, to: number): number {
  let k = from;
  while (k < to && words[k]!.category === 'ADV' && words[k]!.lower !== particle) k++;
  if (words[k]?.lower === particle) return k + 1;
  const phrase = phrases[words[k]?.phrase ?? -1];
  return phrase &&
    phrase.to < to &&
    words[phrase.to]?.lower === particle &&
    words[phrase.to]!.category !== 'SUBORD' &&
    !isPreposition(particle)
    ? phrase.to + 1
    : -1;
}

function isPreposition(particle: string): boolean {
  return /^(?:from|to|on|for|with|at|of)$/.test(particle);
}

/** Whether the object, the subject of a passive, or the nouns behind the particle are what the entry asks for. */
function hasThing(
  sentence: Sentence,
  entry: VerbEntry,
  group: Group,
  object: NounGroup | null,
  after: number,
  clause: Clause,
): boolean {
  const { words } = sentence;
  const thing = entry.thing!;
  const holds = (from: number, to: number): boolean =>
    words
      .slice(from, to)
      .some(({ lemma, category }) => (category === 'NOUN' || category === 'ADJ') && isThing(thing, lemma));
  if (object && isThing(thing, words[object.phrase.head]!.lemma)) return true;
  if (object && holds(object.from, object.to)) return true;
  if (group.isPassive) {
    let k = group.from - 1;
    while (k > 0 && words[k]!.phrase < 0 && group.from - k < 8) k--;
    return words[k] !== undefined && words[k]!.phrase >= 0 && holds(sentence.phrases[words[k]!.phrase]!.from, k + 1);
  }
  // "pulled out of the deal", "swaths of territory"
  const behind = words[object ? object.to : after];
  if (behind?.category !== 'PREP' || !/^(?:of|from)$/.test(behind.lower)) return false;
  const phrase = nextPhrase(sentence, (object ? object.to : after) + 1, clause.to);
  return phrase !== null && isThing(thing, words[phrase.head]!.lemma);
}

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
  { sentence, capitals }: Reading,
  { entry, object, complements, after }: Frame,
  { nouns }: Subject,
): Parties {
  const behind = complements
    .filter(
      ({ preposition, nouns: { participants } }) => entry.prepositions.has(preposition) && participants.length > 0,
    )
    .slice(0, 1);
  const owner = object ? sentence.phrases[object.phrase.owner] : undefined;
  const direct =
    entry.takesObject && object
      ? object.participants.length > 0
        ? object.participants
        : owner
          ? groupFrom(sentence, owner).participants
          : targetOf(sentence, entry, object, complements, capitals)
      : [];
  const named =
    entry.takesObject && direct.length > 0 && !entry.isMutual
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

/** "positions of the Syrian army", "targets in Syria": whose the object is; a capital that is visited is its country. */
function targetOf(
  { words }: Sentence,
  entry: VerbEntry,
  object: NounGroup,
  complements: readonly Complement[],
  capitals: ReadonlyMap<number, string>,
): Participant[] {
  const head = words[object.phrase.head]!;
  const capital = capitals.get(head.start);
  if (capital !== undefined && entry.type === 'CONSULT') return [{ speaker: null, country: capital }];
  const isTarget = entry.type === 'ASSAULT' && isThing('POSITIONS', head.lemma);
  const behind = complements.find(
    ({ at, preposition }) =>
      at === object.to &&
      (preposition === 'of' ||
        preposition === 'from' ||
        (isTarget && (preposition === 'in' || preposition === 'near'))),
  );
  return behind ? behind.nouns.participants : [];
}

export function union(participants: readonly Participant[]): Participant[] {
  const found: Participant[] = [];
  for (const one of participants) if (!found.some((other) => isSame(one, other))) found.push(one);
  return found;
}

/** Complete frames are sure, those of which half is missing are not; 0 where the predicate says nothing without it. */
function confidenceOf(
  { words }: Sentence,
  frame: Frame,
  group: Group,
  subject: Subject,
  { actors, recipients, clarity }: Parties,
): number {
  const { entry, object } = frame;
  const acting = actors?.participants.length ?? 0;
  const others = recipients.length + (entry.isMutual && !group.isPassive ? Math.max(0, acting - 1) : 0);
  const isWithSomebody =
    entry.isMutual &&
    frame.complements.some(
      ({ preposition, nouns }) => preposition === 'with' && COUNTERPARTS.test(words[nouns.phrase.head]!.lemma),
    );
  if (acting + recipients.length === 0 || (entry.needsOther && others === 0 && !isWithSomebody)) return 0;
  if (actors && NATURE.test(words[actors.phrase.head]!.lemma)) return 0;
  if (acting === 0 && NEEDS_ACTOR.has(entry.type)) return group.isPassive && actors === null ? 0.5 : 0;
  let sum = entry.weight + (acting > 0 ? 0.2 : 0) + (others > 0 ? 0.2 : 0);
  // Somebody or something else acts, or is acted upon, than any participant.
  if (acting === 0 && actors !== null) sum -= 0.1;
  if (acting === 0 && actors === null && !group.isPassive) sum -= 0.15;
  if (others === 0 && entry.takesObject && object !== null) sum -= 0.1;
  if (subject.governor) sum -= 0.1;
  return Math.min(0.95, sum) * clarity;
}

function toDraft(
  reading: Reading,
  group: Group,
  frame: Frame,
  subject: Subject,
  parties: Parties,
  status: Draft['status'],
  confidence: number,
): Draft {
  const { sentence, capitals } = reading;
  const { words } = sentence;
  const { entry, clause } = frame;
  const place = placeOf(
    sentence,
    frame.complements.filter(({ preposition }) => preposition === 'in' || !entry.prepositions.has(preposition)),
    capitals,
  );
  const actors = union([...(parties.actors?.participants ?? []), ...(entry.isMutual ? parties.recipients : [])]);
  const recipients = entry.isMutual ? [] : parties.recipients;
  const isNear = subject.from >= 0 && group.from - subject.from < 40;
  const from = isNear ? Math.min(subject.from, group.from) : group.from;
  const to = Math.max(parties.to, group.to, place.to, clause.to - group.to < 25 ? clause.to : 0);
  return {
    type: entry.type,
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
    (next.form === 'INFINITIVE' || (next.form === 'GERUND' && words[next.from - 1]?.category === 'PREP'));
  return depends ? (clauses[next.index]?.to ?? clause.to) : clause.to;
}

function lowerArticle(words: string): string {
  return words.replace(/^(?:A|An|The) /, (article) => article.toLowerCase());
}
