import type { Described, OrganizationMention } from './described';
import { adjectiveOf } from './organizations';
import { firstWord, lastWord, unitText, type Phrase } from './phrases';
import type { Units } from './units';
import type { OrganizationSort, Vocabulary } from './vocabulary';

/** Names what a phrase mentions, in the words of the text. */
export class InstitutionNaming {
  private readonly units: Units;
  private readonly vocabulary: Vocabulary;

  constructor(
    private readonly source: Described,
    private readonly phrase: Phrase,
  ) {
    this.units = source.units;
    this.vocabulary = source.vocabulary;
  }

  /** The mention that stands at the units `[from, to)`. */
  mention(
    from: number,
    to: number,
    sort: OrganizationSort,
    country: string | null,
    isProper: boolean,
    head: string = this.units.words[lastWord(this.units, this.phrase)]!.lower,
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

  private lowerOf(unit: number): string {
    return this.units.words[this.units.list[unit]!.from]!.lower;
  }
}
