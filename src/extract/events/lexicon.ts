import type { EventType, ParticipantRole, SpeakerKind } from '../../kernel/vocabulary';
import { perLanguage, type Language } from '../../language/language';
import { formsOf, type IrregularForms, type VerbForm } from './inflection';
import type { ActorSort, NounRow, VerbRow } from '../../language/sections/events';

/** What an event verb needs besides its frame; see `verbs.yaml`. */
export type Need = 'other' | 'object' | 'actor' | 'official' | 'people' | 'person' | 'state';
export type ClauseForm = 'to' | 'that' | 'ing' | 'would';

/** A verb that states an event, with where its participants stand. */
export interface VerbEntry {
  type: EventType;
  lemma: string;
  /** "step down", "hit out at": words that follow the verb, next to it or behind a short object. */
  particles: readonly string[];
  /** The clause that follows: "agree to", "demand that". */
  clause: ClauseForm | null;
  /** What the object has to be. */
  thing: string | null;
  /** Whether the object is the recipient. */
  takesObject: boolean;
  /** Prepositions behind which the recipient stands. */
  prepositions: ReadonlySet<string>;
  /** Who is met or worked with acts as well. */
  isMutual: boolean;
  needs: Need | null;
  /** Only a state does it: "sentenced". */
  isStateAct: boolean;
  /** In the simple present it goes on: "backs", "works with". */
  lasts: boolean;
  /** Confidence without any participant. */
  weight: number;
}

/** A noun that states an event, with what the words around it are to it. */
export interface NounEntry {
  type: EventType;
  /** What stands behind "of": who did it, or whom it befell; null where it is neither. */
  of: ParticipantRole | null;
  prepositions: ReadonlySet<string>;
  isMutual: boolean;
  /** Says nothing without a verb that carries it or a preposition with its recipient. */
  isWeak: boolean;
  /** Says nothing unless somebody stands behind one of its prepositions. */
  needsRecipient: boolean;
  weight: number;
}

/** A noun that states an event behind a preposition, of the subject of the verb: "on strike". */
export interface AdverbialEntry extends NounEntry {
  after: ReadonlySet<string>;
  /** It may stand anywhere behind the verb. */
  isLoose: boolean;
  subject: ParticipantRole;
}

/** What a verb, or a noun, says about the event that depends on it: "plans to", "no talks", "continues". */
export type Effect = 'PLANNED' | 'HYPOTHETICAL' | 'DENIED' | 'ONGOING' | 'OCCURRED';

const list = (words: string | undefined): string[] => (words ?? '').split(/\s+/).filter((word) => word !== '');
const setOf = (words: string | undefined): ReadonlySet<string> => new Set(list(words));

/** The words by which events are found, indexed. */
export class EventLexicon {
  /** Entries of each verb, the most particular first. */
  readonly verbs = new Map<string, VerbEntry[]>();
  readonly nouns = new Map<string, NounEntry>();
  readonly adverbials = new Map<string, AdverbialEntry[]>();
  readonly effects = new Map<string, Effect>();
  readonly verbForms: ReadonlyMap<string, VerbForm>;
  readonly irregular: IrregularForms;
  readonly lightVerbs: ReadonlySet<string>;
  readonly receivingVerbs: ReadonlySet<string>;
  readonly objectControl: ReadonlySet<string>;
  readonly reports: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly doubts: ReadonlySet<string>;
  readonly doubtNouns: ReadonlySet<string>;
  readonly promises: ReadonlySet<string>;
  readonly idleObjects: ReadonlySet<string>;
  readonly nature: ReadonlySet<string>;
  readonly sport: ReadonlySet<string>;
  /** First words of compounds that look like verbs: "riot police", "tear gas". */
  readonly compoundOpeners: ReadonlySet<string>;
  readonly participleAdjectives: ReadonlySet<string>;
  /** "the country": the state that the text is about. */
  readonly homes: ReadonlySet<string>;
  /** "backed off" is not "backed". */
  readonly particles: ReadonlySet<string>;
  /** Without one of them, who attacks a person attacks with words. */
  readonly violence: ReadonlySet<string>;
  readonly ambiguousAttacks: ReadonlySet<string>;
  readonly games: ReadonlySet<string>;
  readonly demandReports: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly obligations: ReadonlySet<string>;
  /** Verbs that tell how somebody is: "remain on alert". */
  readonly states: ReadonlySet<string>;
  /** With "since" what these say of somebody goes on: "has been held since". */
  readonly durative: ReadonlySet<string>;
  readonly masses: ReadonlySet<string>;
  /** Whom one talks to without any event: reporters, crowds. */
  readonly audience: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
  readonly ownerSuffices: ReadonlySet<string>;
  readonly quantities: ReadonlySet<string>;
  private readonly peopleEndings: readonly string[];
  private readonly belongings: ReadonlySet<string>;
  private readonly things = new Map<string, ReadonlySet<string>>();
  private readonly thingWords = new Set<string>();
  private readonly actors = new Map<string, ActorSort>();
  private readonly modified = new Map<string, EventType | null>();
  private readonly needed = new Map<string, ReadonlySet<string>>();
  private readonly carried = new Map<string, EventType>();
  private readonly modifierStatus = new Map<string, Effect>();

