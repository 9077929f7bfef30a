import type { Span } from '../../kernel/findings';
import { fold } from '../../kernel/fold';
import { clauseAfter, descriptionBefore, descriptionsAfter, type Description } from './appositions';
import { type Described } from './institutions';
import { officesIn, type Office } from './offices';
import type { Phrase } from './phrases';
import { plainRole } from './roles';
import type { Gender } from './vocabulary';
import { follows, wordAt, type Word } from './words';

/** An office with the words that state it. */
export interface HeldOffice extends Office {
  evidence: Span[];
}

/** Somebody whom the text names. */
export interface Person {
  name: string;
  /** First and last word of the name, folded, without particles. */
  given: string;
  surname: string;
  /** The words between, folded. */
  middle: ReadonlySet<string>;
  gender: Gender | null;
  country: string | null;
  offices: HeldOffice[];
  /** What the text calls them: "minister", "geologist", "mother". */
  nouns: Set<string>;
  mentions: Span[];
  aliases: Set<string>;
  /** 0 to 1: how sure it is that these words name a person. */
  certainty: number;
}

/** A name in the text and whom it means. */
export interface PersonMention {
  person: Person;
  span: Span;
  word: number;
}

interface Evidence {
  hasTitle: boolean;
  honorificGender: Gender | null;
  offices: HeldOffice[];
  nouns: string[];
  country: string | null;
  /** Speaks, or is followed by "who", or has a constituency behind the name. */
  acts: boolean;
  isSource: boolean;
  isInPlace: boolean;
  /** Behind "the", without a title between. */
  hasArticle: boolean;
}

