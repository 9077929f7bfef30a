import type { DateFinding } from '../../kernel/findings';
import type { DateExpression } from '../dates/expression';
import type { Clause } from './clauses';
import type { Complement } from './complements';
import type { Sentence } from './sentence';

export interface Place {
  place: string | null;
  country: string | null;
  /** Word behind the place; -1 without one. */
  to: number;
}

const NOWHERE: Place = { place: null, country: null, to: -1 };
const AT = new Set(['in', 'at', 'near', 'over', 'across', 'outside', 'inside', 'around', 'off', 'along', 'throughout']);
const LANDS =
  /^(?:region|border|province|peninsula|strait|sea|gulf|coast|valley|district|waters|east|west|north|south|capital|airspace|city|town|village|port|mountains|desert|area|embassy|airport|base|camp|square|fields?)$/;
const OWN = /^(?:its|their|his|her|our|my)$/;
const NO_LAND = /^(?:north|south|east|west)$/;

/**
 * Where it took place: the first words behind "in", "at", "near" that name a country, a capital or a place.
 */
export function placeOf({ words, text, capitals }: Sentence, complements: readonly Complement[]): Place {
  for (const { preposition, nouns } of complements) {
    if (!AT.has(preposition)) continue;
    const { phrase } = nouns;
    const head = words[phrase.head]!;
    if (OWN.test(words[phrase.from]!.lower)) continue;
    if (head.mention?.speaker != null && !capitals.has(head.start)) continue;
    const country = countryIn(words.slice(nouns.from, phrase.to), capitals);
    const isNamed = head.category === 'NOUN' && head.isCapital && !/^\d/.test(head.text);
    const isLand = LANDS.test(head.lemma) && (country !== null || !NO_LAND.test(head.lemma));
    if (country === null && !isNamed && !isLand) continue;
    if (preposition === 'across' && !isNamed && country === null) continue;
    return {
      place: withoutArticle(text.slice(words[nouns.from]!.start, words[phrase.to - 1]!.end)),
      country,
      to: phrase.to,
    };
  }
  return NOWHERE;
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|The)\s+/, '');
}

function countryIn(words: Sentence['words'], capitals: ReadonlyMap<number, string>): string | null {
  let found: string | null = null;
  for (const { mention, start } of words) found = mention?.country ?? capitals.get(start) ?? found;
  return found;
}

/**
 * The date of a clause: the one that stands nearest to the predicate in it. "Since" opens an interval where it goes
 * on.
 */
export function dateOf({ words, dates }: Sentence, clause: Clause, at: number, isOngoing: boolean): DateFinding | null {
  const from = words[clause.from]?.start ?? 0;
  const to = words[clause.to - 1]?.end ?? 0;
  const here = words[at]!.start;
  let nearest: DateExpression | null = null;
  for (const date of dates) {
    const isInside = date.span.start >= from && date.span.end <= to;
    const isUsable = date.edtf !== null && (date.relation === 'AT' || (date.relation === 'SINCE' && isOngoing));
    if (!isInside || !isUsable) continue;
    if (!nearest || Math.abs(date.span.start - here) < Math.abs(nearest.span.start - here)) nearest = date;
  }
  if (!nearest || nearest.edtf === null) return null;
  const isOpen = nearest.relation === 'SINCE' && !nearest.edtf.includes('/') && !/[~?%X]/.test(nearest.edtf);
  return { edtf: isOpen ? `${nearest.edtf}/..` : nearest.edtf, text: nearest.text };
}
