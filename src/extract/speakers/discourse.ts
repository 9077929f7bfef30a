import type { Span } from '../../kernel/findings';
import { STATE_BRANCHES } from '../../kernel/vocabulary';
import { descriptionOf, phraseBefore } from './appositions';
import { mentionOrganization, organizationIn, type Cast, type CastMention, type Organization } from './cast';
import { DescribedPeople } from './described-people';
import { Focus, type Referred } from './focus';
import type { Described, OrganizationMention } from './described';
import type { OrganizationNames } from './organization-names';
import { adjectiveOf, governmentOf, type KnownOrganization } from './organizations';
import type { HeldOffice, Person } from './person';
import { firstWord, lastWord, unitText, type Phrase } from './phrases';
import { settleOffices } from './settle';
import type { States } from './states';
import type { Gender } from './vocabulary';
import { wordAt } from './words';

/** Who speaks: a person, an organisation, or nobody who could be named. */
export interface Voice {
  person: Person | null;
  organization: Organization | null;
}

export const UNNAMED: Voice = { person: null, organization: null };

export interface DiscourseInput {
  names: OrganizationNames;
  states: States;
  sources: readonly Span[];
}

/**
 * What a text speaks of, read once in its order: every name, description and pronoun is taken for somebody whom the text has
 * named, by what has been told of them so far.
 */
export class Discourse {
  readonly focus: Focus;
  private readonly described: Described;
  private readonly voices: (Voice | null)[] = [];
  private readonly pronouns = new Map<number, Voice>();
  private readonly countries: (string | null)[] = [];
  private readonly personAt = new Map<number, Person>();
  private readonly people: DescribedPeople;
  /** Phrases and pronouns that speak. */
  private readonly speaking = new Set<number>();
  private subjectSentence = -1;
  /** Descriptions that a comma joins to a name behind them, and the other way round. */
  private readonly apposed = new Map<number, Phrase>();
  private readonly describedBy = new Map<number, Phrase>();

