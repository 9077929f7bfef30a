import type { Cast, Organization } from './cast';
import { descriptionOf, endOf } from './appositions';
import type { Focus } from './focus';
import type { Office } from './office';
import { addOffice, type Person } from './person';
import { firstWord, lastWord, type Phrase } from './phrases';
import type { States } from './states';
import type { Gender } from './vocabulary';
import { wordAt } from './words';

/** Whose a description is: "Quebec’s premier", "its leader", "her mother". */
export interface Owner {
  voice: { person: Person | null; organization: Organization | null };
  country: string | null;
}

/** A description of somebody whom the text has not named yet. */
interface Pending {
  phrase: Phrase;
  sentence: number;
  offices: Office[];
  nouns: string[];
}

interface Wanted {
  phrase: Phrase;
  word: number;
  head: string;
  /** Words before the noun: "foreign", "Italian" left out. */
  modifiers: string[];
  country: string | null;
  gender: Gender | null;
  owner: Owner | null;
}

const NAMED_WITHIN = 3;
const WEIGHT = {
  noun: 3,
  lastWord: 2.4,
  same: 1.6,
  modifier: 1,
  country: 2,
  organization: 2.5,
  source: 0.4,
  perSentence: 0.06,
  unnamedYet: 1.6,
};
/** A description of a kind that nobody bears means the person spoken of last, if no further back than this. */
const TAKEN_UP_WITHIN = 2;

/** Tells whom descriptions mean: "the minister", "the Italian virologist", "its leader", "her mother". */
export class DescribedPeople {
  private pending: Pending | null = null;
  private readonly introduced = new Set<Person>();

  constructor(
    private readonly cast: Cast,
    private readonly focus: Focus,
    private readonly states: States,
  ) {}

  /** A name: of whom a description without a name told, where it stands just before. */
  introduce(person: Person, phrase: Phrase, isSource: boolean): Phrase | null {
    const isNew = !this.introduced.has(person);
    this.introduced.add(person);
    const { pending } = this;
    if (!isNew || !pending || !isSource || person.offices.length > 0 || person.nouns.size > 0) return null;
    const { units } = this.cast.described;
    const sentence = units.words[units.list[phrase.from]!.from]!.sentence;
    if (sentence - pending.sentence > NAMED_WITHIN) return null;
    const start = units.words[firstWord(units, pending.phrase)]!.start;
    const end = units.words[units.list[endOf(this.cast.described, pending.phrase) - 1]!.to - 1]!.end;
    for (const office of pending.offices) addOffice(person, { ...office, evidence: [{ start, end }] });
    for (const noun of pending.nouns) person.nouns.add(noun);
    person.country ??= pending.offices.find(({ country }) => country !== null)?.country ?? null;
    this.pending = null;
    return pending.phrase;
  }

  /** Whom a phrase without a name describes; null where it describes nobody who is named. */
  of(phrase: Phrase, owner: Owner | null, isSource: boolean): Person | null {
    const wanted = this.wantedBy(phrase, owner);
    if (!wanted) return null;
    const found = this.find(wanted);
    if (!found && (isSource || phrase.preposition === null)) this.keep(wanted, isSource);
    if (found && wanted.gender !== null) found.gender ??= wanted.gender;
    return found;
  }

  private keep({ phrase, word, modifiers, owner }: Wanted, isSource: boolean): void {
    const description = descriptionOf(this.cast.described, phrase);
    if (
      !description ||
      !(isSource || modifiers.length > 0 || owner !== null || description.offices.some(({ isOfficial }) => isOfficial))
    )
      return;
    const { sentence } = this.cast.described.units.words[word]!;
    this.pending = { phrase, sentence, offices: description.offices, nouns: description.nouns };
  }

