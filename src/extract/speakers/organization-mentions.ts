import type { Span } from '../../kernel/findings';
import type { Branch } from '../../kernel/vocabulary';
import {
  adjectiveOf,
  COMMON_HEADS,
  governmentOf,
  GROUP_NOUNS,
  HEAD_NOUNS,
  type KnownOrganization,
  type OrganizationSort,
} from './organizations';
import { NO_NAMES } from './plain-words';
import { roleAt } from './roles';
import type { Unit, Units } from './units';
import { follows, type Word } from './words';

/** Words that name an organisation or a group; units `[from, to)`. */
export interface OrganizationMention {
  organization: KnownOrganization;
  span: Span;
  from: number;
  to: number;
  /** "Navy", "the Ministry": whose it is, the words around it tell. */
  isGeneric: boolean;
}

const MODIFIERS = new Set(
  'foreign defense defence interior armed air state intelligence security justice finance health oil energy government military army naval navy opposition senior top national civil border local coast peacekeeping special election police rebel news federal'.split(
    ' ',
  ),
);
const OF = new Set(['of', 'for', 'on']);
const OWNED = new Set(
  'administration campaign team foundation organization government party group militia coalition'.split(' '),
);
const PARTNERSHIP = /-(?:led|backed|based|funded|allied|aligned|sponsored|supported|trained|controlled|run)$/;

/** Finds organisations and groups in one pass over the units. */
export function organizationMentions(text: string, units: Units): OrganizationMention[] {
  const finder = new Finder(text, units);
  const found: OrganizationMention[] = [];
  for (let at = 0; at < units.list.length;) {
    const mentions = finder.at(at);
    found.push(...mentions);
    at = Math.max(at + 1, mentions.at(-1)?.to ?? 0);
  }
  return found;
}

/** A lower-case noun that forms an organisation's name. */
interface Head {
  to: number;
  sort: OrganizationSort;
  word: string;
}

/** "military officials" are a group of what "military" says. */
function sorted(before: Head | null, sort: OrganizationSort): OrganizationSort {
  return before ? { ...sort, branch: before.sort.branch, isState: before.sort.isState } : sort;
}

class Finder {
  private names: Set<string> | null = null;

  constructor(
    private readonly text: string,
    private readonly units: Units,
  ) {}

  at(at: number): OrganizationMention[] {
    const unit = this.units.list[at]!;
    if (unit.kind === 'COUNTRY') return this.ofCountry(at);
    if (unit.kind === 'ORGANIZATION') return [this.ofKnown(at)];
    if (unit.kind === 'NAME') return this.ofName(at);
    if (
      unit.kind === 'WORD' &&
      this.first(unit).isCapital &&
      /^(?:democratic|republican)$/.test(this.first(unit).lower)
    )
      return this.ofParty(at);
    return unit.country !== null && PARTNERSHIP.test(this.first(unit).lower) ? this.ofPartnership(at) : [];
  }

  private first(unit: Unit): Word {
    return this.units.words[unit.from]!;
  }

  private last(unit: Unit): Word {
    return this.units.words[unit.to - 1]!;
  }

  private next(at: number): Unit | null {
    const unit = this.units.list[at + 1];
    return unit &&
      follows(this.first(unit)) &&
      this.first(unit).paragraph === this.first(this.units.list[at]!).paragraph
      ? unit
      : null;
  }

  private spanOf(from: number, to: number): Span {
    return { start: this.first(this.units.list[from]!).start, end: this.last(this.units.list[to - 1]!).end };
  }

  private make(
    from: number,
    to: number,
    sort: OrganizationSort,
    country: string | null,
    name?: string,
  ): OrganizationMention {
    const span = this.spanOf(from, to);
    const words = this.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    const aliases = name === undefined || name === words ? [] : [words];
    return { organization: { ...sort, country, name: name ?? words, aliases }, span, from, to, isGeneric: false };
  }

  /** The unit with the noun of small letters that makes an organisation of the words before it: at most two modifiers on. */
  private headAfter(at: number): Head | null {
    let found: Head | null = null;
    let k = at;
    for (let unit = this.next(k); unit && k < at + 4; k++, unit = this.next(k)) {
      const { lower, isCapital } = this.last(unit);
      if (isCapital || (unit.kind !== 'WORD' && unit.kind !== 'ROLE')) break;
      const sort =
        GROUP_NOUNS.get(lower) ?? (COMMON_HEADS.has(lower) && lower !== 'air' ? HEAD_NOUNS.get(lower) : undefined);
      if (sort) found = { to: k + 2, sort: sorted(found, sort), word: lower };
      else if (!MODIFIERS.has(lower) || found) break;
      if (this.last(unit).isPossessive) break;
    }
    return found;
  }

