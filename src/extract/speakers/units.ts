import { TAG } from '../text/tokens';
import type { CountryMention } from '../countries/mentions';
import { KNOWN_NAMES, type KnownOrganization } from './organizations';
import type { Role, Vocabulary } from './vocabulary';
import { follows, type Word } from './words';

/** Words that belong together, `[from, to)`: what names and descriptions are put together from. */
export interface Unit {
  kind: 'NAME' | 'ORGANIZATION' | 'COUNTRY' | 'ROLE' | 'WORD';
  from: number;
  to: number;
  role: Role | null;
  known: KnownOrganization | null;
  /** ISO 3166-1 alpha-2 of a country's name or adjective, also in "U.S.-led". */
  country: string | null;
}

/** A text cut into units; `of` gives the unit of each word. */
export interface Units {
  words: readonly Word[];
  list: Unit[];
  of: Int32Array;
  /** Paragraphs in which most words have a capital: names cannot be told from other words there. */
  titled: ReadonlySet<number>;
}

/** Cuts words into units, in one pass; each country mention becomes one, whatever else begins there. */
export function unitsOf(
  text: string,
  words: readonly Word[],
  mentions: readonly CountryMention[],
  vocabulary: Vocabulary,
): Units {
  const list: Unit[] = [];
  const of = new Int32Array(words.length);
  const countries = new Map(mentions.map((mention) => [mention.span.start, mention]));
  const cutter = new Cutter(words, countries, vocabulary);
  for (let at = 0; at < words.length;) {
    const unit = cutter.unitAt(at, list);
    of.fill(list.length, unit.from, unit.to);
    list.push(unit);
    at = unit.to;
  }
  return { words, list, of, titled: titledParagraphs(text, words) };
}

class Cutter {
  constructor(
    private readonly words: readonly Word[],
    private readonly countries: ReadonlyMap<number, CountryMention>,
    private readonly vocabulary: Vocabulary,
  ) {}

  unitAt(at: number, before: readonly Unit[]): Unit {
    const unit: Unit = { kind: 'WORD', from: at, to: at + 1, role: null, known: null, country: null };
    const word = this.words[at]!;
    const known = knownAt(this.words, at);
    if (known) return { ...unit, kind: 'ORGANIZATION', to: known.end, known: known.known };
    const role = this.roleAt(at);
    if (role && !this.isPartOfName(at, role.end, before.at(-1)))
      return { ...unit, kind: 'ROLE', to: role.end, role: role.value };
    const country = this.countries.get(word.start);
    if (country) return countryUnit(this.words, unit, country);
    if (!this.isNameWord(at) || this.isPortfolio(at, before)) return unit;
    return { ...unit, kind: 'NAME', to: this.endOfName(at) };
  }

  /** A phrase for an office; titles and ranks that are common words too need a capital, or a noun's place. */
  private roleAt(at: number): { value: Role; end: number } | null {
    const role = this.vocabulary.roles.startingAt(this.words, at);
    const word = this.words[at]!;
    if (!role || (word.isCapital && !word.gap.endsWith('“') && role.value.isHonorific && !this.opensName(role.end)))
      return null;
    if (word.isCapital) return role;
    if (role.value.isHonorific) return null;
    return role.value.isRank && role.end === at + 1 && word.tag !== TAG.NOUN
      ? null
      : word.tag === TAG.VERB && !this.opensName(role.end) && !this.isNounHere(at)
        ? null
        : role;
  }

  /** A word that may be a verb stands as a noun behind an article, an adjective or a possessive. */
  private isNounHere(at: number): boolean {
    const before = this.words[at - 1];
    if (!before || !follows(this.words[at])) return false;
    return (
      before.isPossessive ||
      this.vocabulary.determiners.has(before.lower) ||
      this.vocabulary.owners.has(before.lower) ||
      before.tag === TAG.ADJ ||
      this.vocabulary.parts.has(before.lower) ||
      this.vocabulary.portfolios.has(before.lower)
    );
  }

