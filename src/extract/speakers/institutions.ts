import type { Span } from '../../kernel/findings';
import { STATE_BRANCHES } from '../../kernel/vocabulary';
import type { Language } from '../../language/language';
import { adjectiveOf, type KnownOrganization } from './organizations';
import { complementOf, firstWord, isKind, lastWord, unitText, type Phrase, type Phrases } from './phrases';
import type { Units } from './units';
import type { OrganizationSort, Vocabulary } from './vocabulary';
import { follows, type Word } from './words';

/** A text with all that descriptions are read from. */
export interface Described {
  language: Language;
  text: string;
  units: Units;
  phrases: Phrases;
  vocabulary: Vocabulary;
  /** Where capitals stand: the code of their country. */
  capitals: ReadonlyMap<number, string>;
  /** Words that the text also writes in lower case. */
  plain: ReadonlySet<string>;
  /** The last words of names of two words and more, in lower case and without an article. */
  surnames: ReadonlySet<string>;
  institution(phrase: Phrase): OrganizationMention | null;
}

/** A phrase that names an organisation or a group, by its name or by what it is. */
export interface OrganizationMention {
  organization: KnownOrganization;
  span: Span;
  phrase: Phrase;
  /** One past its last unit, with what stands behind "of". */
  to: number;
  /** The last word of what it is, in lower case: "ministry". */
  head: string;
  /** A name of its own; otherwise what it is: "the ministry". */
  isProper: boolean;
  /** A bare noun, or one behind "the": it may mean what was named before. */
  isBare: boolean;
  /** Named alike in several countries: that of which it is where nothing tells. */
  usual: string | null;
}

const LONGEST_CHAIN = 3;

/** The organisation or group that a phrase names; null where it names none. Its country is null where the phrase tells none. */
export function institutionOf(described: Described, phrase: Phrase): OrganizationMention | null {
  const last = described.units.list[phrase.to - 1]!;
  if (last.kind === 'COUNTRY') return null;
  const reader = new PhraseReader(described, phrase);
  if (last.kind === 'ORGANIZATION') return reader.known();
  return last.kind === 'NAME' ? reader.named() : reader.described();
}

class PhraseReader {
  private readonly units: Units;
  private readonly vocabulary: Vocabulary;
  /** Word indices. */
  private readonly first: number;
  private readonly last: number;

  constructor(
    private readonly source: Described,
    private readonly phrase: Phrase,
  ) {
    this.units = source.units;
    this.vocabulary = source.vocabulary;
    this.first = this.units.list[phrase.first]!.from;
    this.last = lastWord(this.units, phrase);
  }

  /** "the Pentagon", "the Chilean Senate" */
  known(): OrganizationMention | null {
    const { list } = this.units;
    const { known } = list[this.phrase.to - 1]!;
    if (!known) return null;
    const extended = this.chain();
    const country = this.countryOfPhrase();
    const isUsual = known.isUsual;
    if (extended > this.phrase.to) {
      const sort = { branch: known.branch, isState: known.isState, kind: known.kind };
      return this.make(this.phrase.to - 1, extended, sort, country ?? (isUsual ? null : known.country), true);
    }
    if (country !== null && isUsual) return this.make(this.phrase.first, this.phrase.to, known, country, true);
    const organization = isUsual ? { ...known, country: null } : known;
    return {
      ...this.make(this.phrase.to - 1, this.phrase.to, known, known.country, true),
      organization,
      usual: isUsual ? known.country : null,
    };
  }

  /** A name: "Ministry of Health", "the brokerage Quarnby", "FAO". */
  named(): OrganizationMention | null {
    const { list, words } = this.units;
    const unit = list[this.phrase.name]!;
    const before = list[this.phrase.name - 1];
    const isDescribed = this.phrase.name > this.phrase.first;
    if (isDescribed && isKind(before, 'ROLE')) return null;
    const noun = isDescribed && before!.kind === 'WORD' ? this.sortAt(before!.to - 1, this.first) : null;
    const head = this.sortAt(unit.to - 1, unit.from);
    if (noun && !words[before!.from]!.isCapital && !head)
      return this.make(
        this.phrase.name,
        this.phrase.to,
        noun,
        this.countryOfPhrase(),
        true,
        words[before!.to - 1]!.lower,
      );
    if (head) {
      let from = this.phrase.name;
      while (from > this.phrase.first && isKind(list[from - 1], 'COUNTRY', 'ORGANIZATION', 'NAME')) from--;
      const isGeneric =
        unit.to === unit.from + 1 && this.phrase.name === this.phrase.first && this.chain() === this.phrase.to;
      return this.make(from, this.chain(), head, this.countryOfPhrase(), !isGeneric);
    }
    const word = words[unit.from]!;
    if (unit.to > unit.from + 1 && this.vocabulary.firstWords.has(word.lower) && !isDescribed)
      return this.make(
        this.phrase.name,
        this.phrase.to,
        this.vocabulary.organizations.get(word.lower) ?? { branch: 'OTHER', isState: false, kind: 'ORGANIZATION' },
        null,
        true,
      );
    const isAcronym = unit.to === unit.from + 1 && /^\p{Lu}[\p{Lu}&-]{1,7}s?$/u.test(word.text);
    if (!isAcronym || isDescribed || this.source.surnames.has(word.lower) || this.isPlace(word)) return null;
    return this.make(
      this.phrase.name,
      this.phrase.to,
      { branch: 'OTHER', isState: false, kind: 'ORGANIZATION' },
      null,
      true,
    );
  }