  private ofCountry(at: number): OrganizationMention[] {
    const unit = this.units.list[at]!;
    const code = unit.country!;
    const shared = this.sharedNoun(at);
    if (shared) return shared;
    const head = this.headAfter(at);
    if (head)
      return [
        this.named(
          at,
          head.to,
          {
            ...head.sort,
            isState: head.sort.isState || /^(?:forces|troops|force)$/.test(head.word),
            branch: head.word === 'forces' ? 'MILITARY' : head.sort.branch,
          },
          code,
          head.word,
        ),
      ];
    const next = this.next(at);
    if (next?.kind === 'ORGANIZATION' && next.known && (next.known.country === null || next.known.country !== code)) {
      const known = this.ofKnown(at + 1);
      const own =
        /^(?:Congress|Senate|Supreme Court|House of Representatives|Republican Party|Democratic Party|Labour|Joint Chiefs of Staff)$/.test(
          next.known.name,
        );
      return own ? [this.make(at, known.to, known.organization, code)] : [known];
    }
    if (next?.kind === 'NAME') {
      const sort = this.headSort(next);
      if (sort && sort.branch !== 'MEDIA')
        return [this.named(at, this.extended(at + 1), sort, code, this.last(next).lower)];
    }
    return [];
  }

  private named(from: number, to: number, sort: OrganizationSort, code: string, head: string): OrganizationMention {
    if (head === 'government' && to - from <= 2)
      return { organization: governmentOf(code), span: this.spanOf(from, to), from, to, isGeneric: false };
    const unit = this.units.list[from]!;
    const rest = this.spanOf(from + 1, to);
    const name = this.last(unit).isPossessive
      ? `${adjectiveOf(code)} ${this.text.slice(rest.start, rest.end)}`
      : undefined;
    const isState = sort.isState && !/^(?:media|party|company)$/.test(head);
    return this.make(
      from,
      to,
      { ...sort, isState: isState || (sort.branch === 'MILITARY' && sort.kind === 'ORGANIZATION') },
      code,
      name,
    );
  }

  /** "Lebanese and Syrian media": two groups of one noun. */
  private sharedNoun(at: number): OrganizationMention[] | null {
    const and = this.next(at);
    const second = and && this.first(and).lower === 'and' ? this.next(at + 1) : null;
    if (second?.kind !== 'COUNTRY') return null;
    const head = this.headAfter(at + 2);
    if (!head) return null;
    const noun = this.spanOf(at + 3, head.to);
    const nouns = this.text.slice(noun.start, noun.end);
    const span = this.spanOf(at, head.to);
    return [this.units.list[at]!, second].map(({ from, country }) => ({
      organization: { ...head.sort, country, name: `${this.units.words[from]!.text} ${nouns}`, aliases: [] },
      span,
      from: at,
      to: head.to,
      isGeneric: false,
    }));
  }

  private ofKnown(at: number): OrganizationMention {
    const unit = this.units.list[at]!;
    const known = unit.known!;
    const next = this.next(at);
    if (next?.kind === 'NAME' && !this.last(unit).isPossessive && HEAD_NOUNS.has(this.last(next).lower)) {
      return this.make(
        at,
        this.extended(at + 1),
        { branch: known.branch, isState: known.isState, kind: 'ORGANIZATION' },
        known.country,
      );
    }
    if (next?.kind === 'ORGANIZATION' && next.known?.kind === 'GROUP')
      return this.make(at, at + 2, { branch: known.branch, isState: false, kind: 'GROUP' }, known.country);
    const noun = next && !this.last(unit).isPossessive ? this.last(next).lower : '';
    if (next && (next.kind === 'WORD' || next.kind === 'ROLE') && next.to === next.from + 1 && GROUP_NOUNS.has(noun)) {
      return this.make(at, at + 2, { branch: known.branch, isState: known.isState, kind: 'GROUP' }, known.country);
    }
    return { organization: known, span: this.spanOf(at, at + 1), from: at, to: at + 1, isGeneric: false };
  }

  private ofPartnership(at: number): OrganizationMention[] {
    const head = this.headAfter(at);
    return head
      ? [
          this.make(
            at,
            head.to,
            { ...head.sort, isState: false, branch: head.word === 'coalition' ? 'INTERNATIONAL' : head.sort.branch },
            null,
          ),
        ]
      : [];
  }

  private ofName(at: number): OrganizationMention[] {
    const unit = this.units.list[at]!;
    if (this.units.titled.has(this.first(unit).paragraph)) return [];
    const sort = this.headSort(unit);
    const next = this.next(at);
    const noun = next?.kind === 'WORD' ? this.first(next).lower : '';
    if (!sort && next && OWNED.has(noun)) return [this.ownedBy(at, noun)];
    if (
      next?.kind === 'ORGANIZATION' &&
      next.known?.kind === 'GROUP' &&
      /^(?:House|Senate)$/.test(this.last(unit).text)
    ) {
      return [this.make(at, at + 2, { branch: 'LEGISLATIVE', isState: false, kind: 'GROUP' }, next.known.country)];
    }
    if (!sort) return this.acronym(at);
    const to = this.extended(at);
    const mention = this.make(at, to, this.legislative(unit, sort), this.countryWithin(at, to));
    return [{ ...mention, isGeneric: unit.to === unit.from + 1 && to === at + 1 }];
  }

