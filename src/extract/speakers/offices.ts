import type { Span } from '../../kernel/findings';
import type { Branch } from '../../kernel/vocabulary';
import type { Described, OrganizationMention } from './described';
import { institutionOf } from './institutions';
import { isAdjacent } from './units';
import type { KnownOrganization } from './organizations';
import { complementOf, firstWord, unitText, type Phrase } from './phrases';
import type { Gender, Role } from './vocabulary';

/** An office as a description states it: "Revolutionary Guard commander", "a spokesman for the ministry". */
export interface Office {
  role: string;
  /** The noun of the office, in lower case: "minister". */
  head: string;
  organization: KnownOrganization | null;
  /** The state that the words tell; null where they tell none. */
  country: string | null;
  /** The country behind "to" or "for" an envoy: not whom they serve. */
  about: string | null;
  branch: Branch;
  isOfficial: boolean;
  /** It ended before what is told. */
  isFormer: boolean;
  isRank: boolean;
  /** Of a state that the words do not name. */
  isOfUnnamedState: boolean;
  /** The country is not told, but taken from what is told around. */
  isInferred: boolean;
  /** "its", "her": whose it is, the text before tells. */
  ownerWord: string | null;
  gender: Gender | null;
  /** Where role and organisation stand, without the name. */
  span: Span;
}

const OFFICIAL: ReadonlySet<Branch> = new Set<Branch>(['EXECUTIVE', 'LEGISLATIVE', 'JUDICIAL', 'MILITARY']);
const OTHER_ROLE: Role = { branch: null, gender: null, isRank: false, isHonorific: false };

/** What has been read of an office before all its words are known. */
interface Draft {
  role: Role;
  /** The words of the role, in order. */
  words: string[];
  head: string;
  organization: OrganizationMention | null;
  country: string | null;
  about: string | null;
  isFormer: boolean;
  /** Units. */
  from: number;
  to: number;
}

/**
 * The offices that a noun phrase states, in the order of the text.
 * @param isDescription the phrase describes a person, so that any noun for people counts as an occupation
 */
export function officesIn(described: Described, phrase: Phrase, isDescription: boolean): Office[] {
  const drafts = new OfficeReader(described, phrase, isDescription).read();
  const country = drafts.find((draft) => draft.country !== null)?.country ?? null;
  return drafts.map((draft) => finished(described, phrase, draft, country));
}

class OfficeReader {
  private readonly drafts: Draft[] = [];
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

