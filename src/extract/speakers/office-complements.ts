import type { Described } from './described';
import { institutionOf } from './institutions';
import type { OfficeDraft } from './office';
import { complementOf, firstWord, unitText, type Phrase } from './phrases';
import { unknownOrganization } from './unknown-organization';

const LONGEST_CHAIN = 3;

/** Reads what stands behind a role: "of the armed forces", "for the ministry", "of commerce, industry and tourism". */
export class OfficeComplements {
  constructor(
    private readonly source: Described,
    private readonly draft: OfficeDraft,
  ) {}

  read(phrase: Phrase): void {
    let last = phrase;
    for (let turn = 0; turn < LONGEST_CHAIN; turn++) {
      const joint = complementOf(this.source.units, this.source.phrases, last);
      if (!joint || !this.source.vocabulary.complements.has(joint.preposition)) return;
      const next = this.one(joint.preposition, joint.phrase);
      if (!next) return;
      last = next;
    }
  }

  private one(preposition: string, phrase: Phrase): Phrase | null {
    const { units, vocabulary } = this.source;
    const unit = units.list[phrase.to - 1]!;
    const isAbout =
      preposition === 'to' ||
      preposition === 'on' ||
      ((preposition === 'in' || preposition === 'for') && this.isEnvoy());
    if (!/^(?:of|for|at|in|from|to|on|with)$/.test(preposition)) return null;
    if (vocabulary.times.has(units.words[unit.from]!.lower)) return null;
    if (this.opensName(phrase)) return this.untilName(phrase, preposition);
    const organization = institutionOf(this.source, phrase);
    if (isAbout) return this.about(preposition, phrase);
    if (unit.country !== null) {
      if (preposition === 'of' || preposition === 'from') this.draft.country ??= unit.country;
      else if (preposition === 'for') this.draft.about = unit.country;
      this.extend(phrase, unit.kind === 'COUNTRY' && preposition !== 'in' ? null : preposition);
      return phrase;
    }
    if (
      organization &&
      !(
        phrase.determiner === null &&
        vocabulary.portfolios.has(organization.head) &&
        preposition === 'of' &&
        !organization.isProper &&
        organization.head !== 'police'
      )
    ) {
      if (organization.head === 'police' && phrase.determiner === null) this.extend(phrase, preposition);
      this.draft.organization ??= organization;
      this.draft.country ??= organization.organization.country;
      this.draft.to = Math.max(this.draft.to, organization.to);
      return organization.to > phrase.to
        ? (this.source.phrases.list[this.source.phrases.of[organization.to - 1]!] ?? null)
        : phrase;
    }
    if (unit.kind === 'NAME' && !this.place(phrase) && preposition !== 'in' && !this.isPortfolio(phrase)) {
      if (units.list[phrase.to - 2]?.kind !== 'ROLE' && phrase.determiner === null)
        this.draft.organization ??= unknownOrganization(this.source, phrase, phrase.to - 1);
      this.draft.to = phrase.to;
      return phrase;
    }
    if (preposition === 'with' || (preposition === 'in' && unit.kind === 'WORD')) return null;
    this.extend(phrase, preposition);
    this.list(phrase.to);
    return phrase.owner ? null : phrase;
  }

  /** "of Police Ines Tolver", "for Education Dr. Ines Tolver": the portfolio, then the name of who holds the office. */
  private opensName({ first, name }: Phrase): boolean {
    const { list, words } = this.source.units;
    if (name <= first || list[name]!.kind !== 'NAME') return false;
    const { portfolios, organizations } = this.source.vocabulary;
    return list
      .slice(first, name)
      .every(
        (unit) =>
          unit.kind === 'ROLE' || portfolios.has(words[unit.from]!.lower) || organizations.has(words[unit.from]!.lower),
      );
  }

  private untilName({ first, name }: Phrase, preposition: string): null {
    const { text, units } = this.source;
    let to = name;
    while (to > first && units.list[to - 1]!.kind === 'ROLE') to--;
    this.draft.words.push(preposition, unitText(text, units, first, to));
    this.draft.to = to;
    return null;
  }

  private isEnvoy(): boolean {
    return this.source.vocabulary.envoys.has(this.draft.head);
  }

  private isPortfolio({ first, to }: Phrase): boolean {
    const { list, words } = this.source.units;
    return list.slice(first, to).every((unit) => this.source.vocabulary.portfolios.has(words[unit.from]!.lower));
  }

  /** An ambassador to a state serves another. */
  private about(preposition: string, phrase: Phrase): Phrase | null {
    const unit = this.source.units.list[phrase.to - 1]!;
    this.draft.about = unit.country ?? this.source.capitals.get(this.source.units.words[unit.from]!.start) ?? null;
    this.draft.to = preposition === 'on' ? this.draft.to : phrase.to;
    return preposition === 'on' ? null : phrase;
  }

  /** A town or a region: part of the role, and of a country. */
  private place({ first, to, name }: Phrase): boolean {
    const { text, units, vocabulary } = this.source;
    const place = unitText(text, units, name >= 0 ? name : first, to);
    const codes = vocabulary.placeOf(place);
    const capital = this.source.capitals.get(units.words[units.list[to - 1]!.from]!.start);
    if (codes.length === 0 && capital === undefined) return false;
    this.draft.country ??= capital ?? (codes.length === 1 ? codes[0]! : null);
    return this.draft.role.branch !== 'BUSINESS';
  }

  private extend(phrase: Phrase, preposition: string | null): void {
    const { text, units } = this.source;
    if (preposition !== null) {
      const from = units.words[firstWord(units, phrase)]!.start;
      const end = units.words[units.list[phrase.to - 1]!.to - 1]!.end;
      this.draft.words.push(preposition, text.slice(from, end).replace(/\s+/g, ' '));
    }
    this.draft.to = Math.max(this.draft.to, phrase.to);
  }

  /** "commerce, industry and tourism" */
  private list(from: number): void {
    const { units, text, vocabulary } = this.source;
    let to = from;
    for (let at = from; at < units.list.length; at++) {
      const word = units.words[units.list[at]!.from]!;
      if (!/^,? $/.test(word.gap)) break;
      if (vocabulary.portfolios.has(word.lower)) to = at + 1;
      else if (word.lower !== 'and' || word.gap !== ' ') break;
    }
    if (to === from) return;
    const words = this.draft.words;
    words[words.length - 1] += text.slice(
      units.words[units.list[from]!.from]!.start - units.words[units.list[from]!.from]!.gap.length,
      units.words[units.list[to - 1]!.to - 1]!.end,
    );
    this.draft.to = to;
  }
}
