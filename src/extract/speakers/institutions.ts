import type { Described, OrganizationMention } from './described';
import { countryOfInstitution } from './institution-country';
import { endOfInstitution } from './institution-extent';
import { InstitutionNaming } from './institution-naming';
import { OrganizationSorts } from './organization-sorts';
import { complementOf, isKind, lastWord, type Phrase } from './phrases';
import type { Units } from './units';
import type { OrganizationSort, Vocabulary } from './vocabulary';
import type { Word } from './words';

/**
 * The organisation or group that a phrase names; null where it names none. Its country is null where the phrase tells
 * none.
 */
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
  private readonly sorts: OrganizationSorts;
  private readonly naming: InstitutionNaming;

  constructor(
    private readonly source: Described,
    private readonly phrase: Phrase,
  ) {
    this.units = source.units;
    this.vocabulary = source.vocabulary;
    this.first = this.units.list[phrase.first]!.from;
    this.last = lastWord(this.units, phrase);
    this.sorts = new OrganizationSorts(source, phrase);
    this.naming = new InstitutionNaming(source, phrase);
  }

  /** "the Pentagon", "the Chilean Senate" */
  known(): OrganizationMention | null {
    const { list } = this.units;
    const { known } = list[this.phrase.to - 1]!;
    if (!known) return null;
    const extended = this.end();
    const country = this.country();
    const isUsual = known.isUsual;
    if (extended > this.phrase.to) {
      const sort = { branch: known.branch, isState: known.isState, kind: known.kind };
      return this.naming.mention(this.phrase.to - 1, extended, sort, country ?? (isUsual ? null : known.country), true);
    }
    if (country !== null && isUsual)
      return this.naming.mention(this.phrase.first, this.phrase.to, known, country, true);
    const organization = isUsual ? { ...known, country: null } : known;
    return {
      ...this.naming.mention(this.phrase.to - 1, this.phrase.to, known, known.country, true),
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
    const noun = isDescribed && before!.kind === 'WORD' ? this.sorts.endingAt(before!.to - 1, this.first) : null;
    const head = this.sorts.endingAt(unit.to - 1, unit.from);
    if (noun && !words[before!.from]!.isCapital && !head)
      return this.naming.mention(
        this.phrase.name,
        this.phrase.to,
        noun,
        this.country(),
        true,
        words[before!.to - 1]!.lower,
      );
    if (head) {
      let from = this.phrase.name;
      while (from > this.phrase.first && isKind(list[from - 1], 'COUNTRY', 'ORGANIZATION', 'NAME')) from--;
      const isGeneric =
        unit.to === unit.from + 1 && this.phrase.name === this.phrase.first && this.end() === this.phrase.to;
      return this.naming.mention(from, this.end(), head, this.country(), !isGeneric);
    }
    const word = words[unit.from]!;
    if (unit.to > unit.from + 1 && this.vocabulary.firstWords.has(word.lower) && !isDescribed)
      return this.naming.mention(
        this.phrase.name,
        this.phrase.to,
        this.vocabulary.organizations.get(word.lower) ?? { branch: 'OTHER', isState: false, kind: 'ORGANIZATION' },
        null,
        true,
      );
    const isAcronym = unit.to === unit.from + 1 && /^\p{Lu}[\p{Lu}&-]{1,7}s?$/u.test(word.text);
    if (!isAcronym || isDescribed || this.source.surnames.has(word.lower) || this.isPlace(word)) return null;
    return this.naming.mention(
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
    const sort = group?.value ?? this.sorts.endingAt(this.last, this.first);
    if (!sort || word.isPossessive) return this.ofOwner(sort);
    const isIndefinite = this.phrase.determiner !== null && this.vocabulary.indefinite.has(this.phrase.determiner);
    if (isIndefinite && !(sort.isState && sort.kind === 'ORGANIZATION')) return null;
    if (this.phrase.ownerWord !== null && this.vocabulary.firstPerson.has(this.phrase.ownerWord)) return null;
    if (group && (this.isVague() || this.isOfSomebody())) return null;
    if (
      !group &&
      !word.isCapital &&
      this.vocabulary.capitalOnly.has(word.lower) &&
      !this.sorts.isLongHead() &&
      !this.sorts.isOwnedOffice()
    )
      return null;
    let from = this.phrase.first;
    while (from < this.phrase.to - 1 && this.vocabulary.passing.has(this.lowerOf(from))) from++;
    const isProper = this.units.list.slice(from, this.phrase.to).some((unit) => unit.kind === 'NAME');
    return this.naming.mention(from, this.end(), this.sorts.ofOwner(sort), this.country(), isProper);
  }

  /** A possessive: the ministry of "the ministry’s spokesman". */
  private ofOwner(sort: OrganizationSort | null): OrganizationMention | null {
    if (!sort) return null;
    return this.naming.mention(this.phrase.first, this.phrase.to, sort, this.country(), false);
  }

  private lowerOf(unit: number): string {
    return this.units.words[this.units.list[unit]!.from]!.lower;
  }

  /** "officials" alone are nobody in particular. */
  private isVague(): boolean {
    const bare =
      this.phrase.to - this.phrase.first === 1 && this.phrase.owner === null && this.end() === this.phrase.to;
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

  /** One past its last unit, with what belongs to its name behind "of". */
  private end(): number {
    return endOfInstitution(this.source, this.phrase);
  }

  private country(): string | null {
    return countryOfInstitution(this.source, this.phrase);
  }
}