  /** "Democratic Governors Association". */
  private ofParty(at: number): OrganizationMention[] {
    const next = this.next(at);
    const sort = next?.kind === 'NAME' ? this.headSort(next) : null;
    return sort
      ? [
          this.make(
            at,
            this.extended(at + 1),
            { ...sort, branch: sort.branch === 'CIVIL' ? 'PARTY' : sort.branch },
            null,
          ),
        ]
      : [];
  }

  /** "the Doe campaign", "Doe's campaign". */
  private ownedBy(at: number, noun: string): OrganizationMention {
    const unit = this.units.list[at]!;
    const branch: Branch =
      noun === 'campaign' || noun === 'party'
        ? 'PARTY'
        : noun === 'administration' || noun === 'government'
          ? 'EXECUTIVE'
          : 'OTHER';
    const span = this.spanOf(at, at + 1);
    const name = `${this.text.slice(span.start, span.end)} ${noun}`;
    const isState = branch === 'EXECUTIVE';
    return this.make(
      at,
      at + 2,
      { branch, isState, kind: 'ORGANIZATION' },
      null,
      this.last(unit).isPossessive ? name : undefined,
    );
  }

  private acronym(at: number): OrganizationMention[] {
    const unit = this.units.list[at]!;
    const word = this.first(unit);
    const isAcronym =
      unit.to === unit.from + 1 && /^\p{Lu}[\p{Lu}&]{1,6}$/u.test(word.text) && !NO_NAMES.has(word.lower);
    return isAcronym && !this.isLabel(word)
      ? [this.make(at, at + 1, { branch: 'OTHER', isState: false, kind: 'ORGANIZATION' }, null)]
      : [];
  }

  /** "ROE:" in the transcript of an article that names Jane Roe. */
  private isLabel({ lower, end }: Word): boolean {
    if (this.text[end] !== ':') return false;
    this.names ??= new Set(
      this.units.list.flatMap((unit) =>
        unit.kind === 'NAME' && unit.to > unit.from + 1 ? [this.last(unit).lower] : [],
      ),
    );
    return this.names.has(lower);
  }

  private legislative(unit: Unit, sort: OrganizationSort): OrganizationSort {
    const isChamber = /^(?:House|Senate)$/.test(this.first(unit).text) && unit.to > unit.from + 1;
    return isChamber ? { branch: 'LEGISLATIVE', isState: true, kind: 'ORGANIZATION' } : sort;
  }

  private headSort(unit: Unit): OrganizationSort | null {
    const last = this.last(unit);
    const first = this.first(unit);
    const words = unit.to - unit.from;
    const sort = HEAD_NOUNS.get(last.lower);
    if (sort && (words > 1 || sort.isState)) return words > 1 && this.isPersonal(unit) ? null : sort;
    const opening = HEAD_NOUNS.get(first.lower);
    return opening && this.isFollowedByOf(unit) ? opening : null;
  }

  /** "Emily Post": a first name and one more word are a person to begin with, where a title opens them. */
  private isPersonal(unit: Unit): boolean {
    const before = this.units.list[this.units.of[unit.from]! - 1];
    return (
      before?.kind === 'ROLE' &&
      before.role?.isHonorific === true &&
      roleAt(this.units.words, before.from) !== null &&
      follows(this.first(unit))
    );
  }

  private isFollowedByOf(unit: Unit): boolean {
    const of = this.units.words[unit.to];
    return of !== undefined && follows(of) && OF.has(of.lower) && HEAD_NOUNS.has(this.last(unit).lower);
  }

  /** One past the last unit of "Ministry of Foreign Affairs", "Institute for the Study of Peace". */
  private extended(at: number): number {
    let to = at + 1;
    for (let turn = 0; turn < 3; turn++) {
      if (this.last(this.units.list[to - 1]!).isPossessive) return to;
      let k = to;
      const of = this.units.list[k];
      if (!of || !follows(this.first(of)) || !OF.has(this.first(of).lower)) return to;
      k++;
      if (
        this.units.list[k] &&
        this.first(this.units.list[k]!).lower === 'the' &&
        follows(this.first(this.units.list[k]!))
      )
        k++;
      const name = this.units.list[k];
      if (
        !name ||
        !follows(this.first(name)) ||
        (name.kind !== 'NAME' && name.kind !== 'COUNTRY' && !(name.kind === 'ROLE' && this.first(name).isCapital))
      )
        return to;
      to = k + 1;
      const more = this.units.list[to];
      if (more?.kind === 'NAME' && follows(this.first(more)) && name.kind === 'COUNTRY') to++;
    }
    return to;
  }

  private countryWithin(from: number, to: number): string | null {
    for (let k = from; k < to; k++) if (this.units.list[k]!.country !== null) return this.units.list[k]!.country;
    return null;
  }
}
