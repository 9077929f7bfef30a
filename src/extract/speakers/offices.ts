import type { Span } from '../../kernel/findings';
import { STATE_BRANCHES, type Branch } from '../../kernel/vocabulary';
import type { Language } from '../../language/language';
import type { OrganizationMention } from './organization-mentions';
import { adjectiveOf, chamberOf, governmentOf, type KnownOrganization } from './organizations';
import { DESCRIPTION_WORDS } from './plain-words';
import { FORMER, plainRole, PORTFOLIOS, ROLE_PREFIXES, type Gender, type Role } from './roles';
import type { Unit, Units } from './units';
import { follows, type Word } from './words';

/** An office as a description states it: "Revolutionary Guard commander", "a spokesman for the ministry". */
export interface Office {
  role: string;
  organization: KnownOrganization | null;
  country: string | null;
  branch: Branch;
  isOfficial: boolean;
  isRank: boolean;
  gender: Gender | null;
  /** Where role and organisation stand, without the name. */
  span: Span;
}

/** A text with all that descriptions are read from. */
export interface Described {
  language: Language;
  text: string;
  units: Units;
  /** Unit → the mention of an organisation that begins there. */
  organizations: ReadonlyMap<number, OrganizationMention>;
}

const OF = new Set(['of', 'for', 'at', 'in', 'from', 'with', 'to', 'on']);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'our']);
const ENVOYS = /\b(?:ambassador|envoy|representative|consul|consul general)\b/i;
const OF_GOVERNMENT =
  /\b(?:president|minister|premier|chancellor|secretary of|attorney general|supreme leader|king|emir|ambassador|envoy|first lady|head of state|solicitor general|national security advis[eo]r|prime minister)\b/i;

interface Draft {
  role: Role;
  /** "former", "deputy": they may stand before a country's adjective. */
  prefixes: string[];
  roleFrom: number;
  roleTo: number;
  isFormer: boolean;
  organization: OrganizationMention | null;
  country: string | null;
  from: number;
  to: number;
}

/**
 * The offices that units `[from, to)` state, in the order of the text.
 * @param country of the description, where the words before it tell
 */
export function officesIn(described: Described, from: number, to: number, country: string | null = null): Office[] {
  const reader = new Reader(described, to);
  const drafts = reader.read(from);
  const common =
    country ?? drafts.find((draft) => draft.country !== null)?.country ?? reader.country ?? stateOf(drafts);
  return drafts.filter(({ role }) => !role.isHonorific).map((draft) => finished(described, draft, common));
}

/** The state whose organisation the description names: "Pentagon spokesperson Navy Commander" is of one navy. */
function stateOf(drafts: readonly Draft[]): string | null {
  return (
    drafts.find(({ organization }) => organization?.organization.isState && organization.organization.country !== null)
      ?.organization?.organization.country ?? null
  );
}

class Reader {
  country: string | null = null;
  private pending: OrganizationMention | null = null;
  private start = -1;
  private prefixes: string[] = [];
  private isFormer = false;
  private readonly drafts: Draft[] = [];

  constructor(
    private readonly described: Described,
    private readonly to: number,
  ) {}

  read(from: number): Draft[] {
    const { list, words } = this.described.units;
    for (let at = from; at < this.to;) {
      const unit = list[at]!;
      const mention = this.described.organizations.get(at);
      if (unit.country !== null && this.country === null && unit.kind === 'COUNTRY') this.country = unit.country;
      if (mention && mention.to <= this.to && !this.isRoleInside(mention)) {
        this.open(at);
        this.pending = mention;
        at = mention.to;
      } else if (unit.kind === 'ROLE') at = this.role(at, unit);
      else {
        this.word(at, unit, words[unit.from]!);
        at++;
      }
    }
    return this.drafts;
  }

  /** "U.S. officials" is a group, and in a description an office. */
  private isRoleInside({ to, organization }: OrganizationMention): boolean {
    return organization.kind === 'GROUP' && this.described.units.list[to - 1]?.kind === 'ROLE';
  }

  private open(at: number): void {
    if (this.start < 0) this.start = at;
  }

  private word(at: number, unit: Unit, word: Word): void {
    if (FORMER.test(word.lower)) this.isFormer = true;
    if (unit.kind === 'COUNTRY') this.open(at);
    else if (ROLE_PREFIXES.has(word.lower)) {
      this.open(at);
      this.prefixes.push(word.text);
    } else if (ARTICLES.has(word.lower) || word.lower === 'and') this.reset();
    else {
      this.open(at);
      this.prefixes = [];
    }
  }

