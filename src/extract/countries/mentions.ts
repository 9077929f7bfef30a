import { type Span } from '../../kernel/findings';
import type { Language } from '../../language/language';
import { amongCapitals, Ambiguity, isLanguage } from './ambiguous';
import { standsForGovernment } from './capitals';
import { isCapitalised, tokensAfter, tokensBefore } from './context';
import { type CountryHow, type Entry, lexicon } from './lexicon';

export interface CountryMention {
  /** ISO 3166-1 alpha-2 */
  code: string;
  span: Span;
  how: CountryHow;
}

export interface CapitalMention {
  code: string;
  span: Span;
  /** True where the city stands for its country's government; false where it is a place. */
  governs: boolean;
}

/** After a demonym that is a noun; after an adjective its noun stands. */
const NO_NOUN =
  /^(who|said|says|was|is|has|had|in|of|to|from|at|with|by|were|are|have|will|would|on|as|that|told|could|can)$/;
const COUNTS = /^(a|an|the|one|two|three|another|every|fellow|most|many|some|other|no|each|first)$/i;

/**
 * Mentions of countries in the order of the text: names, adjectives, demonyms, institutions, and capitals that stand for
 * a government. Not: seas and regions named after countries, people and states of the same name, languages, dishes.
 * One pass; cost grows linearly with the length.
 */
export function countryMentions(text: string, language: Language): CountryMention[] {
  return countriesAndCapitals(text, language).countries;
}

/** Every capital in the text, with what it stands for: places of events are among those that do not govern. */
export function capitalMentions(text: string, language: Language): CapitalMention[] {
  return countriesAndCapitals(text, language).capitals;
}

/** As `countryMentions` and `capitalMentions`, in the same pass. */
export function countriesAndCapitals(
  text: string,
  language: Language,
): { countries: CountryMention[]; capitals: CapitalMention[] } {
  const countries: CountryMention[] = [];
  const capitals: CapitalMention[] = [];
  scan(text, language, ({ code, how }, span, governs) => {
    if (code === null) return;
    if (how === 'CAPITAL') capitals.push({ code, span, governs });
    if (how !== 'CAPITAL' || governs)
      countries.push({ code, span, how: how === 'ADJECTIVE' ? formOf(text, span) : how });
  });
  return { countries, capitals };
}

type Found = (entry: Entry, span: Span, governs: boolean) => void;

/** Goes from capital letter to capital letter and looks the longest spelling up that begins there. */
function scan(text: string, language: Language, found: Found): void {
  const ambiguity = new Ambiguity(text, language);
  const words = /\p{Lu}\p{L}*/gu;
  let capital: { end: number; governs: boolean } | null = null;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    const start = match.index;
    const entry = longest(text, start, match[0]);
    if (entry === null || isInsideWord(text, start)) continue;
    const end = start + entry.surface.length;
    words.lastIndex = end;
    if (entry.code === null || !means(text, entry, start, end, ambiguity)) continue;
    const joined: boolean =
      capital !== null && /^(,? and |,? or |, )$/.test(text.slice(capital.end, start).slice(0, 8)) && capital.governs;
    const governs: boolean = entry.how === 'CAPITAL' && (joined || standsForGovernment(text, start, end));
    if (entry.how === 'CAPITAL') capital = { end, governs };
    found(entry, { start, end }, governs);
  }
}

function isInsideWord(text: string, start: number): boolean {
  return start > 0 && /[\p{L}\p{N}_@#/]/u.test(text[start - 1] ?? '');
}

function longest(text: string, start: number, word: string): Entry | null {
  for (const entry of lexicon.get(word) ?? []) {
    const end = start + entry.surface.length;
    if (text.startsWith(entry.surface, start) && !/[\p{L}\p{N}$]/u.test(text[end] ?? '')) return entry;
  }
  return null;
}

/** Whether the spelling means the country here. */
function means(text: string, entry: Entry, start: number, end: number, ambiguity: Ambiguity): boolean {
  if (entry.surface === 'US') return !amongCapitals(text, start, end);
  if (entry.surface === 'Poles') return !/^(North|South)$/.test(tokensBefore(text, start)[0] ?? '');
  if (entry.how === 'NAME' || entry.how === 'CAPITAL') return ambiguity.isPlace(titleCase(entry.surface), start, end);
  if (entry.how === 'ADJECTIVE') return !isLanguage(text, start, end);
  if (entry.how === 'INSTITUTION' && / Department$|^Department /.test(entry.surface))
    return (
      !isCapitalised(tokensBefore(text, start)[0]) || /^(The|At|In|But|S|US)$/.test(tokensBefore(text, start)[0] ?? '')
    );
  return true;
}

function titleCase(surface: string): string {
  return surface.length > 4 && surface === surface.toUpperCase()
    ? surface[0] + surface.slice(1).toLowerCase()
    : surface;
}

function formOf(text: string, { start, end }: Span): CountryHow {
  const [next = ''] = tokensAfter(text, end);
  const [previous = ''] = tokensBefore(text, start);
  return COUNTS.test(previous) && (!/^[\p{L}\p{N}-]/u.test(next) || NO_NOUN.test(next)) ? 'DEMONYM' : 'ADJECTIVE';
}