  /** Lower-case nouns: "the energy ministry", "Kenya’s police", "analysts at Quarnby Bank". */
  described(): OrganizationMention | null {
    const { words } = this.units;
    const word = words[this.last]!;
    const group = this.vocabulary.groups.endingAt(words, this.last, this.first);
    const sort = group?.value ?? this.sortAt(this.last, this.first);
    if (!sort || word.isPossessive) return this.ofOwner(sort);
    const isIndefinite = this.phrase.determiner !== null && this.vocabulary.indefinite.has(this.phrase.determiner);
    if (isIndefinite && !(sort.isState && sort.kind === 'ORGANIZATION')) return null;
    if (this.phrase.ownerWord !== null && this.vocabulary.firstPerson.has(this.phrase.ownerWord)) return null;
    if (group && (this.isVague() || this.isOfSomebody())) return null;
    if (
      !group &&
      !word.isCapital &&
      this.vocabulary.capitalOnly.has(word.lower) &&
      !this.isLongHead() &&
      !this.isOwnedOffice()
    )
      return null;
    let from = this.phrase.first;
    while (from < this.phrase.to - 1 && this.vocabulary.passing.has(this.lowerOf(from))) from++;
    const isProper = this.units.list.slice(from, this.phrase.to).some((unit) => unit.kind === 'NAME');
    return this.make(from, this.chain(), this.ofOfficial(sort), this.countryOfPhrase(), isProper);
  }

  /** "the minister’s office", "its office in Bishkek" */
  private isOwnedOffice(): boolean {
    return (
      (this.phrase.owner !== null || this.phrase.ownerWord !== null) &&
      this.vocabulary.mixed.has(this.units.words[this.last]!.lower)
    );
  }

  /** An office of somebody in a public office is of the state. */
  private ofOfficial(sort: OrganizationSort): OrganizationSort {
    const owner = this.phrase.owner ? this.units.list[this.phrase.owner.to - 1]! : null;
    const branch = owner?.kind === 'ROLE' ? (owner.role?.branch ?? null) : null;
    return branch !== null && STATE_BRANCHES.has(branch) && this.isOwnedOffice()
      ? { ...sort, branch: 'EXECUTIVE', isState: true }
      : sort;
  }

  /** "the security services", "the weather service": more than the bare noun. */
  private isLongHead(): boolean {
    const found = this.vocabulary.organizations.endingAt(this.units.words, this.last, this.first);
    const modifiers = this.units.words.slice(this.first, this.last).map(({ lower }) => lower);
    const isMixed = this.vocabulary.mixed.has(this.units.words[this.last]!.lower);
    return (
      (found !== null && found.start < this.last) ||
      (isMixed && modifiers.some((each) => this.vocabulary.official.has(each)))
    );
  }

  /** A possessive: the ministry of "the ministry’s spokesman". */
  private ofOwner(sort: OrganizationSort | null): OrganizationMention | null {
    if (!sort) return null;
    return this.make(this.phrase.first, this.phrase.to, sort, this.countryOfPhrase(), false);
  }

  private lowerOf(unit: number): string {
    return this.units.words[this.units.list[unit]!.from]!.lower;
  }

  /** "officials" alone are nobody in particular. */
  private isVague(): boolean {
    const bare =
      this.phrase.to - this.phrase.first === 1 && this.phrase.owner === null && this.chain() === this.phrase.to;
    return bare && this.vocabulary.vague.has(this.units.words[this.last]!.lower);
  }

  /** "OTTAWA", in a dateline. */
  private isPlace({ start, text }: Word): boolean {
    const name = text[0]! + text.slice(1).toLowerCase();
    return this.source.capitals.has(start) || (text.length > 3 && this.vocabulary.placeOf(name).length > 0);
  }

