import type { Span } from '../../kernel/findings';
import { fold } from '../../kernel/fold';
import { genderOfName } from './given-names';
import { appositionAfter, appositionBefore, modifiersBefore, officesIn, type Described, type Office } from './offices';
import { NO_SURNAMES, PARTICLES, SPEECH_VERBS, US_STATES } from './plain-words';
import { plainRole, type Gender } from './roles';
import { follows, type Word } from './words';

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
  gender: Gender | null;
  country: string | null;
  offices: HeldOffice[];
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
  /** Words that the text also writes in lower case. */
  private readonly plain: ReadonlySet<string>;

  constructor(
    private readonly described: Described,
    private readonly taken: (unit: number) => boolean,
    sources: readonly Span[],
  ) {
    this.sourceAt = new Set(sources.flatMap(({ start, end }) => [start, -end]));
    this.plain = new Set(described.units.words.filter(({ isCapital }) => !isCapital).map(({ lower }) => lower));
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
    for (let unit = 0; unit < list.length; unit++) if (list[unit]!.kind === 'NAME' && !this.taken(unit)) visit(unit);
  }

  private isTitled(unit: number): boolean {
    const { list, words, titled } = this.described.units;
    return titled.has(words[list[unit]!.from]!.paragraph);
  }

  /** Names of two words and more, in the order of the text: they tell whom single names mean. */
  fullNames(): void {
    this.eachName((unit) => {
      const words = this.wordsOf(unit);
      if (words.length < 2 || words.length > 5 || this.isTitled(unit)) return;
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
      const known = this.find(words, isTitled ? null : this.addressedGender(unit));
      if (known) this.mention(known, unit, isTitled ? null : this.evidenceOf(unit));
      else if (words.length === 1 && !isTitled) this.unknownSingle(unit, words);
    });
  }

  private unknownSingle(unit: number, words: Word[]): void {
    const evidence = this.evidenceOf(unit);
    const [word] = words;
    const isSpeaking = (evidence.isSource || evidence.acts) && !evidence.hasArticle && !evidence.isInPlace;
    const isPerson =
      evidence.hasTitle ||
      (isSpeaking &&
        !/^\p{Lu}{2,}s?$|\./u.test(word!.text) &&
        !this.plain.has(word!.lower) &&
        !/ing$/.test(word!.text) &&
        !US_STATES.has(word!.lower) &&
        !NO_SURNAMES.has(word!.lower));
    if (isPerson) this.mention(this.create(words, evidence.hasTitle ? 0.8 : 0.55), unit, evidence);
  }

  private wordsOf(unit: number): Word[] {
    const { list, words } = this.described.units;
    return words.slice(list[unit]!.from, list[unit]!.to);
  }

  private certaintyOf(words: readonly Word[], evidence: Evidence): number {
    if (evidence.hasTitle || evidence.offices.length > 0) return 0.95;
    const last = words.at(-1)!.lower;
    if (evidence.hasArticle || NO_SURNAMES.has(last) || US_STATES.has(last)) return 0;
    const isFirstName = genderOfName(words[0]!.text) !== null;
    if (isFirstName && (evidence.acts || evidence.isSource || !evidence.isInPlace)) return 0.9;
    if (evidence.acts || evidence.isSource) return 0.75;
    if (evidence.isInPlace) return 0;
    if (words.some(({ text }) => /^\p{Lu}\.$/u.test(text))) return 0.8;
    return (this.single.get(surnameOf(words)) ?? 0) > 0 ? 0.7 : 0;
  }

  /** "Mr." or "Ms." before a name. */
  private addressedGender(unit: number): Gender | null {
    const { list, words } = this.described.units;
    const title = list[unit - 1];
    return title?.kind === 'ROLE' && follows(words[list[unit]!.from]) ? title.role!.gender : null;
  }

  private find(words: readonly Word[], gender: Gender | null = null): Person | undefined {
    const surname = surnameOf(words);
    const sameSurname = this.bySurname.get(surname) ?? [];
    if (words.length === 1) {
      const fits = (person: Person): boolean => gender === null || person.gender === null || person.gender === gender;
      // Of two, the one introduced before; of them the surer name, and of names as sure the first.
      const rank = (person: Person): number =>
        (person.gender === gender ? 4 : 0) +
        ((person.mentions[0]?.start ?? Infinity) < words[0]!.start ? 2 : 0) +
        (person.certainty >= SURE ? 1 : 0);
      const known = sameSurname
        .filter(fits)
        .reduce<Person | undefined>((best, person) => (best && rank(best) >= rank(person) ? best : person), undefined);
      const first = this.byGiven.get(surname);
      return known ?? (first && fits(first) ? first : undefined);
    }
    const given = fold(words[0]!.text);
    const name = words.map(({ text }) => text).join(' ');
    return (
      sameSurname.find((person) => person.name.endsWith(` ${name}`)) ??
      sameSurname.find(
        (person) => person.given === given || isInitialOf(given, person.given) || isInitialOf(person.given, given),
      )
    );
  }

  private create(words: readonly Word[], certainty: number): Person {
    const name = this.described.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/g, ' ');
    const surname = surnameOf(words);
    const person: Person = {
      name,
      given: words.length > 1 ? fold(words[0]!.text) : '',
      surname,
      gender: words.length > 1 ? genderOfName(words[0]!.text) : null,
      country: null,
      offices: [],
      mentions: [],
      aliases: new Set(),
      certainty,
    };
    this.people.push(person);
    if (person.given !== '') this.byGiven.set(person.given, person);
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
      null;
    person.country ??= evidence.country;
    for (const office of evidence.offices) addOffice(person, office);
  }

  private evidenceOf(unit: number): Evidence {
    const { units } = this.described;
    const { list, words } = units;
    const name = list[unit]!;
    const [first, last] = [words[name.from]!, words[name.to - 1]!];
    const before = modifiersBefore(this.described, unit);
    const title = list[unit - 1];
    const hasTitle = title?.kind === 'ROLE' && follows(first) && before.from < unit;
    const offices = this.offices(unit, first, last);
    const next = words[name.to];
    const previous = words[name.from - 1];
    const speaks =
      (follows(next) && !last.isPossessive && SPEECH_VERBS.has(next!.lower)) ||
      (follows(first) && SPEECH_VERBS.has(previous?.lower ?? ''));
    const isElected = next !== undefined && CONSTITUENCY.test(next.text) && /^(?:,\s|\s\()$/.test(next.gap);
    const isInPlace = PLACE_BEFORE.has(previous?.lower ?? '') && follows(first);
    const isModifier = list[unit + 1]?.kind === 'ROLE' && follows(next) && !last.isPossessive;
    const isSource =
      (this.sourceAt.has(first.start) && !isModifier) ||
      (this.sourceAt.has(-last.end) && !isInPlace && previous?.lower !== 'of');
    return {
      hasTitle,
      honorificGender: hasTitle && title.role!.isHonorific ? title.role!.gender : null,
      offices,
      country: isElected ? 'US' : countryOf(offices, hasTitle ? officesCountry(this.described, before) : null),
      acts: speaks || isElected || (next?.lower === 'who' && /^,?\s$/.test(next.gap)),
      isSource,
      hasArticle: previous?.lower === 'the' && follows(first),
      isInPlace,
    };
  }

  private offices(unit: number, first: Word, last: Word): HeldOffice[] {
    const held: HeldOffice[] = [];
    const before = modifiersBefore(this.described, unit);
    const collect = (
      range: { from: number; to: number } | null,
      country: string | null,
      evidence: (span: Span) => Span,
    ): string | null => {
      if (!range) return country;
      const found = officesIn(this.described, range.from, range.to, country);
      for (const office of found) held.push({ ...office, evidence: [evidence(office.span)] });
      return country ?? found.find((office) => office.country !== null)?.country ?? null;
    };
    const country =
      collect(before, null, ({ start }) => ({ start, end: last.end })) ?? officesCountry(this.described, before);
    collect(before.from === unit ? appositionBefore(this.described, unit) : null, country, ({ start }) => ({
      start,
      end: last.end,
    }));
    collect(last.isPossessive ? null : appositionAfter(this.described, unit), country, ({ end }) => ({
      start: first.start,
      end,
    }));
    return held;
  }
}