  private reset(): void {
    this.start = -1;
    this.prefixes = [];
    this.pending = null;
    this.isFormer = false;
  }

  private role(at: number, unit: Unit): number {
    this.open(at);
    const draft: Draft = {
      role: unit.role!,
      prefixes: this.prefixes,
      roleFrom: unit.from,
      roleTo: unit.to,
      isFormer: this.isFormer,
      organization: this.pending,
      country: this.country,
      from: this.start,
      to: at + 1,
    };
    const next = this.complement(draft, at + 1);
    this.drafts.push(draft);
    this.reset();
    return next;
  }

  /** "of the armed forces", "for the ministry", "of foreign affairs"; two at most. */
  private complement(draft: Draft, at: number): number {
    const { list, words } = this.described.units;
    const of = list[at];
    if (at >= this.to || !of || !OF.has(words[of.from]!.lower) || !follows(words[of.from])) return at;
    let k = at + 1;
    while (k < this.to && list[k] && ARTICLES.has(words[list[k]!.from]!.lower)) k++;
    while (k < this.to && list[k]?.kind === 'WORD' && PORTFOLIOS.has(words[list[k]!.from]!.lower)) {
      draft.roleTo = list[k]!.to;
      draft.to = ++k;
    }
    const mention = this.described.organizations.get(k);
    const country = list[k]?.kind === 'COUNTRY' ? list[k]!.country : null;
    if (country !== null) this.country = draft.country = draft.country ?? country;
    if (mention && mention.to <= this.to) {
      draft.organization ??= mention;
      draft.country ??= mention.organization.country;
      draft.to = mention.to;
      return mention.to;
    }
    if (country !== null) draft.to = k + 1;
    return draft.to;
  }
}

function finished({ text, units }: Described, draft: Draft, common: string | null): Office {
  const { words, list } = units;
  const role = [
    ...draft.prefixes,
    text.slice(words[draft.roleFrom]!.start, words[draft.roleTo - 1]!.end).replace(/\s+/g, ' '),
  ].join(' ');
  const isEnvoy = ENVOYS.test(role);
  const owner = draft.organization?.organization.country ?? null;
  const stated = isEnvoy ? common : (draft.country ?? owner ?? common);
  // American papers shorten these titles, and those of Americans alone.
  const country = stated ?? (/^(?:Sen|Rep|Gov)\.$/.test(role) ? 'US' : null);
  const organization = isEnvoy ? governmentIn(country) : organizationOf(draft, role, country);
  const branch = branchOf(draft.role, organization, role === 'Secretary');
  const isOfficial = STATE_BRANCHES.has(branch) && !draft.isFormer && (organization === null || organization.isState);
  const speaksForNone = organization?.country === null && !organization.isState;
  return {
    role,
    organization,
    country: speaksForNone && draft.country === null ? null : (organization?.country ?? country),
    branch,
    isOfficial,
    isRank: draft.role.isRank,
    gender: draft.role.gender,
    span: { start: words[list[draft.from]!.from]!.start, end: words[list[draft.to - 1]!.to - 1]!.end },
  };
}

function governmentIn(country: string | null): KnownOrganization | null {
  return country === null ? null : governmentOf(country);
}

/** A generic name ("Navy") becomes that of a country's; a minister without a ministry is of the government. */
function organizationOf(draft: Draft, role: string, country: string | null): KnownOrganization | null {
  const mention = draft.organization;
  if (mention) {
    const { organization } = mention;
    if (!organization.isState || organization.country !== null || country === null) return organization;
    const adjective = adjectiveOf(country);
    return {
      ...organization,
      country,
      name: `${adjective} ${organization.name.replace(/^(?:the|The) /, '')}`,
      aliases: mention.isGeneric ? [organization.name] : [],
    };
  }
  if (country === 'US' && chamberOf(plainRole(role))) return chamberOf(plainRole(role));
  return OF_GOVERNMENT.test(role) ? governmentIn(country) : null;
}

/** @param isTitle "Secretary Doe": of a government, whose is not told */
function branchOf(role: Role, organization: KnownOrganization | null, isTitle: boolean): Branch {
  if (organization === null) return role.branch ?? (isTitle ? 'EXECUTIVE' : 'OTHER');
  if (organization.isState)
    return role.branch !== null && STATE_BRANCHES.has(role.branch) && !role.isRank
      ? stateBranch(role.branch, organization.branch)
      : organization.branch;
  return organization.branch === 'OTHER' ? (role.branch ?? 'OTHER') : organization.branch;
}

/** A commander of the Pentagon is of the armed forces; a judge stays one in whatever house. */
function stateBranch(role: Branch, organization: Branch): Branch {
  return role === 'EXECUTIVE' ? organization : role;
}