  /** "supporters of Tolver" */
  private isOfSomebody(): boolean {
    const joint = complementOf(this.units, this.source.phrases, this.phrase);
    if (!joint || !this.vocabulary.vague.has(this.units.words[this.last]!.lower)) return false;
    return (
      joint.preposition === 'of' &&
      isKind(this.units.list[joint.phrase.to - 1], 'NAME') &&
      institutionOf(this.source, joint.phrase) === null
    );
  }

  /** What an organisation is by the words that end at `at`, with the words before them considered. */
  private sortAt(at: number, from: number): OrganizationSort | null {
    const found = this.vocabulary.organizations.endingAt(this.units.words, at, from);
    if (!found) return null;
    const sort = found.value;
    const modifiers = this.units.words.slice(this.first, found.start).map(({ lower }) => lower);
    const isMixed = this.vocabulary.mixed.has(this.units.words[at]!.lower);
    if (isMixed && modifiers.some((word) => this.vocabulary.unofficial.has(word)) && found.start === at)
      return {
        ...sort,
        isState: false,
        branch: modifiers.includes('news') ? 'MEDIA' : sort.isState ? 'CIVIL' : sort.branch,
      };
    if (isMixed && modifiers.some((word) => this.vocabulary.official.has(word)))
      return {
        ...sort,
        isState: true,
        branch: /^(?:CIVIL|OTHER|BUSINESS)$/.test(sort.branch) ? 'EXECUTIVE' : sort.branch,
      };
    return sort;
  }

  /** One past the last unit of "Ministry of Foreign Affairs", "chamber of grain exporters", "analysts at Quarnby Bank". */
  private chain(): number {
    const { phrases, units } = this.source;
    const isProper = this.units.words[this.last]!.isCapital;
    let phrase = this.phrase;
    for (let turn = 0; turn < LONGEST_CHAIN; turn++) {
      const next = this.nextInName(phrase, isProper);
      if (!next) break;
      phrase = next;
      if (!isProper) break;
    }
    // "Prevention and Control"
    const joint = units.list[phrase.to];
    if (isProper && phrase !== this.phrase && joint && this.units.words[joint.from]!.lower === 'and') {
      const last = phrases.list[phrases.of[phrase.to + 1] ?? -1];
      if (
        last &&
        last.to === last.from + 1 &&
        isKind(units.list[last.from], 'NAME') &&
        units.list[last.from]!.to === units.list[last.from]!.from + 1
      )
        return last.to;
    }
    return phrase.to;
  }

  private nextInName(phrase: Phrase, isProper: boolean): Phrase | null {
    const joint = complementOf(this.units, this.source.phrases, phrase);
    if (!joint || joint.phrase.owner !== null) return null;
    const { preposition, phrase: next } = joint;
    const last = this.units.list[next.to - 1]!;
    const isCapital = this.units.words[this.units.list[next.first]!.from]!.isCapital;
    if (this.vocabulary.times.has(this.lowerOf(next.to - 1))) return null;
    if (isProper)
      return isCapital &&
        /^(?:of|for|on|in|at)$/.test(preposition) &&
        (/^(?:of|for|on)$/.test(preposition) || last.kind !== 'COUNTRY') &&
        preposition !== 'in' &&
        preposition !== 'at'
        ? next
        : null;
    const isGroup = this.vocabulary.groups.endingAt(this.units.words, this.last, this.first) !== null;
    if (isGroup)
      return /^(?:at|from|of)$/.test(preposition) && last.kind !== 'COUNTRY' && isCapitalIn(this.units, next)
        ? next
        : null;
    return preposition === 'of' &&
      last.kind !== 'COUNTRY' &&
      ((last.kind === 'WORD' &&
        (/s$/.test(this.lowerOf(next.to - 1)) || this.vocabulary.portfolios.has(this.lowerOf(next.to - 1)))) ||
        last.kind === 'NAME') &&
      next.determiner === null
      ? next
      : null;
  }

  /** The country that the phrase, whose it is or the place behind it tells. */
  private countryOfPhrase(): string | null {
    for (let k = this.phrase.first; k < this.phrase.to; k++) {
      const { country, kind, from } = this.units.list[k]!;
      const isBased = this.units.words[from]!.lower.endsWith('-based');
      if (country !== null && (kind === 'COUNTRY' || isBased)) return country;
      if (isBased) return this.placeNamed(this.units.words[from]!.text.replace(/-based$/, ''));
    }
    return this.countryOf(this.phrase.owner) ?? this.countryInName() ?? this.countryBehind();
  }

  /** "Calgary-based" */
  private placeNamed(name: string): string | null {
    const codes = this.vocabulary.placeOf(name);
    return codes.length > 0 ? codes[0]! : null;
  }

