import type { Clause } from './clauses';
import { complementsAfter, nextPhrase, type Complement } from './complements';
import type { ClauseForm, Need, VerbEntry } from './lexicon';
import type { ActorSort } from '../../language/sections/events';
import { groupFrom, type NounGroup } from './participants';
import type { Group, Phrase, Sentence } from './sentence';

/** An entry of the lexicon as it stands in a sentence. */
export interface Frame {
  entry: VerbEntry;
  object: NounGroup | null;
  /** "lent Canada six planes": who gets the object. */
  receiver: NounGroup | null;
  complements: Complement[];
  clause: Clause;
  /** Word behind verb and particles. */
  after: number;
}

/** The first entry of a verb that fits what stands around it, or null. */
export function frameOf(
  sentence: Sentence,
  group: Group,
  entries: readonly VerbEntry[],
  clauses: readonly Clause[],
  actor: NounGroup | null,
): Frame | null {
  const own = clauses[group.index]!;
  for (const entry of entries) {
    if (!canAct(entry.needs, actor)) continue;
    const goal = goalOf(sentence, group, entry, own);
    if (goal) return goal;
    const after = afterParticles(sentence, group, entry, own.to);
    if (after < 0) continue;
    // "failed to reach a deal": the particles reach into the clause behind.
    const clause = after > own.to ? { from: own.from, to: clauses[group.index + 1]?.to ?? own.to } : own;
    const phrase = group.isPassive ? null : objectPhrase(sentence, entry, group, after, clause);
    const { object, receiver } = objectsOf(sentence, entry, phrase ? groupFrom(sentence, phrase) : null, clause);
    if (entry.thing !== null && !hasThing(sentence, entry.thing, group, object, after, clause)) continue;
    if (entry.needs === 'person' && !isCalled(sentence, object)) continue;
    if (entry.clause !== null && !hasClause(sentence, entry.clause, object ? object.to : after, clause)) continue;
    const objectHead = object ? sentence.words[object.phrase.head]! : null;
    if (entry.thing === null && objectHead && sentence.lexicon.idleObjects.has(objectHead.lemma)) return null;
    const complements = complementsAfter(sentence, group.to, clause);
    return { entry: turned(sentence, entry, complements), object, receiver, complements, clause, after };
  }
  return null;
}

/** "flew 140 people to safety": the thing stands behind the preposition, the object between. */
function goalOf(sentence: Sentence, group: Group, entry: VerbEntry, clause: Clause): Frame | null {
  const [preposition, second] = entry.particles;
  const { words, lexicon } = sentence;
  if (preposition === undefined || second !== undefined || entry.thing === null || !PREPOSITIONS.has(preposition))
    return null;
  const complements = complementsAfter(sentence, group.to, clause);
  const goal = complements.find(
    (one) => one.preposition === preposition && lexicon.isThing(entry.thing ?? '', words[one.nouns.phrase.head]!.lemma),
  );
  const phrase = goal && !group.isPassive ? nextPhrase(sentence, group.to, clause.to) : null;
  if (!goal || (phrase && phrase.from > goal.at)) return null;
  const object = phrase ? groupFrom(sentence, phrase) : null;
  return { entry, object, receiver: null, complements, clause, after: goal.nouns.to };
}

const OFFICIAL: ReadonlySet<ActorSort> = new Set<ActorSort>([
  'institutions',
  'officials',
  'pronouns',
  'names',
  'organizations',
  'armed',
]);
const PRIVATE: ReadonlySet<ActorSort> = new Set<ActorSort>(['people', 'organizations', 'pronouns', 'names']);

/** Whether somebody may act who is of no known kind, or of the kind that the entry asks for. */
function canAct(needs: Need | null, actor: NounGroup | null): boolean {
  if (!actor || actor.sort === null) return true;
  if (needs === 'official' || needs === 'state') return OFFICIAL.has(actor.sort);
  return needs !== 'people' || PRIVATE.has(actor.sort);
}