/** A name that is certain at least so much counts as much as any. */
const SURE = 0.7;
/** An office needs no more words than this to be sure of. */
const MOST_EVIDENCE = 20;
const SUFFIXES = new Set(['jr.', 'sr.', 'jr', 'sr', 'ii', 'iii', 'iv']);
const CONSTITUENCY = /^[RDI]-\p{Lu}/u;
const PLACE_BEFORE = new Set(['in', 'at', 'near', 'from', 'to', 'outside', 'across', 'around', 'into']);

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
  private readonly sourceAt: ReadonlySet<number>;

  constructor(
    private readonly described: Described,
    private readonly taken: (unit: number) => boolean,
    sources: readonly Span[],
  ) {
    this.sourceAt = new Set(sources.flatMap(({ start, end }) => [start, -end]));
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
    const phrase = this.phraseOf(unit);
    if (!phrase || phrase.name === unit) return false;
    for (let k = unit + 1; k < phrase.to; k++) if (list[k]!.kind === 'ROLE') return this.isLeadingWord(unit);
    return false;
  }

  private isLeadingWord(unit: number): boolean {
    const { vocabulary, plain } = this.described;
    const words = this.wordsOf(unit);
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

  private phraseOf(unit: number): Phrase | null {
    const { phrases } = this.described;
    return phrases.list[phrases.of[unit] ?? -1] ?? null;
  }

  private isTitled(unit: number): boolean {
    const { list, words, titled } = this.described.units;
    return titled.has(words[list[unit]!.from]!.paragraph);
  }

  /** Names of two words and more, in the order of the text: they tell whom single names mean. */
  fullNames(): void {
    this.eachName((unit) => {
      const words = this.wordsOf(unit);
      if (words.length < 2 || words.length > 6 || this.isTitled(unit)) return;
      const evidence = this.evidenceOf(unit);
      const known = this.find(words);
      const certainty = this.certaintyOf(words, evidence);
      if (known) this.mention(known, unit, evidence);
      else if (certainty > 0) this.mention(this.create(words, certainty), unit, evidence);
    });
  }

  /** Surnames, and single names with a title or a verb of speech beside them. */
  singleNames(): void {
    this.eachName((unit) => {
      const words = this.wordsOf(unit);
      const isTitled = this.isTitled(unit);
      if (words.length !== 1 && !isTitled) return;
      const evidence = isTitled ? null : this.evidenceOf(unit);
      const known = this.find(words, evidence);
      if (known) this.mention(known, unit, evidence);
      else if (words.length === 1 && evidence) this.unknownSingle(unit, words, evidence);
    });
  }

  private unknownSingle(unit: number, words: Word[], evidence: Evidence): void {
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

  private wordsOf(unit: number): Word[] {
    const { units, vocabulary } = this.described;
    const { from, to } = units.list[unit]!;
    let end = to;
    while (
      end > from + 1 &&
      vocabulary.after.has(units.words[end - 1]!.lower) &&
      !SUFFIXES.has(units.words[end - 1]!.lower)
    )
      end--;
    return units.words.slice(from, end);
  }

  private certaintyOf(words: readonly Word[], evidence: Evidence): number {
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
  private find(words: readonly Word[], evidence: Evidence | null = null): Person | undefined {
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
    evidence: Evidence | null,
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

  private mention(person: Person, unit: number, evidence: Evidence | null): void {
    const words = this.wordsOf(unit);
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

  private evidenceOf(unit: number): Evidence {
    const { units, vocabulary } = this.described;
    const { list, words } = units;
    const name = list[unit]!;
    const own = this.wordsOf(unit);
    const [first, last] = [own[0]!, own.at(-1)!];
    const phrase = this.phraseOf(unit);
    const isLast = phrase?.name === unit;
    const title = isLast && unit > phrase.first ? list[unit - 1]! : null;
    const noun = title?.kind === 'WORD' ? words[title.from]!.lower : null;
    const hasTitle =
      title !== null &&
      (title.kind === 'ROLE' ||
        (noun !== null && (vocabulary.isPerson(noun) || vocabulary.kin.has(noun)) && !words[title.from]!.isCapital));
    const told = this.told(unit, phrase, isLast, { start: first.start, end: last.end });
    const next = words[name.to];
    const previous = words[name.from - 1];
    const speaks =
      (follows(next) && !last.isPossessive && vocabulary.speechVerbs.has(next!.lower)) ||
      (follows(first) && vocabulary.inverting.has(previous?.lower ?? ''));
    const isElected = next !== undefined && CONSTITUENCY.test(next.text) && /^(?:,\s|\s\()$/.test(next.gap);
    const isInPlace = PLACE_BEFORE.has(previous?.lower ?? '') && follows(first);
    const isModifier = list[unit + 1]?.kind === 'ROLE' && follows(next) && !last.isPossessive;
    const isSource =
      (this.sourceAt.has(first.start) && !isModifier) ||
      (this.sourceAt.has(-last.end) && !isInPlace && previous?.lower !== 'of');
    return {
      hasTitle,
      honorificGender: title?.kind === 'ROLE' && title.role!.isHonorific ? title.role!.gender : null,
      offices: told.offices,
      nouns: [...told.nouns, ...(hasTitle && noun !== null ? [noun] : [])],
      country: isElected ? 'US' : told.country,
      acts: speaks || isElected || (next?.lower === 'who' && /^,?\s$/.test(next.gap)),
      isSource,
      hasArticle: previous?.lower === 'the' && follows(first) && !hasTitle,
      isInPlace,
    };
  }

  /** What stands around a name: the title before it, descriptions at commas, a clause behind it, "of Iran". */
  private told(
    unit: number,
    phrase: Phrase | null,
    isLast: boolean,
    name: Span,
  ): { offices: HeldOffice[]; nouns: string[]; country: string | null } {
    const offices: HeldOffice[] = [];
    const nouns: string[] = [];
    let country: string | null = null;
    const { units } = this.described;
    const hold = (found: readonly Office[], evidence: (span: Span) => Span): void => {
      for (const office of found) {
        offices.push({ ...office, evidence: [evidence(office.span)] });
        nouns.push(office.head);
      }
    };
    const describe = (description: Description, evidence: (span: Span) => Span): void => {
      hold(description.offices, evidence);
      nouns.push(...description.nouns);
      country ??= this.nationalityIn(description.phrase);
    };
    if (phrase && isLast) {
      const title = [...officesIn(this.described, phrase, true), ...this.officesOfTitle(phrase)];
      hold(title, ({ start }) => ({ start, end: name.end }));
      country = this.nationalityIn(phrase);
      if (phrase.owner === null && this.isTitleAlone(phrase, unit)) {
        const before = descriptionBefore(this.described, phrase);
        if (before) describe(before, ({ start }) => ({ start, end: name.end }));
      }
    }
    const isPossessive = units.words[units.list[unit]!.to - 1]!.isPossessive;
    if (!isPossessive) {
      for (const description of descriptionsAfter(this.described, unit))
        describe(description, ({ end }) => ({ start: name.start, end }));
      hold(clauseAfter(this.described, unit), ({ end }) => ({ start: name.start, end }));
    }
    country ??= this.homeBehind(unit);
    if (country !== null)
      for (const office of offices)
        if (office.isOfUnnamedState && office.about !== country)
          Object.assign(office, { country, isOfUnnamedState: false });
    hold(this.officeBehind(unit), ({ end }) => ({ start: name.start, end }));
    return { offices, nouns, country: country ?? offices.find((office) => office.country !== null)?.country ?? null };
  }

  /** Nothing but titles stands before the name: "Captain Ines Tolver". */
  private isTitleAlone({ first }: Phrase, unit: number): boolean {
    return this.described.units.list.slice(first, unit).every(({ kind }) => kind === 'ROLE');
  }

  /** "Minister of State for Education Dr. Ines Tolver": the office begins in a phrase before. */
  private officesOfTitle(phrase: Phrase): Office[] {
    const { phrases, units } = this.described;
    let head = phrase;
    while (head.preposition === 'of' || head.preposition === 'for') {
      const before = phrases.list[head.index - 1];
      if (!before || before.to !== head.from - 1) return [];
      head = before;
    }
    const isTitle =
      head !== phrase &&
      phrase.name > phrase.first &&
      phrase.determiner === null &&
      phrase.owner === null &&
      units.list[head.to - 1]!.kind === 'ROLE';
    return isTitle ? officesIn(this.described, head, true) : [];
  }

  /** "Aoibhe Roe TD": an office behind the name. */
  private officeBehind(unit: number): Office[] {
    const { units, vocabulary, text } = this.described;
    const { from, to } = units.list[unit]!;
    const last = units.words[to - 1]!;
    if (to - from < 3 || !vocabulary.officesAfter.has(last.lower)) return [];
    return [
      {
        role: text.slice(last.start, last.end),
        head: last.lower,
        organization: null,
        country: null,
        about: null,
        branch: 'LEGISLATIVE',
        isOfficial: true,
        isFormer: false,
        isRank: false,
        isOfUnnamedState: true,
        isInferred: false,
        ownerWord: null,
        gender: null,
        span: { start: last.start, end: last.end },
      },
    ];
  }

  /** The country in a description: "the Iranian lawyer". */
  private nationalityIn({ first, to, owner }: Phrase): string | null {
    const { list } = this.described.units;
    for (let k = first; k < to; k++) if (list[k]!.kind === 'COUNTRY') return list[k]!.country;
    return owner ? list[owner.to - 1]!.country : null;
  }

  /** "Ines Tolver of Chile" */
  private homeBehind(unit: number): string | null {
    const { list, words } = this.described.units;
    const [of, country] = [list[unit + 1], list[unit + 2]];
    if (!of || !country || words[of.from]!.lower !== 'of' || !follows(words[of.from])) return null;
    const at = list[unit + 2]!.kind === 'WORD' && words[country.from]!.lower === 'the' ? list[unit + 3] : country;
    if (!at) return null;
    if (at.country !== null) return at.country;
    const codes =
      at.kind === 'NAME'
        ? this.described.vocabulary.placeOf(this.described.text.slice(words[at.from]!.start, words[at.to - 1]!.end))
        : [];
    return codes.length === 1 ? codes[0]! : null;
  }
}

/** "House Speaker" and "Speaker" are one. */
function isOneRole(held: string, role: string): boolean {
  return held === role || held.endsWith(` ${role}`) || role.endsWith(` ${held}`);
}

export function addOffice(person: Person, office: HeldOffice): void {
  const role = plainRole(office.role);
  const same = person.offices.find(
    (held) =>
      isOneRole(plainRole(held.role), role) &&
      held.isFormer === office.isFormer &&
      (held.organization?.name === office.organization?.name ||
        office.organization === null ||
        held.organization === null),
  );
  if (!same) {
    person.offices.push(office);
    return;
  }
  if (same.evidence.length < MOST_EVIDENCE) same.evidence.push(...office.evidence);
  if (same.organization === null && office.organization !== null)
    Object.assign(same, { organization: office.organization, branch: office.branch, isOfficial: office.isOfficial });
  if (plainRole(same.role).length < role.length) same.role = office.role;
  same.country ??= office.country;
  same.isOfUnnamedState &&= office.isOfUnnamedState;
}

/** The last word that is no particle and no suffix, folded: "al-Assad" and "Assad" are one. */
export function surnameOf(words: readonly Word[]): string {
  let last = words.length - 1;
  while (last > 0 && SUFFIXES.has(words[last]!.lower)) last--;
  return fold(words[last]!.text).replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-/, '');
}

function isInitialOf(short: string, long: string): boolean {
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!);
}