  private countryOf(owner: Phrase | null): string | null {
    if (!owner) return null;
    const unit = this.units.list[owner.to - 1]!;
    return unit.country ?? this.placeIn(owner.first, owner.to);
  }

  private countryInName(): string | null {
    return this.placeIn(this.phrase.first, this.phrase.to);
  }

  private placeIn(from: number, to: number): string | null {
    for (let k = from; k < to; k++) {
      const unit = this.units.list[k]!;
      if (unit.kind !== 'NAME') continue;
      for (let start = unit.from; start < unit.to; start++) {
        for (let end = unit.to; end > start; end--) {
          const codes = this.vocabulary.placeOf(this.wordsText(start, end));
          if (codes.length === 1) return codes[0]!;
        }
      }
    }
    return null;
  }

  private wordsText(from: number, to: number): string {
    return this.source.text.slice(this.units.words[from]!.start, this.units.words[to - 1]!.end);
  }

  /** "the finance ministry in Accra", "the Ministry of Health of Chile" */
  private countryBehind(): string | null {
    let phrase = this.phrase;
    for (let turn = 0; turn < LONGEST_CHAIN; turn++) {
      const joint = complementOf(this.units, this.source.phrases, phrase);
      if (!joint || !/^(?:of|in|for|on)$/.test(joint.preposition)) return null;
      const unit = this.units.list[joint.phrase.to - 1]!;
      if (unit.country !== null && joint.preposition !== 'for') return unit.country;
      const code =
        this.source.capitals.get(this.units.words[unit.from]!.start) ??
        this.placeIn(joint.phrase.first, joint.phrase.to);
      if (code) return code;
      phrase = joint.phrase;
    }
    return null;
  }

  private make(
    from: number,
    to: number,
    sort: OrganizationSort,
    country: string | null,
    isProper: boolean,
    head: string = this.units.words[this.last]!.lower,
  ): OrganizationMention {
    const { owner } = this.phrase;
    const start =
      this.units.words[
        owner && from === this.phrase.first ? firstWord(this.units, this.phrase) : this.units.list[from]!.from
      ]!.start;
    const end = this.units.words[this.units.list[to - 1]!.to - 1]!.end;
    const { name, isOwned } = this.nameOf(from, to);
    const isInternational = this.isInternational(from, to);
    const isState = sort.isState && !isInternational;
    return {
      organization: {
        name,
        branch: isInternational ? 'INTERNATIONAL' : sort.branch,
        isState,
        kind: sort.kind,
        country: isInternational ? null : country,
        aliases: [],
        isUsual: false,
      },
      span: { start, end },
      phrase: this.phrase,
      to,
      head,
      isProper,
      isBare: !isProper && !isOwned && country === null && this.phrase.to - from === 1 && to === this.phrase.to,
      usual: null,
    };
  }

  private isInternational(from: number, to: number): boolean {
    const owner = this.phrase.owner;
    const start = owner ? firstWord(this.units, this.phrase) : this.units.list[from]!.from;
    const end = this.units.list[to - 1]!.to;
    for (let k = start; k < end; k++) if (this.vocabulary.international.startingAt(this.units.words, k)) return true;
    return false;
  }

  /** The words as they stand, whose it is before them: a country as an adjective, other owners as they stand. */
  private nameOf(from: number, to: number): { name: string; isOwned: boolean } {
    const { text } = this.source;
    const name = unitText(text, this.units, from, to);
    const { owner } = this.phrase;
    if (!owner || from !== this.phrase.first) return { name, isOwned: false };
    const unit = this.units.list[owner.to - 1]!;
    if (unit.country !== null) return { name: `${adjectiveOf(unit.country)} ${name}`, isOwned: true };
    if (
      unit.kind === 'WORD' &&
      !this.vocabulary.organizations.has(this.lowerOf(owner.to - 1)) &&
      !/s$/.test(this.lowerOf(owner.to - 1))
    )
      return { name, isOwned: false };
    const first = this.units.words[this.units.list[owner.first]!.from]!;
    const end = this.units.words[this.units.list[to - 1]!.to - 1]!.end;
    return { name: text.slice(first.start, end).replace(/\s+/g, ' '), isOwned: true };
  }
}

function isCapitalIn(units: Units, { first, to }: Phrase): boolean {
  return units.list.slice(first, to).some((unit) => unit.kind !== 'WORD' && unit.kind !== 'ROLE');
}

/** Whether a unit stands directly behind the one before it. */
export function isAdjacent(units: Units, unit: number): boolean {
  return unit < units.list.length && follows(units.words[units.list[unit]!.from]);
}
