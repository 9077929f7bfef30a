import type { Span } from '../../kernel/findings';
import { descriptionOf, phraseBefore } from './appositions';
import type { Cast } from './cast';
import type { Described } from './described';
import { DescribedPeople } from './described-people';
import { Discourse } from './discourse';
import { Focus, type Referred } from './focus';
import { Meanings } from './meanings';
import type { OrganizationNames } from './organization-names';
import { OrganizationReferences } from './organization-references';
import { giveOwner } from './owned-offices';
import type { Person } from './person';
import { firstWord, lastWord, type Phrase } from './phrases';
import { PronounReader } from './pronouns';
import { settleOffices } from './settle';
import { SourceHeads } from './source-heads';
import type { States } from './states';
import { UNNAMED, type Voice } from './voice';

export interface DiscourseInput {
  names: OrganizationNames;
  states: States;
  sources: readonly Span[];
}

/**
 * Reads what a text speaks of, once and in its order: every name, description and pronoun is taken for somebody whom the
 * text has named, by what has been told of them so far.
 */
export function readDiscourse(cast: Cast, input: DiscourseInput): Discourse {
  return new DiscourseReader(cast, input).read();
}

class DiscourseReader {
  private readonly described: Described;
  private readonly focus: Focus;
  private readonly meanings: Meanings;
  private readonly heads: SourceHeads;
  private readonly people: DescribedPeople;
  private readonly organizations: OrganizationReferences;
  private readonly pronouns: PronounReader;
  private readonly personAt = new Map<number, Person>();
  /** Phrases and pronouns that speak. */
  private readonly speaking = new Set<number>();
  /** Descriptions that a comma joins to a name behind them, and the other way round. */
  private readonly apposed = new Map<number, Phrase>();
  private readonly describedBy = new Map<number, Phrase>();

  constructor(
    private readonly cast: Cast,
    private readonly input: DiscourseInput,
  ) {
    this.described = cast.described;
    const { units, vocabulary } = this.described;
    this.focus = new Focus(units.words, vocabulary);
    this.meanings = new Meanings(units);
    this.heads = new SourceHeads(this.described);
    this.people = new DescribedPeople(cast, this.focus, input.states);
    this.organizations = new OrganizationReferences(cast, this.focus, input.states, this.meanings);
    this.pronouns = new PronounReader(this.described, this.focus, this.meanings, this.speaking);
    for (const { word, person } of cast.mentions) if (person) this.personAt.set(units.of[word]!, person);
  }

  read(): Discourse {
    this.joinAppositions();
    this.markSpeaking();
    this.visitAll();
    settleOffices(this.cast, this.input.states);
    return new Discourse(this.cast, this.focus, this.meanings, this.heads);
  }

  /** "Its leader, Ines Tolver", "the operator, Quarnby": one and the same. */
  private joinAppositions(): void {
    for (const phrase of this.described.phrases.list) {
      if (phrase.name < 0 || phrase.owner) continue;
      const person = this.personAt.get(phrase.name);
      const organization = person ? null : this.input.names.of(phrase);
      if (!person && !organization?.isProper) continue;
      const before = phraseBefore(this.described, phrase);
      if (!before || this.apposed.has(before.index)) continue;
      const isOne = person
        ? descriptionOf(this.described, before) !== null && !this.isOfOther(person, before)
        : this.input.names.of(before) !== null && before.name < 0;
      if (!isOne) continue;
      this.apposed.set(before.index, phrase);
      this.describedBy.set(phrase.index, before);
    }
  }

  private isOfOther({ nouns }: Person, before: Phrase): boolean {
    const description = descriptionOf(this.described, before);
    return description !== null && !description.nouns.some((noun) => nouns.has(noun));
  }

  private markSpeaking(): void {
    for (const source of this.input.sources) {
      const head = this.heads.headOf(source);
      if (head) this.speaking.add(head.word);
    }
  }

  private visitAll(): void {
    const { units, phrases } = this.described;
    for (let unit = 0; unit < units.list.length; unit++) {
      const index = phrases.of[unit]!;
      const phrase = phrases.list[index];
      if (phrase && phrase.from === unit) this.visit(phrase);
      else if (!phrase) this.pronouns.visit(units.list[unit]!.from);
    }
  }

  private visit(phrase: Phrase): void {
    const { units } = this.described;
    if (phrase.ownerWord !== null) this.pronouns.visit(units.list[phrase.from]!.from);
    if (this.apposed.has(phrase.index)) return;
    const person = this.personIn(phrase);
    const mention = person ? null : this.input.names.of(phrase);
    const country = units.list[phrase.to - 1]!.kind === 'COUNTRY' ? units.list[phrase.to - 1]!.country : null;
    this.meanings.countries[phrase.index] = country;
    let voice = UNNAMED;
    if (person) voice = this.ofPerson(person, phrase);
    else if (mention) {
      this.organizations.shareNoun(phrase, mention);
      voice = this.organizations.voiceOf(mention);
    } else if (country === null)
      voice = {
        person: this.people.of(phrase, this.meanings.ownerOf(phrase), this.isSpeaking(phrase)),
        organization: null,
      };
    this.meanings.voices[phrase.index] = voice;
    const description = this.describedBy.get(phrase.index);
    if (description) this.takeDescription(description, voice);
    if (voice === UNNAMED && country === null) return;
    if (!voice.person && !voice.organization && country === null) return;
    this.focus.add(this.referred(voice, country, phrase));
  }

  /** What a description before a name says of an organisation: "operator". */
  private takeDescription(description: Phrase, voice: Voice): void {
    this.meanings.voices[description.index] = voice;
    const head = this.input.names.of(description)?.head;
    if (voice.organization && head !== undefined) voice.organization.heads.add(head);
  }

  private isSpeaking(phrase: Phrase): boolean {
    const description = this.describedBy.get(phrase.index);
    if (description && this.isSpeaking(description)) return true;
    return (
      this.speaking.has(firstWord(this.described.units, phrase)) ||
      this.speaking.has(this.described.units.list[phrase.from]!.from)
    );
  }

  private referred(voice: Voice, country: string | null, phrase: Phrase): Referred {
    const { units } = this.described;
    const word = units.list[phrase.from]!.from;
    const { sentence } = units.words[word]!;
    const isSubject = phrase.preposition === null && !this.focus.hasSubject(sentence);
    const isPossessive = units.words[lastWord(units, phrase)]!.isPossessive;
    return { ...voice, country, word, sentence, isSubject, isPossessive, isSource: this.isSpeaking(phrase) };
  }

  private personIn(phrase: Phrase): Person | null {
    if (phrase.name < 0) return null;
    const person = this.personAt.get(phrase.name) ?? null;
    return person && this.isComparative(phrase) ? this.people.byAge(phrase, person) : person;
  }

  /** "the younger Tolver" */
  private isComparative({ first, name }: Phrase): boolean {
    const { units } = this.described;
    return name > first && /^(?:young|old|eld)er$/.test(units.words[units.list[name - 1]!.from]!.lower);
  }

  private ofPerson(person: Person, phrase: Phrase): Voice {
    const described = this.people.introduce(person, phrase, this.isSpeaking(phrase));
    if (described) this.meanings.voices[described.index] = { person, organization: null };
    const before = this.describedBy.get(phrase.index);
    if (before) this.takeOwner(person, before);
    else if (phrase.owner !== null || phrase.ownerWord !== null) this.takeOwner(person, phrase);
    return { person, organization: null };
  }

  private takeOwner(person: Person, description: Phrase): void {
    giveOwner(this.described, person, description, this.meanings.ownerOf(description));
  }
}
