import type { Span } from '../../kernel/findings';
import { fold } from '../../kernel/fold';
import type { Described } from './described';
import { NameEvidenceReader, type NameEvidence } from './name-evidence';
import { addOffice, surnameOf, type Person, type PersonMention } from './person';
import { wordAt, type Word } from './words';

/** A name that is certain at least so much counts as much as any. */
const SURE = 0.7;

/**
 * The people of a text and where it names them.
 * @param taken unit → whether an organisation's name holds it
 * @param sources words that attributions name as source
 */
export function findPeople(
  described: Described,
  taken: (unit: number) => boolean,
  sources: readonly Span[],
): { people: Person[]; mentions: PersonMention[] } {
  const finder = new PeopleFinder(described, taken, sources);
  finder.fullNames();
  finder.singleNames();
  return { people: finder.people, mentions: finder.mentions.sort((x, y) => x.span.start - y.span.start) };
}

class PeopleFinder {
  readonly people: Person[] = [];
  readonly mentions: PersonMention[] = [];
  private readonly bySurname = new Map<string, Person[]>();
  private readonly byGiven = new Map<string, Person>();
  private readonly single = new Map<string, number>();
  private readonly evidence: NameEvidenceReader;

  constructor(
    private readonly described: Described,
    private readonly taken: (unit: number) => boolean,
    sources: readonly Span[],
  ) {
    this.evidence = new NameEvidenceReader(described, sources);
    this.eachName((unit) => {
      const { from, to } = this.described.units.list[unit]!;
      if (to === from + 1) this.count(this.described.units.words[from]!);
    });
  }

  private count({ lower }: Word): void {
    this.single.set(fold(lower), (this.single.get(fold(lower)) ?? 0) + 1);
  }

  private eachName(visit: (unit: number) => void): void {
    const { list } = this.described.units;
    for (let unit = 0; unit < list.length; unit++)
      if (list[unit]!.kind === 'NAME' && !this.taken(unit) && !this.isPartOfTitle(unit)) visit(unit);
  }

  /** "Energy Minister Ines Tolver": a portfolio before an office before a name. */
  private isPartOfTitle(unit: number): boolean {
    const { list } = this.described.units;
    const phrase = this.evidence.phraseOf(unit);
    if (!phrase || phrase.name === unit) return false;
    for (let k = unit + 1; k < phrase.to; k++) if (list[k]!.kind === 'ROLE') return this.isLeadingWord(unit);
    return false;
  }

  private isLeadingWord(unit: number): boolean {
    const { vocabulary, plain } = this.described;
    const words = this.evidence.wordsOf(unit);
    return (
      words.every(
        ({ lower }) =>
          vocabulary.portfolios.has(lower) ||
          vocabulary.parts.has(lower) ||
          vocabulary.organizations.has(lower) ||
          vocabulary.official.has(lower) ||
          plain.has(lower),
      ) || words.length === 1
    );
  }

  private isTitled(unit: number): boolean {
    const { list, words, titled } = this.described.units;
    return titled.has(words[list[unit]!.from]!.paragraph);
  }

  /** Names of two words and more, in the order of the text: they tell whom single names mean. */
  fullNames(): void {
    this.eachName((unit) => {
      const words = this.evidence.wordsOf(unit);
      if (words.length < 2 || words.length > 6 || this.isTitled(unit)) return;
      const evidence = this.evidence.of(unit);
      const known = this.find(words);
      const certainty = this.certaintyOf(words, evidence);
      if (known) this.mention(known, unit, evidence);
      else if (certainty > 0) this.mention(this.create(words, certainty), unit, evidence);
    });
  }

  /** Surnames, and single names with a title or a verb of speech beside them. */
  singleNames(): void {
    this.eachName((unit) => {
      const words = this.evidence.wordsOf(unit);
      const isTitled = this.isTitled(unit);
      if (words.length !== 1 && !isTitled) return;
      const evidence = isTitled ? null : this.evidence.of(unit);
      const known = this.find(words, evidence);
      if (known) this.mention(known, unit, evidence);
      else if (words.length === 1 && evidence) this.unknownSingle(unit, words, evidence);
    });
  }

  private unknownSingle(unit: number, words: Word[], evidence: NameEvidence): void {
    const { vocabulary, plain } = this.described;
    const word = words[0]!;
    const isSpeaking = (evidence.isSource || evidence.acts) && !evidence.hasArticle && !evidence.isInPlace;
    const isPerson =
      evidence.hasTitle ||
      (isSpeaking &&
        !/^\p{Lu}{2,}s?$|\./u.test(word.text) &&
        !plain.has(word.lower) &&
        !/ing$/.test(word.text) &&
        vocabulary.placeOf(word.text).length === 0 &&
        !vocabulary.noSurnames.has(word.lower) &&
        !(/s$/.test(word.lower) && this.bySurname.has(fold(word.text).slice(0, -1))) &&
        !vocabulary.isPerson(word.lower.replace(/s$/, '')) &&
        !vocabulary.groups.has(word.lower) &&
        !vocabulary.organizations.has(word.lower));
    if (isPerson) this.mention(this.create(words, evidence.hasTitle ? 0.8 : 0.55), unit, evidence);
  }