/** The country in the words before a name, also where they name no office: "Iranian". */
function officesCountry({ units }: Described, { from, to }: { from: number; to: number }): string | null {
  for (let k = from; k < to; k++) if (units.list[k]!.kind === 'COUNTRY') return units.list[k]!.country;
  return null;
}

function countryOf(offices: readonly HeldOffice[], stated: string | null): string | null {
  return stated ?? offices.find(({ country }) => country !== null)?.country ?? null;
}

/** "House Speaker" and "Speaker" are one. */
function isOneRole(held: string, role: string): boolean {
  return held === role || held.endsWith(` ${role}`) || role.endsWith(` ${held}`);
}

function addOffice(person: Person, office: HeldOffice): void {
  const role = plainRole(office.role);
  const same = person.offices.find(
    (held) =>
      isOneRole(plainRole(held.role), role) &&
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
  same.country ??= office.country;
}

/** The last word that is no particle and no suffix, folded: "al-Assad" and "Assad" are one. */
export function surnameOf(words: readonly Word[]): string {
  let last = words.length - 1;
  while (last > 0 && (SUFFIXES.has(words[last]!.lower) || PARTICLES.has(words[last]!.lower))) last--;
  return fold(words[last]!.text).replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-/, '');
}

function isInitialOf(short: string, long: string): boolean {
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!);
}