  constructor(
    private readonly cast: Cast,
    private readonly input: DiscourseInput,
  ) {
    this.described = cast.described;
    const { units } = this.described;
    this.focus = new Focus(units.words, this.described.vocabulary);
    for (const { word, person } of cast.mentions) if (person) this.personAt.set(units.of[word]!, person);
    this.people = new DescribedPeople(cast, this.focus, input.states);
    this.joinAppositions();
    this.markSpeaking();
    this.read();
    settleOffices(cast, input.states);
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
      const head = this.headOf(source);
      if (head) this.speaking.add(head.word);
    }
  }

  private read(): void {
    const { units, phrases } = this.described;
    for (let unit = 0; unit < units.list.length; unit++) {
      const index = phrases.of[unit]!;
      const phrase = phrases.list[index];
      if (phrase && phrase.from === unit) this.visit(phrase);
      else if (!phrase) this.visitPronoun(units.list[unit]!.from);
    }
  }

  // ---- phrases

  private visit(phrase: Phrase): void {
    const { units } = this.described;
    if (phrase.ownerWord !== null) this.visitPronoun(units.list[phrase.from]!.from);
    if (this.apposed.has(phrase.index)) return;
    const person = this.personIn(phrase);
    const mention = person ? null : this.input.names.of(phrase);
    const country = units.list[phrase.to - 1]!.kind === 'COUNTRY' ? units.list[phrase.to - 1]!.country : null;
    this.countries[phrase.index] = country;
    let voice = UNNAMED;
    if (person) voice = this.ofPerson(person, phrase);
    else if (mention) {
      this.shareNoun(phrase, mention);
      voice = this.ofOrganization(mention);
    } else if (country === null)
      voice = { person: this.people.of(phrase, this.ownerOf(phrase), this.isSpeaking(phrase)), organization: null };
    this.voices[phrase.index] = voice;
    const description = this.describedBy.get(phrase.index);
    if (description) this.takeDescription(description, voice);
    if (voice === UNNAMED && country === null) return;
    if (!voice.person && !voice.organization && country === null) return;
    this.focus.add(this.referred(voice, country, phrase));
  }

  /** What a description before a name says of an organisation: "operator". */
  private takeDescription(description: Phrase, voice: Voice): void {
    this.voices[description.index] = voice;
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
    const isSubject = phrase.preposition === null && this.subjectSentence !== sentence;
    const isPossessive = units.words[lastWord(units, phrase)]!.isPossessive;
    if (isSubject && !isPossessive) this.subjectSentence = sentence;
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
    if (described) this.voices[described.index] = { person, organization: null };
    const before = this.describedBy.get(phrase.index);
    if (before) this.giveOwner(person, before);
    else if (phrase.owner !== null || phrase.ownerWord !== null) this.giveOwner(person, phrase);
    return { person, organization: null };
  }

  /** "its leader, Ines Tolver", "her spokesman, Omar Sabry": the office is of whoever is meant. */
  private giveOwner(person: Person, description: Phrase): void {
    const owner = this.ownerOf(description);
    const { words, list } = this.described.units;
    const start = words[firstWord(this.described.units, description)]!.start;
    const end = words[list[description.to - 1]!.to - 1]!.end;
    const office = person.offices.find(({ evidence }) =>
      evidence.some((span) => span.start >= start && span.start < end),
    );
    if (!owner || !office || (office.organization !== null && office.organization.country !== null)) return;
    const { organization, person: superior } = owner.voice;
    const held = superior?.offices.find(({ isFormer, isRank }) => !isFormer && !isRank);
    if (organization) giveOrganization(office, organization);
    else if (owner.country !== null && office.country === null)
      Object.assign(office, { country: owner.country, isOfUnnamedState: false, isInferred: true });
    else if (held?.isOfficial && office.branch === 'OTHER')
      Object.assign(office, {
        branch: held.branch,
        isOfficial: !office.isFormer,
        isOfUnnamedState: held.country === null,
        country: held.country,
        isInferred: true,
      });
  }

  /** Whose it is: the organisation or the state before ’s, or that a pronoun takes up. */
  private ownerOf(phrase: Phrase): { voice: Voice; country: string | null } | null {
    const { units } = this.described;
    if (phrase.owner)
      return { voice: this.voices[phrase.owner.index] ?? UNNAMED, country: this.countries[phrase.owner.index] ?? null };
    if (phrase.ownerWord === null) return null;
    const word = units.list[phrase.from]!.from;
    const voice = this.pronouns.get(word) ?? UNNAMED;
    return {
      voice,
      country: this.pronounCountries.get(word) ?? voice.organization?.country ?? voice.person?.country ?? null,
    };
  }

  // ---- organisations

  private ofOrganization(mention: OrganizationMention): Voice {
    const known = this.knownOf(mention);
    if (known) return this.taken(known, mention);
    const organization = this.withState(mention);
    const made = organizationIn(
      this.cast,
      organization,
      mention.span,
      mention.head === '' ? null : mention.head,
      mention.isProper,
    );
    return this.taken(made, mention);
  }

  /** "Lebanese and Syrian media": two of one noun. */
  private shareNoun(phrase: Phrase, mention: OrganizationMention): void {
    const { units, phrases, text } = this.described;
    const before = phrases.list[phrase.index - 1];
    const [first, and] = [units.list[phrase.first], units.list[phrase.from - 1]];
    if (
      !before ||
      first?.kind !== 'COUNTRY' ||
      !and ||
      units.words[and.from]!.lower !== 'and' ||
      before.to !== phrase.from - 1
    )
      return;
    const other = units.list[before.to - 1]!;
    if (other.kind !== 'COUNTRY' || before.to !== before.first + 1 || units.words[and.from]!.gap !== ' ') return;
    const name = `${unitText(text, units, before.first, before.to)} ${unitText(text, units, phrase.first + 1, mention.to)}`;
    const span = { start: units.words[other.from]!.start, end: mention.span.end };
    const organization = organizationIn(
      this.cast,
      { ...mention.organization, name, country: other.country },
      span,
      mention.head,
    );
    this.cast.mentions.push({ person: null, organization, span, word: other.from });
  }

  private taken(organization: Organization, mention: OrganizationMention): Voice {
    if (mention.isProper && !organization.starts.has(mention.span.start))
      mentionOrganization(organization, mention.span);
    if (mention.isProper || (mention.organization.country !== null && !mention.isBare))
      this.cast.mentions.push({
        person: null,
        organization,
        span: mention.span,
        word: wordAt(this.described.units.words, mention.span.start),
      });
    return { person: null, organization };
  }

  /** The organisation that was named before with the same word, or with one that means the same. */
  private knownOf({ head, isBare, phrase, isProper, organization }: OrganizationMention): Organization | null {
    if (isProper) return this.longerName(organization);
    const word = this.described.units.list[phrase.from]!.from;
    const isDefinite = phrase.determiner === 'the' || phrase.determiner === 'this' || this.isCapital(phrase);
    const owner = this.ownerOf(phrase);
    if (phrase.ownerWord !== null || phrase.owner !== null || !isBare)
      return this.sameName(organization, owner?.country ?? null, word);
    if (!isDefinite && !organization.isState) return this.sameName(organization, null, word);
    return this.byHead(head, word) ?? this.sameName(organization, null, word);
  }

  /** "Southern Command" after "U.S. Southern Command". */
  private longerName({ name, country }: KnownOrganization): Organization | null {
    if (country !== null) return null;
    for (const organization of this.cast.organizations.values())
      if (organization.isProper && organization.country !== null && organization.name.endsWith(` ${name}`))
        return organization;
    return null;
  }

  private isCapital({ first }: Phrase): boolean {
    const { units } = this.described;
    return units.words[units.list[first]!.from]!.isCapital;
  }

  private byHead(head: string, word: number): Organization | null {
    const { vocabulary } = this.described;
    const same = vocabulary.sameOrganization.get(head) ?? new Set<string>();
    let second: Organization | null = null;
    for (const organization of this.focus.organizations(word)) {
      if (organization.kind === 'GROUP' && head !== 'police') continue;
      if (organization.heads.has(head)) return organization;
      if (
        second === null &&
        ([...organization.heads].some((other) => same.has(other)) || isOfBranch(head, organization))
      )
        second = organization;
    }
    return second;
  }

  private sameName(known: KnownOrganization, country: string | null, word: number): Organization | null {
    for (const organization of this.focus.organizations(word)) {
      if (country !== null && organization.country !== null && organization.country !== country) continue;
      if (known.country !== null && organization.country !== known.country) continue;
      if (organization.name === known.name || organization.aliases.includes(known.name)) {
        if (
          country === null &&
          known.country === null &&
          organization.country !== null &&
          organization.isState &&
          this.input.states.at(word) !== organization.country &&
          this.input.states.at(word) !== null
        )
          continue;
        return organization;
      }
    }
    return null;
  }

  /** The organisation with the state that the text around it tells, and that state's adjective before its name. */
  private withState({ organization, phrase, usual, isProper }: OrganizationMention): KnownOrganization {
    const word = this.described.units.list[phrase.from]!.from;
    const owner = this.ownerOf(phrase);
    const named = this.ownedName(organization, phrase, owner?.voice ?? UNNAMED);
    if (organization.country !== null || !organization.isState) return named;
    const country =
      owner?.country ??
      owner?.voice.person?.offices.find((office) => office.country !== null)?.country ??
      (isProper && /administration$/.test(organization.name) && this.input.states.tells('US') ? 'US' : null) ??
      this.input.states.at(word) ??
      usual;
    if (country === null) return named;
    const isNational = !isProper && phrase.owner === null && named.name === organization.name && !this.isLocal(phrase);
    return { ...named, country, name: isNational ? `${adjectiveOf(country)} ${named.name}` : named.name };
  }

  /** "local police" are not the state's. */
  private isLocal({ first, to }: Phrase): boolean {
    const { units } = this.described;
    return units.list
      .slice(first, to)
      .some((unit) =>
        /^(?:local|regional|provincial|city|county|district|municipal|state|prefectural|town|village)$/.test(
          units.words[unit.from]!.lower,
        ),
      );
  }

  /** "his office": the office of whoever is meant. */
  private ownedName(organization: KnownOrganization, phrase: Phrase, { person }: Voice): KnownOrganization {
    if (!person || phrase.ownerWord === null) return organization;
    const { text, units } = this.described;
    const office = person.offices.find(({ isFormer, isRank }) => !isFormer && !isRank);
    const noun = unitText(text, units, phrase.first, phrase.to);
    if (!/office|secretariat|team|staff|spokes|campaign/.test(noun)) return organization;
    return {
      ...organization,
      name: `${office ? office.role.toLowerCase() : person.name}’s ${noun}`,
      isState: office?.isOfficial ?? false,
      country: office?.country ?? person.country ?? organization.country,
      aliases: [`${person.name}’s ${noun}`],
    };
  }

  // ---- pronouns

  private readonly pronounCountries = new Map<number, string>();

  private visitPronoun(word: number): void {
    const { units, vocabulary } = this.described;
    const { lower } = units.words[word]!;
    const gender: Gender | null = vocabulary.he.has(lower) ? 'M' : vocabulary.she.has(lower) ? 'F' : null;
    if (gender !== null) this.takePerson(word, gender);
    else if (vocabulary.it.has(lower)) this.takeThing(word, false);
    else if (vocabulary.they.has(lower)) this.takeThing(word, true);
    else if (lower === 'who' || lower === 'which' || lower === 'whose' || lower === 'that')
      this.takeAntecedent(word, lower);
  }

  private takePerson(word: number, gender: Gender): void {
    const { words } = this.described.units;
    if (words[word]!.isQuoted) return;
    const person = this.focus.person(word, gender);
    if (!person) return;
    person.gender ??= gender;
    this.keep(word, { person, organization: null }, null);
  }

  private takeThing(word: number, isPlural: boolean): void {
    const found = this.focus.thing(word, isPlural);
    if (!found) return;
    this.keep(word, { person: null, organization: found.organization }, found.country);
  }

  private takeAntecedent(word: number, pronoun: string): void {
    const found = this.focus.antecedent(word, pronoun === 'who');
    const other =
      found ?? (pronoun === 'who' || pronoun === 'whose' ? this.focus.antecedent(word, pronoun !== 'who') : null);
    if (!other) return;
    this.pronouns.set(word, { person: other.person, organization: other.organization });
    if (other.country !== null) this.pronounCountries.set(word, other.country);
  }

  private keep(word: number, voice: Voice, country: string | null): void {
    const { words } = this.described.units;
    this.pronouns.set(word, voice);
    if (country !== null) this.pronounCountries.set(word, country);
    const { sentence } = words[word]!;
    const isSubject = this.subjectSentence !== sentence && !this.described.vocabulary.owners.has(words[word]!.lower);
    if (isSubject) this.subjectSentence = sentence;
    this.focus.add({
      ...voice,
      country,
      word,
      sentence,
      isSubject,
      isPossessive: !isSubject,
      isSource: this.speaking.has(word),
    });
  }

  // ---- who speaks

  /** The word that begins what a source means: the first phrase or pronoun in it that can speak, behind no preposition. */
  private headOf(source: Span): { word: number; phrase: Phrase | null } | null {
    const { units, phrases, vocabulary } = this.described;
    const first = wordAt(units.words, source.start);
    let fallback: { word: number; phrase: Phrase | null } | null = null;
    for (let word = first; word < units.words.length && units.words[word]!.start < source.end; word++) {
      const unit = units.of[word]!;
      const phrase = phrases.list[phrases.of[unit]!] ?? null;
      if (!phrase) {
        if (isPronoun(vocabulary, units.words[word]!.lower)) return { word, phrase: null };
        continue;
      }
      const start = units.list[phrase.from]!.from;
      const end = lastWord(units, phrase);
      const isOwner =
        units.words[end]!.isPossessive &&
        units.words[end]!.end < source.end &&
        phrases.list[phrase.index + 1]?.owner === phrase;
      const whole = isOwner ? this.owned(phrase) : phrase;
      word = Math.max(word, lastWord(units, whole));
      if (this.isAside(whole)) continue;
      if (phrase.preposition !== null && start > first) {
        fallback ??= null;
        continue;
      }
      return { word: start, phrase: whole };
    }
    return fallback;
  }

  private owned(phrase: Phrase): Phrase {
    const { phrases } = this.described;
    let last = phrase;
    for (;;) {
      const next = phrases.list[last.index + 1];
      if (next?.owner !== last) return last;
      // "Tolver’s comments" are Tolver’s.
      if (this.isUttered(next)) return last;
      last = next;
    }
  }

  /** What people utter: it speaks for its owner. */
  private isUttered({ first, to }: Phrase): boolean {
    const { units, vocabulary } = this.described;
    return units.list
      .slice(first, Math.min(to, first + 2))
      .some(({ from }) => vocabulary.utterances.has(units.words[from]!.lower));
  }

  /** Words of time and of what is uttered. */
  private isAside(phrase: Phrase): boolean {
    const { units, vocabulary } = this.described;
    const { lower } = units.words[lastWord(units, phrase)]!;
    if (phrase.name >= 0 && units.list[phrase.name]!.kind !== 'NAME') return false;
    const isOwnWords = phrase.ownerWord !== null && this.isUttered(phrase);
    return !isOwnWords && (vocabulary.times.has(lower) || vocabulary.utterances.has(lower) || /^\d/.test(lower));
  }

  /** Whom the words of a source mean. */
  of(source: Span): Voice {
    const head = this.headOf(source);
    if (!head) return this.inHeadline(source);
    if (!head.phrase)
      return this.pronouns.get(head.word) ?? this.government(this.pronounCountries.get(head.word) ?? null, head.word);
    const { phrase } = head;
    const { units } = this.described;
    if (phrase.ownerWord !== null && this.isUttered(phrase))
      return this.pronouns.get(units.list[phrase.from]!.from) ?? UNNAMED;
    const voice = this.voices[phrase.index] ?? UNNAMED;
    if (voice.person || voice.organization) return voice;
    const country = this.countries[phrase.index] ?? null;
    if (country !== null) return this.government(country, units.list[phrase.to - 1]!.from);
    return this.nameBehind(phrase, source) ?? this.placeThatSpeaks(phrase) ?? this.inHeadline(source);
  }

  /** "The manufacturer, Quarnby Motors,": the name behind the comma. */
  private nameBehind(phrase: Phrase, source: Span): Voice | null {
    const { phrases, units } = this.described;
    const next = phrases.list[phrase.index + 1];
    if (!next || units.words[units.list[next.from]!.from]!.start >= source.end) return null;
    if (!/^,\s$/.test(units.words[units.list[next.from]!.from]!.gap)) return null;
    const voice = this.voices[next.index] ?? UNNAMED;
    return next.name >= 0 && (voice.person || voice.organization) ? voice : null;
  }

  private government(country: string | null, word: number): Voice {
    if (country === null) return UNNAMED;
    const { words } = this.described.units;
    const organization = organizationIn(
      this.cast,
      governmentOf(country),
      { start: words[word]!.start, end: words[word]!.end },
      'government',
      false,
    );
    return { person: null, organization };
  }

  /** "Perth said": the government of a part of a state. */
  private placeThatSpeaks(phrase: Phrase): Voice | null {
    const { units, text, vocabulary } = this.described;
    if (phrase.name < 0 || phrase.name !== phrase.first) return null;
    const name = unitText(text, units, phrase.name, phrase.to);
    const capital = this.described.capitals.get(units.words[units.list[phrase.name]!.from]!.start);
    if (capital !== undefined) return this.government(capital, units.list[phrase.name]!.from);
    const codes = vocabulary.placeOf(name);
    if (codes.length === 0) return null;
    const { start, end } = {
      start: units.words[units.list[phrase.name]!.from]!.start,
      end: units.words[lastWord(units, phrase)]!.end,
    };
    const known: KnownOrganization = {
      name,
      country: codes[0]!,
      branch: 'EXECUTIVE',
      isState: true,
      kind: 'ORGANIZATION',
      aliases: [],
      isUsual: false,
    };
    return { person: null, organization: organizationIn(this.cast, known, { start, end }, null, false) };
  }

  /** In headlines a name is not told from the words around it; the text knows it. */
  private inHeadline(source: Span): Voice {
    const { units } = this.described;
    const first = wordAt(units.words, source.start);
    const word = units.words[first];
    if (!word || !units.titled.has(word.paragraph)) return UNNAMED;
    const within: string[] = [];
    for (let k = first; k < units.words.length && units.words[k]!.start < source.end; k++)
      within.push(units.words[k]!.lower);
    const person = within.length > 4 ? undefined : this.cast.people.find(({ surname }) => surname === within.at(-1));
    return person ? { person, organization: null } : UNNAMED;
  }

  /** Whom or what a phrase or a pronoun that begins at an offset means: for those who take part in events. */
  at(offset: number): Voice {
    const { units, phrases } = this.described;
    const word = wordAt(units.words, offset);
    if (word >= units.words.length) return UNNAMED;
    const phrase = phrases.list[phrases.of[units.of[word]!]!];
    if (!phrase) return this.pronouns.get(word) ?? this.government(this.pronounCountries.get(word) ?? null, word);
    const whole = this.owned(phrase);
    const voice = this.voices[whole.index] ?? UNNAMED;
    return voice.person || voice.organization
      ? voice
      : this.government(this.countries[whole.index] ?? null, units.list[whole.to - 1]!.from);
  }

  /** The people of whom words speak, by name, description or pronoun, but those who speak and are spoken to. */
  peopleIn({ start, end }: Span, except: ReadonlySet<Person>): Person[] {
    const { units, phrases, vocabulary } = this.described;
    const found = new Set<Person>();
    for (let word = wordAt(units.words, start); word < units.words.length && units.words[word]!.start < end; word++) {
      const phrase = phrases.list[phrases.of[units.of[word]!]!];
      const voice = phrase ? this.voices[phrase.index] : this.pronouns.get(word);
      if (voice?.person) found.add(voice.person);
      for (const pronoun of phrase && phrase.ownerWord === null ? [] : [word]) {
        const { lower, isQuoted } = units.words[pronoun]!;
        const gender: Gender | null = vocabulary.he.has(lower) ? 'M' : vocabulary.she.has(lower) ? 'F' : null;
        if (gender === null) continue;
        const told = isQuoted ? null : this.pronouns.get(pronoun)?.person;
        const person = told && !except.has(told) ? told : told ? null : this.focus.person(pronoun, gender, except);
        if (person) found.add(person);
      }
    }
    return [...found].filter((person) => !except.has(person));
  }
}

function giveOrganization(office: HeldOffice, organization: Organization): void {
  const branch =
    organization.isState && STATE_BRANCHES.has(office.branch) && office.branch !== 'EXECUTIVE'
      ? office.branch
      : organization.branch;
  Object.assign(office, {
    organization,
    branch,
    country: organization.country ?? office.country,
    isOfficial: organization.isState && !office.isFormer,
    isOfUnnamedState: organization.isState && organization.country === null,
    isInferred: true,
  });
}

function isOfBranch(head: string, { branch, kind, isState }: Organization): boolean {
  return (
    kind === 'ORGANIZATION' &&
    !isState &&
    (head === 'company' || head === 'firm' || head === 'group') &&
    branch === 'BUSINESS'
  );
}

function isPronoun({ he, she, they, it, relatives }: Described['vocabulary'], lower: string): boolean {
  return he.has(lower) || she.has(lower) || they.has(lower) || it.has(lower) || relatives.has(lower);
}

export function voiceOf({ person, organization }: CastMention): Voice {
  return { person, organization };
}