/** Whoever stands before what is given is the receiver: "gave her three years", "granted her asylum". */
function objectsOf(
  sentence: Sentence,
  { thing, prepositions }: VerbEntry,
  first: NounGroup | null,
  clause: Clause,
): { object: NounGroup | null; receiver: NounGroup | null } {
  const { words, phrases, lexicon } = sentence;
  if (!first || !(prepositions.has('to') || prepositions.has('for'))) return { object: first, receiver: null };
  const isThing = (lemma: string): boolean => thing === null || lexicon.isThing(thing, lemma);
  if (thing !== null && isThing(words[first.phrase.head]!.lemma)) {
    const opener = words[first.phrase.from]!;
    const isHer = opener.lower === 'her' && first.phrase.to > first.phrase.from + 1;
    if (!isHer) return { object: first, receiver: null };
    const noun = {
      name: 'her',
      sort: 'pronouns' as const,
      isPlural: false,
      isHome: false,
      isGeneric: false,
      start: opener.start,
      end: opener.end,
    };
    return {
      object: first,
      receiver: { ...first, participants: [{ speaker: null, country: null, noun }], sort: 'pronouns' },
    };
  }
  const second = first.to < clause.to ? phrases[words[first.to]!.phrase] : undefined;
  const isPair = second !== undefined && first.participants.length > 0 && words[second.head]!.category !== 'PRON';
  if (!second || !isPair || !isThing(words[second.head]!.lemma)) return { object: first, receiver: null };
  return { object: groupFrom(sentence, second), receiver: first };
}

/** What the complements make of a verb: "targeted the ministry with sanctions", "attacked her over the plan". */
function turned({ words, lexicon }: Sentence, entry: VerbEntry, complements: readonly Complement[]): VerbEntry {
  if (entry.type !== 'ASSAULT') return entry;
  const behind = (preposition: string, thing: string): boolean =>
    complements.some(
      (complement) =>
        complement.preposition === preposition && lexicon.isThing(thing, words[complement.nouns.phrase.head]!.lemma),
    );
  if (
    entry.lemma === 'attack' &&
    complements.some(({ preposition, nouns }) => preposition === 'over' && nouns.participants.length === 0)
  )
    return { ...entry, type: 'ACCUSE' };
  if (entry.thing === 'ARMS' && (behind('into', 'WATERS') || behind('in', 'WATERS')))
    return { ...entry, type: 'MOBILIZE' };
  return behind('with', 'SANCTIONS') ? { ...entry, type: 'SANCTION', weight: 0.6 } : entry;
}

/** The object: behind verb and particles, between them ("tore the deal up"), or behind a particle that says nothing. */
function objectPhrase(
  sentence: Sentence,
  entry: VerbEntry,
  group: Group,
  after: number,
  clause: Clause,
): Phrase | null {
  const phrase = nextPhrase(sentence, after, clause.to) ?? behindGerund(sentence, entry, after);
  if (phrase || (entry.thing === null && entry.particles.length === 0)) return phrase;
  const next = sentence.words[group.to]?.lower ?? '';
  if (entry.particles.length === 0)
    return /^(?:in|out|over|off|up)$/.test(next) ? nextPhrase(sentence, group.to + 1, clause.to) : null;
  return nextPhrase(sentence, group.to, clause.to);
}

/** "stopped buying flour", "resume issuing licences" */
function behindGerund(sentence: Sentence, { thing }: VerbEntry, after: number): Phrase | null {
  const { words, groups } = sentence;
  const gerund = groups[words[after]?.group ?? -1];
  return thing !== null && gerund?.form === 'GERUND' ? nextPhrase(sentence, gerund.to, words.length) : null;
}

