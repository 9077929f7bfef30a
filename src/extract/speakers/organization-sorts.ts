import { STATE_BRANCHES } from '../../kernel/vocabulary';
import type { Described } from './described';
import { lastWord, type Phrase } from './phrases';
import type { Units } from './units';
import type { OrganizationSort, Vocabulary } from './vocabulary';

/** Tells what an organisation is, and whether it is of a state, by the nouns of a phrase and the words before them. */
export class OrganizationSorts {
  private readonly units: Units;
  private readonly vocabulary: Vocabulary;
  /** Word indices. */
  private readonly first: number;
  private readonly last: number;

  constructor(
    source: Described,
    private readonly phrase: Phrase,
  ) {
    this.units = source.units;
    this.vocabulary = source.vocabulary;
    this.first = this.units.list[phrase.first]!.from;
    this.last = lastWord(this.units, phrase);
  }

  /** What an organisation is by the words that end at `at`, with the words before them considered. */
  endingAt(at: number, from: number): OrganizationSort | null {
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

  /** "the minister’s office", "its office in Bishkek" */
  isOwnedOffice(): boolean {
    return (
      (this.phrase.owner !== null || this.phrase.ownerWord !== null) &&
      this.vocabulary.mixed.has(this.units.words[this.last]!.lower)
    );
  }

  /** An office of an owner in a public office is of the state. */
  ofOwner(sort: OrganizationSort): OrganizationSort {
    const owner = this.phrase.owner ? this.units.list[this.phrase.owner.to - 1]! : null;
    const branch = owner?.kind === 'ROLE' ? (owner.role?.branch ?? null) : null;
    return branch !== null && STATE_BRANCHES.has(branch) && this.isOwnedOffice()
      ? { ...sort, branch: 'EXECUTIVE', isState: true }
      : sort;
  }

  /** "the security services", "the weather service": more than the bare noun. */
  isLongHead(): boolean {
    const found = this.vocabulary.organizations.endingAt(this.units.words, this.last, this.first);
    const modifiers = this.units.words.slice(this.first, this.last).map(({ lower }) => lower);
    const isMixed = this.vocabulary.mixed.has(this.units.words[this.last]!.lower);
    return (
      (found !== null && found.start < this.last) ||
      (isMixed && modifiers.some((each) => this.vocabulary.official.has(each)))
    );
  }
}