  private opensName(at: number): boolean {
    const next = this.words[at];
    return follows(next) && next!.isCapital && next!.sentence === this.words[at - 1]!.sentence;
  }

  /** "Minister of Agriculture Ines Tolver": the office ends before the name. */
  private isPortfolio(at: number, before: readonly Unit[]): boolean {
    const [of, role] = [before.at(-1), before.at(-2)];
    const word = this.words[at]!;
    if (!of || !role || !follows(word)) return false;
    const isPortfolio = this.vocabulary.portfolios.has(word.lower) || this.vocabulary.organizations.has(word.lower);
    if (!isPortfolio || !this.opensName(at + 1)) return false;
    const small = this.words[of.from]!.lower;
    return small === 'of' || small === 'for' ? role.kind === 'ROLE' || role.kind === 'WORD' : false;
  }

  /** "Stephen King": a title with a capital behind a name, and no name behind it. */
  private isPartOfName(at: number, end: number, before: Unit | undefined): boolean {
    return (
      before?.kind === 'NAME' &&
      this.words[at]!.isCapital &&
      follows(this.words[at]) &&
      end === at + 1 &&
      before.to === before.from + 1 &&
      !this.words[at - 1]!.isPossessive &&
      !this.opensName(end) &&
      this.vocabulary.genderOfName(this.words[before.from]!.text) !== null
    );
  }