/** Word behind the particles: directly behind the verb, or behind a short object; -1 where they do not stand. */
function afterParticles(
  { words, phrases, lexicon }: Sentence,
  group: Group,
  { particles }: VerbEntry,
  to: number,
): number {
  const first = particles[0];
  // "backed off" is not "backed".
  const next = words[group.to]?.lower ?? '';
  if (first === undefined) return lexicon.particles.has(next) ? -1 : group.to;
  let k = group.to;
  while (k < to + 1 && (words[k]?.category === 'ADV' || words[k]?.category === 'DATE') && words[k]!.lower !== first)
    k++;
  const direct = standAt(words, k, particles);
  if (direct >= 0) return direct;
  const phrase = phrases[words[k]?.phrase ?? -1];
  if (!phrase || phrase.to > to || PREPOSITIONS.has(first)) return -1;
  return words[phrase.to]?.category === 'SUBORD' ? -1 : standAt(words, phrase.to, particles);
}

const PREPOSITIONS = new Set(['from', 'to', 'on', 'for', 'with', 'at', 'of', 'by', 'against']);

function standAt(words: Sentence['words'], from: number, particles: readonly string[]): number {
  for (let k = 0; k < particles.length; k++) if (words[from + k]?.lower !== particles[k]) return -1;
  return from + particles.length;
}

/** "called the king": one person, and no name that they are called. */
function isCalled({ words }: Sentence, object: NounGroup | null): boolean {
  if (!object || object.isPlural) return false;
  const head = words[object.phrase.head]!;
  const next = words[object.to];
  const isPerson = head.mention?.kind === 'PERSON' || object.sort === 'officials';
  return (
    isPerson &&
    (next === undefined ||
      (next.phrase < 0 && next.category !== 'STOP' && next.category !== 'POSS') ||
      next.lower === '.')
  );
}

/** Whether a clause of the form follows: directly, or behind the object. */
function hasClause({ words, groups }: Sentence, form: ClauseForm, from: number, clause: Clause): boolean {
  for (let k = from; k < words.length && k <= clause.to + 2 && k < from + 12; k++) {
    const word = words[k]!;
    const group = groups[word.group];
    if (form === 'would' && group?.form === 'FINITE') return group.modal !== null;
    if (form === 'that' && (word.lower === 'that' || group?.form === 'FINITE')) return true;
    if (form === 'to' && group?.form === 'INFINITIVE') return true;
    if (form === 'ing' && group?.form === 'GERUND') return true;
    if (group || word.category === 'STOP') return false;
  }
  return false;
}

/** Whether the object, the subject of a passive, or the nouns behind the particle are what the entry asks for. */
function hasThing(
  sentence: Sentence,
  thing: string,
  group: Group,
  object: NounGroup | null,
  after: number,
  clause: Clause,
): boolean {
  const { words, phrases, lexicon } = sentence;
  const isIt = (phrase: Phrase): boolean => {
    if (lexicon.isThing(thing, words[phrase.head]!.lemma)) return true;
    // "a missile attack" is no missile.
    if (lexicon.nouns.has(words[phrase.head]!.lower)) return false;
    if (thing === 'PEOPLE' || thing === 'PEOPLE_ARRESTED')
      return words[phrase.head]!.mention?.kind === 'PERSON' || /^(?:him|her|them)$/.test(words[phrase.head]!.lower);
    // "a compromise peace deal plan": the words before the head tell as well.
    return words
      .slice(phrase.from, phrase.to)
      .some(({ lemma, category }) => (category === 'NOUN' || category === 'NUM') && lexicon.isThing(thing, lemma));
  };
  if (object) {
    if (object.phrases.some(isIt)) return true;
    // "swaths of territory", "a package of sanctions"
    if (words[object.to]?.lower !== 'of') return false;
    const phrase = nextPhrase(sentence, object.to + 1, clause.to);
    return phrase !== null && isIt(phrase);
  }
  if (group.isPassive) {
    let k = group.from - 1;
    while (k > 0 && words[k]!.phrase < 0 && group.from - k < 8) k--;
    const subject = phrases[words[k]?.phrase ?? -1];
    return subject !== undefined && isIt(subject);
  }
  // "pulled out of the deal"
  if (words[after]?.category !== 'PREP' || !/^(?:of|from)$/.test(words[after]!.lower)) return false;
  const phrase = nextPhrase(sentence, after + 1, clause.to);
  return phrase !== null && isIt(phrase);
}