const CLAUSE_END = /[,;:()—–!?“”"]|\.\s|--/;
const VERBS =
  /^(?:who|whose|which|that|said|says|told|is|was|were|are|has|had|have|will|would|did|does|can|could|may|but|when|while|where|as|after|before|because|if)$/;
const LONGEST_APPOSITION = 24;

/** Units `[from, to)` of the description that follows a name: ", a spokesman for the ministry,"; null where none does. */
export function appositionAfter(
  { units, organizations }: Described,
  nameUnit: number,
): { from: number; to: number } | null {
  const { words, list } = units;
  let from = nameUnit + 1;
  const opening = list[from];
  if (!opening || !/^,\s$/.test(words[opening.from]!.gap)) return null;
  if (/^\d{1,3}$/.test(words[opening.from]!.text)) from++;
  let to = from;
  let sawRole = false;
  let unknown = 0;
  for (; to < list.length && to - from < LONGEST_APPOSITION; to++) {
    const word = words[list[to]!.from]!;
    if (to > from && CLAUSE_END.test(word.gap)) break;
    if (word.gap.startsWith('\n') || VERBS.test(word.lower))
      return sawRole && word.lower !== 'is' ? { from, to } : null;
    if (list[to]!.kind === 'ROLE') sawRole = true;
    if (list[to]!.kind === 'WORD' && !sawRole && !DESCRIPTION_WORDS.has(word.lower) && ++unknown > 2) return null;
    // "Doe, former mayor Roe": the office is the next one's.
    if (
      list[to]!.kind === 'NAME' &&
      !isOrganization(organizations, list, to) &&
      list[to - 1]?.kind === 'ROLE' &&
      to > from &&
      follows(word)
    )
      return null;
  }
  return sawRole ? { from, to } : null;
}

function isOrganization(organizations: Described['organizations'], list: readonly Unit[], unit: number): boolean {
  return organizations.has(unit) || list[unit]!.kind === 'ORGANIZATION';
}

/** Units `[from, to)` of the description directly before a name: "Syrian Defense Minister". */
export function modifiersBefore({ units, organizations }: Described, nameUnit: number): { from: number; to: number } {
  const { words, list } = units;
  let from = nameUnit;
  while (from > 0) {
    const unit = list[from - 1]!;
    const next = words[list[from]!.from]!;
    const word = words[unit.from]!;
    if (next.sentence !== word.sentence || (!follows(next) && next.gap !== '-')) break;
    const isNoun =
      unit.kind !== 'WORD' ||
      (DESCRIPTION_WORDS.has(word.lower) && !ARTICLES.has(word.lower) && !OF.has(word.lower) && word.lower !== 'and');
    const isOf =
      (word.lower === 'of' || word.lower === 'for') && list[from - 2]?.kind === 'ROLE' && organizations.has(from);
    const isAnd = word.lower === 'and' && list[from - 2]?.kind === 'ROLE' && from < nameUnit;
    if (!isNoun && !isOf && !isAnd) break;
    from--;
  }
  return { from, to: nameUnit };
}

/** Units `[from, to)` of a description that a comma parts from the name behind it: "the ministry’s spokesman, N. N.". */
export function appositionBefore({ units }: Described, nameUnit: number): { from: number; to: number } | null {
  const { words, list } = units;
  const name = words[list[nameUnit]!.from]!;
  if (!/^,\s$/.test(name.gap)) return null;
  let from = nameUnit;
  let sawRole = false;
  let unknown = 0;
  while (from > 0 && nameUnit - from < 14) {
    const unit = list[from - 1]!;
    const word = words[unit.from]!;
    if (word.sentence !== name.sentence || VERBS.test(word.lower)) break;
    if (unit.kind === 'ROLE') sawRole = true;
    else if (unit.kind === 'WORD' && !DESCRIPTION_WORDS.has(word.lower) && ++unknown > 1) break;
    from--;
    if (ARTICLES.has(word.lower) && !OF.has(words[unit.from - 1]?.lower ?? '')) break;
    if (CLAUSE_END.test(word.gap) || word.gap.startsWith('\n')) break;
  }
  while (from < nameUnit && /^(?:and|but|so)$/.test(words[list[from]!.from]!.lower)) from++;
  const first = words[list[from]!.from]!;
  const opens = ARTICLES.has(first.lower) || list[from]!.kind !== 'WORD';
  return sawRole && opens && from < nameUnit && list[nameUnit - 1]!.kind !== 'NAME' ? { from, to: nameUnit } : null;
}