  private isNameWord(at: number): boolean {
    const word = this.words[at]!;
    const { noNames, openers } = this.vocabulary;
    if (
      !word.isCapital ||
      (noNames.has(word.lower.split("'")[0]!) && !/^[od]'/.test(word.lower)) ||
      /^\p{Lu}$/u.test(word.text) ||
      word.lower.startsWith('co-')
    )
      return false;
    const opensSentence = at === 0 || this.words[at - 1]!.sentence !== word.sentence || /[“"]$/.test(word.gap);
    return !(opensSentence && openers.has(word.lower)) || this.opensName(at + 1);
  }

  private endOfName(from: number): number {
    const { words } = this;
    let to = from + 1;
    while (to < words.length && !words[to - 1]!.isPossessive && isJoined(words, to)) {
      const word = words[to]!;
      if (isNickname(words, to)) {
        to++;
        continue;
      }
      if (word.isCapital) {
        if (this.countries.has(word.start) && !this.vocabulary.organizations.has(words[to + 1]?.lower ?? '')) break;
        if (this.isOtherName(to) || this.isTitleBeforeName(to, from) || this.vocabulary.noNames.has(word.lower)) break;
        to++;
        continue;
      }
      let next = to;
      while (this.vocabulary.particles.has(words[next]?.lower ?? '') && follows(words[next]) && next < to + 3) next++;
      if (next === to || !words[next]?.isCapital || !follows(words[next])) break;
      to = next + 1;
    }
    return to;
  }

  /** A known organisation, but not the surname in "Jane Bloomberg". */
  private isOtherName(at: number): boolean {
    const known = knownAt(this.words, at);
    return known !== null && !(known.end === at + 1 && this.vocabulary.genderOfName(this.words[at - 1]!.text) !== null);
  }

  /** A title before a name; or an office behind what is no person's name ("Union Minister of State"). */
  private isTitleBeforeName(at: number, from: number): boolean {
    const role = this.vocabulary.roles.startingAt(this.words, at);
    if (role === null) return false;
    if (this.opensName(role.end)) return !this.vocabulary.organizations.has(this.words[role.end]!.lower);
    return (
      !role.value.isHonorific &&
      !this.vocabulary.organizations.has(this.words[at]!.lower) &&
      this.vocabulary.genderOfName(this.words[from]!.text) === null &&
      this.isModifier(from, at)
    );
  }

  /** Words that can stand before an office: portfolios, or words that are no names. */
  private isModifier(from: number, to: number): boolean {
    const { portfolios, parts, organizations, official, mixed } = this.vocabulary;
    return this.words
      .slice(from, to)
      .every(
        ({ lower }) =>
          portfolios.has(lower) ||
          parts.has(lower) ||
          organizations.has(lower) ||
          official.has(lower) ||
          mixed.has(lower),
      );
  }
}

/** Directly behind the word before, or behind its plural possessive: "Growers’ Union". */
function isJoined(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  return (
    follows(word) ||
    (/^['’] $/.test(word.gap) && word.isCapital && /s$/.test(words[at - 1]!.lower)) ||
    isNickname(words, at)
  );
}

/** Robert “Bobby” Tolver, Robert (Bobby) Tolver */
function isNickname(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!word.isCapital && word.lower !== 'the') return false;
  const inside = (k: number): boolean => /^ [“"‘'(]$/.test(words[k]?.gap ?? '');
  const closes = (k: number): boolean => /^[”"’')] $/.test(words[k]?.gap ?? '') && words[k]!.isCapital;
  for (let k = at; k >= at - 2 && k > 0; k--)
    if (inside(k)) return [at + 1, at + 2].some((end) => closes(end)) && !/[.,]/.test(words[k]!.gap);
  return closes(at) && [at - 1, at - 2].some((k) => k > 0 && inside(k));
}

/** "Labour Organization": a word that is a name alone, and here begins another. */
function isPartOfLonger(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  return (
    !word.isPossessive &&
    follows(next) &&
    next!.isCapital &&
    /(?:tion|ment|cil|ttee|ciety|ety|tute|ty|ssion|gress|nk|ice|tre|ter|ion)$/.test(next!.lower)
  );
}

function countryUnit(words: readonly Word[], unit: Unit, { code, span }: CountryMention): Unit {
  let to = unit.from + 1;
  while (words[to] && words[to]!.start < span.end) to++;
  const isCompound = words[to - 1]!.end > span.end;
  return { ...unit, kind: isCompound ? 'WORD' : 'COUNTRY', to, country: code };
}

/** A known organisation by the longest of its spellings that begins at a word. */
function knownAt(words: readonly Word[], at: number): { known: KnownOrganization; end: number } | null {
  const word = words[at]!;
  if (!word.isCapital) return null;
  for (const { words: spelling, known } of KNOWN_NAMES.get(word.lower) ?? []) {
    let k = 0;
    while (
      k < spelling.length &&
      words[at + k]?.text.replace(/’/g, "'") === spelling[k] &&
      (k === 0 || follows(words[at + k]))
    )
      k++;
    if (k === spelling.length && !(k === 1 && isPartOfLonger(words, at))) return { known, end: at + k };
  }
  return null;
}

/** Paragraphs without a full stop in which at least seven in ten of the longer words begin with a capital. */
function titledParagraphs(text: string, words: readonly Word[]): ReadonlySet<number> {
  const counts = new Map<number, { all: number; capital: number; end: number }>();
  for (const { paragraph, lower, isCapital, end } of words) {
    const count = counts.get(paragraph) ?? { all: 0, capital: 0, end };
    counts.set(paragraph, count);
    count.end = end;
    if (lower.length <= 3) continue;
    count.all++;
    if (isCapital) count.capital++;
  }
  const isTitled = ({ all, capital, end }: { all: number; capital: number; end: number }): boolean =>
    all > 3 && capital >= 0.7 * all && !/^["”’')]?[.!?…]/.test(text.slice(end, end + 2)) && text[end - 1] !== '.';
  return new Set([...counts].filter(([, count]) => isTitled(count)).map(([paragraph]) => paragraph));
}

/** Whether a unit stands directly behind the one before it. */
export function isAdjacent(units: Units, unit: number): boolean {
  return unit < units.list.length && follows(units.words[units.list[unit]!.from]);
}
