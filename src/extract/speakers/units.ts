import type { Language } from '../../language/language';
import type { CountryMention } from '../countries/mentions';
import { genderOfName } from './given-names';
import { HEAD_NOUNS, KNOWN_NAMES, type KnownOrganization } from './organizations';
import { NO_NAMES, PARTICLES, PLAIN_OPENERS } from './plain-words';
import { roleAt, type Role } from './roles';
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
  _language: Language,
): Units {
  const list: Unit[] = [];
  const of = new Int32Array(words.length);
  const countries = new Map(mentions.map((mention) => [mention.span.start, mention]));
  const titled = titledParagraphs(text, words);
  for (let at = 0; at < words.length;) {
    const unit = unitAt(words, at, countries, list.at(-1));
    of.fill(list.length, unit.from, unit.to);
    list.push(unit);
    at = unit.to;
  }
  return { words, list, of, titled };
}

function unitAt(
  words: readonly Word[],
  at: number,
  countries: ReadonlyMap<number, CountryMention>,
  before: Unit | undefined,
): Unit {
  const unit: Unit = { kind: 'WORD', from: at, to: at + 1, role: null, known: null, country: null };
  const word = words[at]!;
  const known = knownAt(words, at);
  if (known) return { ...unit, kind: 'ORGANIZATION', to: known.end, known: known.known };
  const role = roleAt(words, at);
  if (role && !isPartOfName(words, at, role.end, before) && !(role.role.isRank && !word.isCapital))
    return { ...unit, kind: 'ROLE', to: role.end, role: role.role };
  const country = countries.get(word.start);
  if (country) return countryUnit(words, unit, country);
  return isNameWord(words, at) ? { ...unit, kind: 'NAME', to: endOfName(words, at, countries) } : unit;
}

function countryUnit(words: readonly Word[], unit: Unit, { code, span }: CountryMention): Unit {
  let to = unit.from + 1;
  while (words[to] && words[to]!.start < span.end) to++;
  const isCompound = words[to - 1]!.end > span.end;
  return { ...unit, kind: isCompound ? 'WORD' : 'COUNTRY', to, country: code };
}

/** "Stephen King": a title with a capital behind a name, and no name behind it. */
function isPartOfName(words: readonly Word[], at: number, end: number, before: Unit | undefined): boolean {
  const next = words[end];
  return (
    before?.kind === 'NAME' &&
    words[at]!.isCapital &&
    follows(words[at]) &&
    end === at + 1 &&
    !words[at - 1]!.isPossessive &&
    !(follows(next) && next!.isCapital)
  );
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
    if (k === spelling.length) return { known, end: at + k };
  }
  return null;
}

function isNameWord(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (
    !word.isCapital ||
    (NO_NAMES.has(word.lower.split("'")[0]!) && !/^[od]'/.test(word.lower)) ||
    /^\p{Lu}$/u.test(word.text) ||
    word.lower.startsWith('co-')
  )
    return false;
  const opensSentence = at === 0 || words[at - 1]!.sentence !== word.sentence || /[“"]$/.test(word.gap);
  return (
    !(opensSentence && PLAIN_OPENERS.has(word.lower)) || (words[at + 1]?.isCapital === true && follows(words[at + 1]))
  );
}

function endOfName(words: readonly Word[], from: number, countries: ReadonlyMap<number, CountryMention>): number {
  let to = from + 1;
  while (to < words.length && !words[to - 1]!.isPossessive && follows(words[to])) {
    const word = words[to]!;
    if (word.isCapital) {
      if (countries.has(word.start) && !HEAD_NOUNS.has(words[to + 1]?.lower ?? '')) break;
      if (isOtherName(words, to) || isTitleBeforeName(words, to) || NO_NAMES.has(word.lower)) break;
      to++;
      continue;
    }
    let next = to;
    while (PARTICLES.has(words[next]?.lower ?? '') && follows(words[next]) && next < to + 3) next++;
    if (next === to || !words[next]?.isCapital || !follows(words[next])) break;
    to = next + 1;
  }
  return to;
}

/** A known organisation, but not the surname in "Jane Bloomberg". */
function isOtherName(words: readonly Word[], at: number): boolean {
  const known = knownAt(words, at);
  return known !== null && !(known.end === at + 1 && genderOfName(words[at - 1]!.text) !== null);
}

function isTitleBeforeName(words: readonly Word[], at: number): boolean {
  const role = roleAt(words, at);
  return role !== null && follows(words[role.end]) && words[role.end]!.isCapital;
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