  constructor(language: Language) {
    const { eventGrammar: grammar, eventNounModifiers: modifiers } = language;
    this.irregular = new Map(
      grammar.irregular.map((line) => {
        const [lemma = '', past = '', participle = past] = line.split(' ');
        return [lemma, [past, participle]] as const;
      }),
    );
    for (const [name, words] of Object.entries(language.eventThings)) this.addThings(name, list(words));
    for (const [sort, words] of Object.entries(language.eventActors) as [ActorSort, string][])
      for (const word of list(words)) if (!this.actors.has(word)) this.actors.set(word, sort);
    for (const entry of language.eventVerbs.flatMap((row) => verbEntries(row)))
      this.verbs.set(entry.lemma, [...(this.verbs.get(entry.lemma) ?? []), entry]);
    for (const entries of this.verbs.values()) entries.sort((x, y) => particularity(y) - particularity(x));
    for (const row of language.eventNouns) this.addNouns(row);
    for (const [effect, words] of Object.entries(grammar.effects) as [Effect, string][])
      for (const word of list(words)) if (!this.effects.has(word)) this.effects.set(word, effect);
    this.addModifiers(modifiers);
    this.lightVerbs = setOf(grammar.lightVerbs);
    this.receivingVerbs = setOf(grammar.receivingVerbs);
    this.objectControl = setOf(grammar.objectControl);
    this.reports = setOf(grammar.reports);
    this.conditions = setOf(grammar.conditions);
    this.doubts = setOf(grammar.doubts);
    this.doubtNouns = setOf(grammar.doubtNouns);
    this.promises = setOf(grammar.promises);
    this.idleObjects = setOf(grammar.idleObjects);
    this.nature = setOf(grammar.nature);
    this.sport = setOf(grammar.sport);
    this.compoundOpeners = setOf(grammar.compoundOpeners);
    this.participleAdjectives = setOf(grammar.participleAdjectives);
    this.homes = setOf(grammar.homes);
    this.peopleEndings = list(grammar.peopleEndings);
    this.particles = setOf(grammar.particles);
    this.violence = setOf(grammar.violence);
    this.ambiguousAttacks = setOf(grammar.ambiguousAttacks);
    this.games = setOf(grammar.games);
    this.demandReports = setOf(grammar.demandReports);
    this.generic = setOf(grammar.generic);
    this.obligations = setOf(grammar.obligations);
    this.states = setOf(grammar.states);
    this.durative = setOf(grammar.durative);
    this.masses = setOf(grammar.masses);
    this.audience = setOf(grammar.audience);
    this.quantities = setOf(grammar.quantities);
    this.belongings = setOf(grammar.belongings);
    this.lasting = setOf(modifiers.lasting);
    this.ownerSuffices = setOf(modifiers.ownerSuffices);
    const effectVerbs = [...this.effects.keys()].filter((word) => !/(?:[^e]s|al|ion|ity|ure|er|y|ble|ing)$/.test(word));
    this.verbForms = formsOf(
      [...this.verbs.keys(), ...this.lightVerbs, ...this.reports, ...effectVerbs, 'press', 'deny', 'try'],
      this.irregular,
    );
  }

  private addModifiers(modifiers: Language['eventNounModifiers']): void {
    for (const [before, after, type] of modifiers.behindModifier)
      for (const modifier of list(before))
        for (const noun of list(after)) this.modified.set(`${modifier} ${noun}`, type === 'none' ? null : type);
    for (const [noun, words] of Object.entries(modifiers.needsModifier)) this.needed.set(noun, setOf(words));
    for (const [before, after, type] of modifiers.carried)
      for (const verb of list(before)) for (const noun of list(after)) this.carried.set(`${verb} ${noun}`, type);
    for (const [effect, words] of Object.entries(modifiers.status) as [Effect, string][])
      for (const word of list(words)) this.modifierStatus.set(word, effect);
  }