  read(): Draft[] {
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
    const draft: Draft = {
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
    if (at + 1 === this.phrase.to) new Complements(this.source, draft).read(this.phrase);
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

/** "Skyport President": a name of which nothing more is known. */
function unknownOrganization(source: Described, phrase: Phrase, unit: number): OrganizationMention | null {
  const name = unitText(source.text, source.units, unit, unit + 1);
  const { words, list } = source.units;
  const span = { start: words[list[unit]!.from]!.start, end: words[list[unit]!.to - 1]!.end };
  const organization: KnownOrganization = {
    name,
    country: null,
    branch: 'OTHER',
    isState: false,
    kind: 'ORGANIZATION',
    aliases: [],
    isUsual: false,
  };
  return { organization, span, phrase, to: unit + 1, head: '', isProper: true, isBare: false, usual: null };
}

const LONGEST_CHAIN = 3;

/** Reads what stands behind a role: "of the armed forces", "for the ministry", "of commerce, industry and tourism". */
class Complements {
  constructor(
    private readonly source: Described,
    private readonly draft: Draft,
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
    const { units, vocabulary, text } = this.source;
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
    return phrase.owner && !text.slice(0, 0) ? null : phrase;
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

/** Organisations of no state among the words of a role: "company president". */
function isOfPrivate({ vocabulary, units }: Described, draft: Draft): boolean {
  const words = draft.words.slice(0, -1).flatMap((word) => word.toLowerCase().split(/[\s’']+/));
  void units;
  return words.some((word) => {
    const sort = vocabulary.organizations.get(word) ?? vocabulary.groups.get(word);
    return (
      sort !== undefined &&
      !sort.isState &&
      word !== 'opposition' &&
      word !== 'media' &&
      word !== 'press' &&
      !vocabulary.portfolios.has(word)
    );
  });
}

function stateBranchOf({ vocabulary }: Described, draft: Draft): Branch | null {
  const words = draft.words
    .join(' ')
    .toLowerCase()
    .split(/[\s’']+/);
  for (const word of words.slice(0, -1).concat(draft.words.length > 1 ? [] : [])) {
    const sort = vocabulary.organizations.get(word);
    if (sort?.isState) return sort.branch;
    const role = vocabulary.roles.get(word);
    if (role?.branch && OFFICIAL.has(role.branch) && !role.isRank && !vocabulary.parts.has(word)) return 'EXECUTIVE';
  }
  return words.slice(0, -1).some((word) => vocabulary.official.has(word)) ? 'EXECUTIVE' : null;
}

function finished(source: Described, phrase: Phrase, draft: Draft, common: string | null): Office {
  const { words, list } = source.units;
  const { vocabulary } = source;
  const isEnvoy = vocabulary.envoys.has(draft.head);
  if (isPlaceOfOffice(source, draft)) takePlace(draft);
  const mention = isEnvoy ? null : draft.organization;
  const organization =
    mention?.organization ??
    (isEnvoy && draft.organization && !draft.organization.organization.isState
      ? draft.organization.organization
      : null);
  const isFormer = draft.isFormer;
  const role = draft.words.join(' ').replace(/\s+/g, ' ').trim();
  const isPrivate =
    organization === null &&
    isOfPrivate(source, draft) &&
    (!isPublic(draft) || vocabulary.ambiguousOffices.has(draft.head));
  const branch = branchOf(source, draft, organization, isPrivate);
  const isState = organization === null ? !isPrivate : organization.isState;
  const isOfficial = OFFICIAL.has(branch) && !isFormer && isState;
  const country =
    organization?.country ?? draft.country ?? (organization !== null && !organization.isState ? null : common);
  return {
    role: isFormer && !/^(?:former|ex)/i.test(role) ? role : role,
    head: draft.head,
    organization,
    country,
    about: draft.about,
    branch,
    isOfficial,
    isFormer,
    isRank: draft.role.isRank,
    isOfUnnamedState: country === null && OFFICIAL.has(branch) && isState,
    isInferred: false,
    ownerWord: phrase.ownerWord,
    gender: draft.role.gender ?? vocabulary.genderOfNoun(draft.head.split(' ').at(-1)!),
    span: { start: words[list[draft.from]!.from]!.start, end: words[list[draft.to - 1]!.to - 1]!.end },
  };
}

/** A commander of the Pentagon is of the armed forces; a judge stays one in whatever house. */
function branchOf(source: Described, draft: Draft, organization: KnownOrganization | null, isPrivate: boolean): Branch {
  const { branch, isRank } = draft.role;
  if (organization === null) {
    if (isTitleOfRank(source, draft)) return 'MILITARY';
    if (isPrivate) return branch !== null && !OFFICIAL.has(branch) ? branch : 'OTHER';
    return branch ?? stateBranchOf(source, draft) ?? 'OTHER';
  }
  if (organization.isState)
    return branch !== null && OFFICIAL.has(branch) && !isRank && branch !== 'EXECUTIVE' ? branch : organization.branch;
  if (organization.branch !== 'OTHER') return organization.branch;
  return branch !== null && !OFFICIAL.has(branch) ? branch : 'OTHER';
}

/** "Captain Ines Tolver": a rank where it is a title. */
function isTitleOfRank({ vocabulary }: Described, { head, words }: Draft): boolean {
  return vocabulary.ranksAsTitles.has(head) && words.length === 1 && /^\p{Lu}/u.test(words[0]!);
}

function isPublic({ role }: Draft): boolean {
  return role.branch !== null && OFFICIAL.has(role.branch) && !role.isRank;
}

/** "Kimarat Senator", "mayor of Quarnby": a name of which nothing is known, beside an office that states alone have. */
function isPlaceOfOffice({ vocabulary }: Described, draft: Draft): boolean {
  const { organization } = draft;
  return (
    organization !== null && organization.head === '' && isPublic(draft) && !vocabulary.ambiguousOffices.has(draft.head)
  );
}

function takePlace(draft: Draft): void {
  if (draft.organization) draft.words.push('of', draft.organization.organization.name);
  draft.organization = null;
}

/** Units behind which a description in apposition may end. */
export function endsApposition(source: Described, unit: number): boolean {
  const { list, words } = source.units;
  if (unit >= list.length) return true;
  const word = words[list[unit]!.from]!;
  if (word.sentence !== words[list[unit - 1]!.to - 1]!.sentence) return true;
  return (
    /^[,;:)—–.]|^ [—–-]/.test(word.gap) ||
    word.lower === 'who' ||
    word.lower === 'whose' ||
    !isAdjacent(source.units, unit)
  );
}