  private wantedBy(phrase: Phrase, owner: Owner | null): Wanted | null {
    const { units, vocabulary } = this.cast.described;
    const last = lastWord(units, phrase);
    const unit = units.list[phrase.to - 1]!;
    if (phrase.name >= 0 || units.titled.has(units.words[last]!.paragraph)) return null;
    const head = units.words
      .slice(unit.from, unit.to)
      .map(({ lower }) => lower)
      .join(' ');
    const isPerson =
      unit.kind === 'ROLE'
        ? !unit.role!.isHonorific || vocabulary.people.has(head)
        : vocabulary.isPerson(head) || /-year-old$|-old$/.test(head);
    const isDefinite =
      phrase.determiner === 'the' ||
      phrase.determiner === 'this' ||
      phrase.owner !== null ||
      phrase.ownerWord !== null ||
      units.words[unit.from]!.isCapital;
    if (!isPerson || !isDefinite || (/s$/.test(head) && vocabulary.groups.has(head))) return null;
    const words = units.list
      .slice(phrase.first, phrase.to - 1)
      .filter(({ kind, country }) => kind !== 'COUNTRY' && country === null)
      .flatMap(({ from, to }) => units.words.slice(from, to).map(({ lower }) => lower));
    return {
      phrase,
      word: units.list[phrase.from]!.from,
      head,
      modifiers: words.filter((word) => !vocabulary.passing.has(word)),
      country:
        units.list.slice(phrase.first, phrase.to).find(({ kind }) => kind === 'COUNTRY')?.country ??
        owner?.country ??
        null,
      gender: (unit.kind === 'ROLE' ? unit.role!.gender : null) ?? vocabulary.genderOfNoun(head.split(' ').at(-1)!),
      owner,
    };
  }

  private find(wanted: Wanted): Person | null {
    const { vocabulary } = this.cast.described;
    if (vocabulary.kin.has(wanted.head) && (wanted.owner?.voice.person || wanted.phrase.ownerWord !== null))
      return this.relative(wanted);
    let best: { person: Person; score: number } | null = null;
    for (const person of this.cast.people) {
      const score = this.scoreOf(person, wanted);
      if (score !== null && (!best || score > best.score)) best = { person, score };
    }
    return best?.person ?? this.lastNamed(wanted);
  }

  /** "her mother": somebody whom the text calls so, of the same family name. */
  private relative({ head, owner, gender }: Wanted): Person | null {
    const of = owner?.voice.person ?? null;
    const named = this.cast.people.filter((person) => person !== of && person.nouns.has(head));
    if (named.length > 0) return named.find((person) => of !== null && person.surname === of.surname) ?? named[0]!;
    const family = this.cast.people.filter(
      (person) =>
        person !== of &&
        of !== null &&
        person.surname === of.surname &&
        gender !== null &&
        person.gender === gender &&
        this.introduced.has(person),
    );
    return family.length === 1 ? family[0]! : null;
  }

  private scoreOf(person: Person, wanted: Wanted): number | null {
    const { gender, country, owner, word } = wanted;
    if (gender !== null && person.gender !== null && person.gender !== gender) return null;
    const noun = this.nounScore(person, wanted);
    if (noun === 0) return null;
    const held = person.country ?? person.offices.find((office) => office.country !== null)?.country ?? null;
    if (country !== null && held !== null && held !== country) return null;
    const modifiers = this.modifierScore(person, wanted);
    if (modifiers === null) return null;
    const organization = owner?.voice.organization ?? null;
    const isOwn =
      organization !== null && person.offices.some((office) => office.organization?.name === organization.name);
    if (
      organization !== null &&
      !isOwn &&
      wanted.phrase.owner !== null &&
      person.offices.some((office) => office.organization !== null && person.nouns.has(wanted.head))
    )
      return null;
    const distance = this.focus.distance(person, word);
    if (
      distance === null &&
      (noun < WEIGHT.noun || this.isFarAhead(person, word) || !this.isSpecific(person, wanted, modifiers))
    )
      return null;
    return (
      noun +
      modifiers +
      (country !== null && held === country ? WEIGHT.country : 0) +
      (isOwn ? WEIGHT.organization : 0) -
      (distance === null ? WEIGHT.unnamedYet : WEIGHT.perSentence * distance)
    );
  }

  /** Named first too far behind a description to be whom it means. */
  private isFarAhead({ mentions, offices }: Person, word: number): boolean {
    const { words } = this.cast.described.units;
    const first = words[wordAt(words, mentions[0]?.start ?? 0)];
    return (first?.sentence ?? 0) - words[word]!.sentence > NAMED_WITHIN || offices.every(({ isFormer }) => isFormer);
  }

