import type { Described, OrganizationMention } from './described';
import { finishedOffice } from './finished-office';
import { institutionOf } from './institutions';
import type { Office, OfficeDraft } from './office';
import { OfficeComplements } from './office-complements';
import { unitText, type Phrase } from './phrases';
import { unknownOrganization } from './unknown-organization';
import type { Role } from './vocabulary';

const OTHER_ROLE: Role = { branch: null, gender: null, isRank: false, isHonorific: false };

/**
 * The offices that a noun phrase states, in the order of the text.
 * @param isDescription the phrase describes a person, so that any noun for people counts as an occupation
 */
export function officesIn(described: Described, phrase: Phrase, isDescription: boolean): Office[] {
  const drafts = new OfficeReader(described, phrase, isDescription).read();
  const country = drafts.find((draft) => draft.country !== null)?.country ?? null;
  return drafts.map((draft) => finishedOffice(described, phrase, draft, country));
}

class OfficeReader {
  private readonly drafts: OfficeDraft[] = [];
  private words: string[] = [];
  private organization: OrganizationMention | null = null;
  private country: string | null = null;
  private isFormer = false;
  private start: number;

  constructor(
    private readonly source: Described,
    private readonly phrase: Phrase,
    private readonly isDescription: boolean,
  ) {
    this.start = phrase.first;
  }

  read(): OfficeDraft[] {
    const { list } = this.source.units;
    const end = this.end();
    this.readOwner();
    for (let at = this.phrase.first; at < end; at++) {
      const unit = list[at]!;
      if (unit.country !== null) this.country ??= unit.country;
      if (unit.kind === 'ROLE') this.role(at, end, unit.role!);
      else if (unit.kind === 'WORD' && at === end - 1 && this.drafts.at(-1)?.to !== end && this.isOccupation(at))
        this.role(at, end, OTHER_ROLE);
      else if (unit.kind === 'WORD' && unit.country === null) this.word(at);
      else if (unit.kind === 'NAME' || unit.kind === 'ORGANIZATION') this.name(at, end);
    }
    return this.drafts;
  }

  /** One past the last unit that can state an office: the name of a person is left out. */
  private end(): number {
    const { list } = this.source.units;
    return this.phrase.name >= 0 && list[this.phrase.name]!.kind === 'NAME' ? this.phrase.name : this.phrase.to;
  }

  private lowerAt(unit: number): string {
    return this.source.units.words[this.source.units.list[unit]!.from]!.lower;
  }

  private isOccupation(at: number): boolean {
    return (
      this.isDescription &&
      this.source.vocabulary.isPerson(this.lowerAt(at)) &&
      !this.source.vocabulary.kin.has(this.lowerAt(at))
    );
  }

  private readOwner(): void {
    const { owner } = this.phrase;
    if (!owner) return;
    const unit = this.source.units.list[owner.to - 1]!;
    this.start = owner.from;
    if (unit.country !== null) this.country = unit.country;
    else if (unit.kind === 'ROLE')
      this.words.push(unitText(this.source.text, this.source.units, owner.first, owner.to) + '’s');
    else this.organization = institutionOf(this.source, owner);
    if (unit.kind === 'NAME' && !this.organization) this.place(owner.to - 1);
  }

  /** "Quebec’s premier", "Ohio Governor": a part of a state. */
  private place(at: number): boolean {
    const name = unitText(this.source.text, this.source.units, at, at + 1);
    const codes = this.source.vocabulary.placeOf(name);
    if (codes.length === 0) return false;
    if (codes.length === 1) this.country ??= codes[0]!;
    this.words.push(name);
    return true;
  }

  private word(at: number): void {
    const { vocabulary, text, units } = this.source;
    const lower = this.lowerAt(at);
    if (vocabulary.former.has(lower)) this.isFormer = true;
    if (!vocabulary.passing.has(lower) && !/^\d+$/.test(lower)) this.words.push(unitText(text, units, at, at + 1));
  }

  /** An organisation, a place, or a portfolio with a capital ("Energy Minister"). */
  private name(at: number, end: number): void {
    const { units, text, vocabulary } = this.source;
    const unit = units.list[at]!;
    const name = unitText(text, units, at, at + 1);
    const words = units.words.slice(unit.from, unit.to).map(({ lower }) => lower);
    const isPlain = words.every(
      (word) =>
        vocabulary.portfolios.has(word) ||
        vocabulary.parts.has(word) ||
        vocabulary.passing.has(word) ||
        this.source.plain.has(word) ||
        vocabulary.official.has(word) ||
        vocabulary.organizations.has(word),
    );
    const force = unit.kind === 'NAME' && words.length === 1 ? vocabulary.organizations.get(words[0]!) : undefined;
    if (unit.kind === 'NAME' && (isPlain || at + 1 >= end) && force?.branch !== 'MILITARY') {
      this.words.push(name);
      return;
    }
    if (unit.kind === 'NAME' && this.place(at)) return;
    const inner: Phrase = { ...this.phrase, from: at, first: at, to: at + 1, name: at, owner: null };
    this.organization ??= institutionOf(this.source, inner) ?? unknownOrganization(this.source, inner, at);
    this.words = [];
  }

  private role(at: number, end: number, role: Role): void {
    if (role.isHonorific) {
      if (this.words.length > 0 || this.organization) this.reset(at + 1);
      return;
    }
    const text = unitText(this.source.text, this.source.units, at, at + 1);
    if (this.isModifier(at, end)) {
      this.words.push(text);
      return;
    }
    const draft: OfficeDraft = {
      role,
      words: [...this.words, text],
      head: text.toLowerCase(),
      organization: this.organization,
      country: this.country,
      about: null,
      isFormer: this.isFormer,
      from: this.start,
      to: at + 1,
    };
    if (at + 1 === this.phrase.to) new OfficeComplements(this.source, draft).read(this.phrase);
    this.drafts.push(draft);
    this.reset(at + 1);
  }

  /** "chief district officer", "deputy foreign minister": not yet the office itself. */
  private isModifier(at: number, end: number): boolean {
    const { units, vocabulary } = this.source;
    if (!vocabulary.parts.has(this.lowerAt(at)) && !vocabulary.portfolios.has(this.lowerAt(at))) return false;
    for (let k = at + 1; k < end; k++) {
      const unit = units.list[k]!;
      if (unit.kind === 'ROLE') return !unit.role!.isRank && !unit.role!.isHonorific;
      if (unit.kind !== 'WORD' && unit.kind !== 'NAME') return false;
    }
    return false;
  }

  private reset(start: number): void {
    this.words = [];
    this.organization = null;
    this.start = start;
  }
}