  private certaintyOf(words: readonly Word[], evidence: NameEvidence): number {
    const { vocabulary } = this.described;
    const last = words.at(-1)!.lower;
    if (evidence.hasTitle || evidence.offices.length > 0 || evidence.nouns.length > 0) return 0.95;
    const isPlace = vocabulary.placeOf(words.map(({ text }) => text).join(' ')).length > 0;
    if (evidence.hasArticle || isPlace || vocabulary.noSurnames.has(last) || vocabulary.organizations.has(last))
      return 0;
    if (words.every(({ lower }) => this.described.plain.has(lower))) return 0;
    const isFirstName = vocabulary.genderOfName(words[0]!.text) !== null;
    if (isFirstName && (evidence.acts || evidence.isSource || !evidence.isInPlace)) return 0.9;
    if (evidence.acts || evidence.isSource) return 0.75;
    if (evidence.isInPlace) return 0;
    if (words.some(({ text }) => /^\p{Lu}\.$/u.test(text))) return 0.8;
    return (this.single.get(surnameOf(words)) ?? 0) > 0 ? 0.7 : 0;
  }

  /** Whom a name means: among bearers of a surname, gender, office and the nearest before decide. */
  private find(words: readonly Word[], evidence: NameEvidence | null = null): Person | undefined {
    const surname = surnameOf(words);
    const sameSurname = this.bySurname.get(surname) ?? [];
    if (words.length === 1) return this.findSingle(surname, words[0]!, sameSurname, evidence);
    const given = fold(words[0]!.text);
    const name = words.map(({ text }) => text).join(' ');
    return (
      sameSurname.find((person) => person.name.endsWith(` ${name}`)) ??
      sameSurname.find(
        (person) => person.given === given || isInitialOf(given, person.given) || isInitialOf(person.given, given),
      ) ??
      this.people.find((person) => person.name.startsWith(`${name} `))
    );
  }

  private findSingle(
    surname: string,
    word: Word,
    sameSurname: readonly Person[],
    evidence: NameEvidence | null,
  ): Person | undefined {
    const gender = evidence?.honorificGender ?? null;
    const heads = new Set((evidence?.offices ?? []).map(({ head }) => head));
    const fits = (person: Person): boolean => gender === null || person.gender === null || person.gender === gender;
    const bears = (person: Person): boolean => [...heads].some((head) => person.nouns.has(head));
    // Of several: who bears the title; then who was introduced before, the nearest; then the surer name.
    const near = (person: Person): number => {
      const before = person.mentions.filter(({ start }) => start < word.start).at(-1);
      return before ? 1 / (1 + word.paragraph - this.paragraphAt(before.start)) : -1;
    };
    const rank = (person: Person): number =>
      (bears(person) ? 8 : 0) +
      (person.gender !== null && person.gender === gender ? 4 : 0) +
      (near(person) >= 0 ? 2 : 0) +
      (person.certainty >= SURE ? 1 : 0) +
      near(person);
    const candidates = [
      ...sameSurname,
      ...this.people.filter((person) => !sameSurname.includes(person) && person.middle.has(surname)),
    ].filter(fits);
    const known = candidates.reduce<Person | undefined>(
      (best, person) => (best && rank(best) >= rank(person) ? best : person),
      undefined,
    );
    const first = this.byGiven.get(surname);
    return known ?? (first && fits(first) ? first : undefined);
  }

  private paragraphAt(offset: number): number {
    const { words } = this.described.units;
    return words[wordAt(words, offset)]?.paragraph ?? 0;
  }

  private create(words: readonly Word[], certainty: number): Person {
    const name = this.described.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, ' ');
    const surname = surnameOf(words);
    const person: Person = {
      name,
      given: words.length > 1 ? fold(words[0]!.text) : '',
      surname,
      middle: new Set(words.slice(1, -1).map(({ text }) => fold(text))),
      gender: words.length > 1 ? this.described.vocabulary.genderOfName(words[0]!.text) : null,
      country: null,
      offices: [],
      nouns: new Set(),
      mentions: [],
      aliases: new Set(),
      certainty,
    };
    this.people.push(person);
    if (person.given !== '' && !this.byGiven.has(person.given)) this.byGiven.set(person.given, person);
    this.bySurname.set(surname, [...(this.bySurname.get(surname) ?? []), person]);
    return person;
  }

  private mention(person: Person, unit: number, evidence: NameEvidence | null): void {
    const words = this.evidence.wordsOf(unit);
    const span = { start: words[0]!.start, end: words.at(-1)!.end };
    const name = this.described.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    if (name !== person.name) person.aliases.add(name);
    person.mentions.push(span);
    this.mentions.push({ person, span, word: this.described.units.list[unit]!.from });
    if (!evidence) return;
    person.gender =
      evidence.honorificGender ??
      person.gender ??
      evidence.offices.find(({ gender }) => gender !== null)?.gender ??
      evidence.nouns.map((noun) => this.described.vocabulary.genderOfNoun(noun)).find((gender) => gender !== null) ??
      null;
    person.country ??= evidence.country;
    for (const noun of evidence.nouns) person.nouns.add(noun);
    for (const office of evidence.offices) addOffice(person, office);
  }
}

function isInitialOf(short: string, long: string): boolean {
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!);
}