  private addThings(name: string, words: readonly string[]): void {
    this.things.set(name, new Set(words));
    for (const word of words) this.thingWords.add(word);
  }

  private addNouns(row: NounRow): void {
    const of = row.of === undefined ? null : role(row.of);
    const entry: NounEntry = {
      type: row.type,
      of,
      weight: row.weight,
      prepositions: new Set(row.prepositions ?? []),
      isMutual: row.mutual === true,
      isWeak: row.weak === true,
      needsRecipient: row.needsRecipient === true,
    };
    for (const noun of list(row.nouns)) {
      if (row.after === undefined) {
        this.nouns.set(noun, entry);
        continue;
      }
      const adverbial = {
        ...entry,
        after: new Set(row.after),
        isLoose: row.loose === true,
        subject: role(row.subject ?? 'actor'),
      };
      this.adverbials.set(noun, [...(this.adverbials.get(noun) ?? []), adverbial]);
    }
  }

  /** Whether a noun, by its lemma, is such a thing. */
  isThing(name: string, lemma: string): boolean {
    return name === 'PEOPLE' || name === 'PEOPLE_ARRESTED'
      ? this.sortOf(lemma) !== null
      : this.things.get(name)?.has(lemma) === true;
  }

  /** What kind of actor a common noun names, by its singular; null for what does not act. */
  sortOf(lemma: string): ActorSort | null {
    const known = this.actors.get(lemma);
    if (known !== undefined) return known;
    const last = lemma.lastIndexOf('-');
    const behind = last > 0 ? this.actors.get(lemma.slice(last + 1)) : undefined;
    if (behind !== undefined) return behind;
    return this.peopleEndings.some((ending) => lemma.endsWith(ending) && lemma.length > ending.length)
      ? 'people'
      : null;
  }

  isKnownNoun(word: string): boolean {
    return this.actors.has(word) || this.thingWords.has(word);
  }

  /** Things that are part of a state or a body: what befalls them befalls it. */
  isBelonging(lemma: string): boolean {
    return this.belongings.has(lemma);
  }

  isPronoun(lower: string): boolean {
    return this.actors.get(lower) === 'pronouns';
  }

  /** The type of a noun behind another word; undefined where that word changes nothing. */
  modifiedType(modifier: string, noun: string): EventType | null | undefined {
    return this.modified.get(`${modifier} ${noun}`);
  }

  /** The words of which one has to stand before a noun. */
  neededBefore(noun: string): ReadonlySet<string> | undefined {
    return this.needed.get(noun);
  }

  /** The type of a noun as the object of a verb that turns it; undefined where it does not. */
  carriedType(verb: string, noun: string): EventType | undefined {
    return this.carried.get(`${verb} ${noun}`);
  }

  statusByModifier(word: string): Effect | undefined {
    return this.modifierStatus.get(word);
  }
}

/** The event words of a language. */
export const eventLexicon = perLanguage((language) => new EventLexicon(language));

export function speakerKindOf(sort: ActorSort): SpeakerKind {
  return sort === 'institutions' || sort === 'organizations' ? 'ORGANIZATION' : 'GROUP';
}

function role(word: 'actor' | 'recipient'): ParticipantRole {
  return word === 'actor' ? 'ACTOR' : 'RECIPIENT';
}

const particularity = (entry: VerbEntry): number =>
  (entry.thing === null ? 0 : 4) + (entry.clause === null ? 0 : 3) + 2 * entry.particles.length;

function verbEntries(row: VerbRow): VerbEntry[] {
  return list(row.verbs).map((item) => {
    const [withThing = '', clause = null] = item.split('>') as [string, ClauseForm?];
    const [phrase = '', thing = null] = withThing.split('/');
    const [lemma = '', ...particles] = phrase.split('_');
    return {
      type: row.type,
      lemma,
      particles,
      clause,
      thing,
      weight: row.weight,
      takesObject: row.recipient === 'object',
      isMutual: row.mutual === true,
      needs: row.needs ?? null,
      lasts: row.lasts === true,
      isStateAct: row.stateAct === true,
      prepositions: new Set(row.prepositions ?? []),
    };
  });
}