  /** Words that say which minister: those may be named only later; or nobody else bears the noun. */
  private isSpecific(person: Person, { head, owner, modifiers, country }: Wanted, shared: number): boolean {
    if (modifiers.length > 0 && shared <= 0) return false;
    if (owner !== null && owner.voice.person === null && owner.voice.organization === null && owner.country === null)
      return false;
    const isOnly = this.cast.people.every((other) => other === person || !other.nouns.has(head));
    return isOnly || (modifiers.length > 0 && shared > 0) || country !== null;
  }

  private nounScore({ nouns }: Person, { head }: Wanted): number {
    if (nouns.has(head)) return WEIGHT.noun;
    const last = head.split(' ').at(-1)!;
    for (const noun of nouns)
      if (noun.split(' ').at(-1) === last || plainNoun(noun) === plainNoun(head)) return WEIGHT.lastWord;
    const same = this.cast.described.vocabulary.sameRole.get(head) ?? this.cast.described.vocabulary.sameRole.get(last);
    if (!same) return 0;
    for (const noun of nouns) if (same.has(noun) || same.has(noun.split(' ').at(-1)!)) return WEIGHT.same;
    return 0;
  }

  /** How many of the words before the noun their offices have; null where they have others instead. */
  private modifierScore(person: Person, { modifiers }: Wanted): number | null {
    if (modifiers.length === 0) return 0;
    const { vocabulary } = this.cast.described;
    const words = new Set(
      person.offices.flatMap(({ role, organization }) =>
        `${role} ${organization?.name ?? ''}`.toLowerCase().split(/[\s’']+/),
      ),
    );
    const shared = modifiers.filter((word) => words.has(word)).length;
    const isOther = modifiers.some(
      (word) => (vocabulary.portfolios.has(word) || vocabulary.parts.has(word)) && !words.has(word),
    );
    const hasOwn = [...words].some((word) => vocabulary.portfolios.has(word));
    if (isOther && shared === 0 && hasOwn) return null;
    return WEIGHT.modifier * shared - (isOther ? 0.8 : 0);
  }

  /** "the geologist", of somebody whose trade the text does not tell: the person spoken of last. */
  private lastNamed({ head, phrase, word, gender, country, owner }: Wanted): Person | null {
    const { vocabulary } = this.cast.described;
    const isTrade = vocabulary.people.has(head) || /-old$/.test(head) || this.isTrade(head);
    if (!isTrade || phrase.determiner !== 'the' || owner !== null || phrase.preposition !== null) return null;
    const last = this.focus.lastPerson(word, TAKEN_UP_WITHIN)?.person ?? null;
    if (!last || (gender !== null && last.gender !== null && last.gender !== gender)) return null;
    if (country !== null && last.country !== null && last.country !== country) return null;
    const isOther =
      [...last.nouns].some((noun) => !vocabulary.people.has(noun)) &&
      !vocabulary.people.has(head) &&
      !/-old$/.test(head);
    return isOther ? null : last;
  }

  private isTrade(head: string): boolean {
    const role = this.cast.described.vocabulary.roles.get(head);
    return (
      role === undefined ||
      (role.branch !== null && /^(?:CIVIL|BUSINESS|MEDIA)$/.test(role.branch)) ||
      role.branch === null
    );
  }

  /** "the younger Tolver": of those of one surname, the one named later. */
  byAge(phrase: Phrase, named: Person): Person {
    const { units } = this.cast.described;
    const isYoung = units.words[units.list[phrase.name - 1]!.from]!.lower.startsWith('young');
    const family = this.cast.people
      .filter(({ surname }) => surname === named.surname)
      .sort((x, y) => (x.mentions[0]?.start ?? 0) - (y.mentions[0]?.start ?? 0));
    const child = family.find((person) =>
      ['daughter', 'son', 'granddaughter', 'grandson', 'niece', 'nephew'].some((noun) => person.nouns.has(noun)),
    );
    return (isYoung ? (child ?? family.at(-1)) : family.find((person) => person !== child)) ?? named;
  }

  /** The state that an office without one serves, where it stands. */
  stateAt(word: number): string | null {
    return this.states.at(word);
  }
}

function plainNoun(noun: string): string {
  return noun.replace(/(?:wo)?man$|person$/, '');
}
