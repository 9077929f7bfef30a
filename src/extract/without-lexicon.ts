import countries from 'world-countries';
import type { Span } from '../kernel/findings';
import type { Attribution } from './attribution/attribution';
import type { CountryMention } from './countries/mentions';
import type { DateExpression } from './dates/expression';
import { findQuotations } from './text/quotations';
import type { Tokens } from './text/tokens';

/*
 * What a text in a language without a lexicon states in any case: the words between its quotation marks, countries by
 * their names, and dates in digits. Who speaks, and what happened, would be guesses.
 */

/** Fewer words between quotation marks are mostly a title or a term. */
const LEAST_WORDS = 5;
/** How sure it is that words between quotation marks are somebody's. */
const CONFIDENCE = 0.5;

export function quotedPassages(tokens: Tokens): Attribution[] {
  return findQuotations(tokens)
    .list.filter(({ closed, words }) => closed && words >= LEAST_WORDS)
    .map(({ open, end }): Attribution => {
      const content = { start: tokens.start[open] ?? 0, end: tokens.end[end - 1] ?? 0 };
      const inside = { start: tokens.start[open + 1] ?? content.start, end: tokens.end[end - 2] ?? content.end };
      return {
        content: [content],
        source: [],
        cue: [],
        kind: 'DIRECT',
        isSpeech: true,
        tells: true,
        segments: [inside],
        confidence: CONFIDENCE,
      };
    });
}

/** Scripts that put no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The countries of the names in a language, and the pattern that finds the names. */
interface CountryNames {
  codes: ReadonlyMap<string, string>;
  pattern: RegExp;
}

/** By the locale of CLDR: however many tags texts have, there are no more of these. */
const namesByLocale = new Map<string, CountryNames>();

/** Countries by their names in the language, as Unicode's CLDR has them; of a language that it lacks, by ISO 3166's. */
export function countryNames(text: string, tag: string): CountryMention[] {
  const { codes, pattern } = namesIn(tag);
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
    code: codes.get(name) ?? '',
    span: { start: index, end: index + name.length },
    how: 'NAME',
  }));
}

function namesIn(tag: string): CountryNames {
  const isKnown = Intl.DisplayNames.supportedLocalesOf([tag]).length > 0;
  const inLanguage = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  const locale = isKnown ? inLanguage.resolvedOptions().locale : '';
  let names = namesByLocale.get(locale);
  if (!names) {
    const codes = new Map<string, string>();
    for (const { cca2, name } of countries)
      for (const each of isKnown ? [inLanguage.of(cca2)] : [name.common, name.official])
        if (each) codes.set(each, cca2);
    names = { codes, pattern: anyOf([...codes.keys()]) };
    namesByLocale.set(locale, names);
  }
  return names;
}

/**
 * Finds the longest of the names that begins at a place. What must stand around a name is told once for all names: told
 * for each, it is tried for each at every letter of the text.
 */
function anyOf(names: readonly string[]): RegExp {
  const escaped = [...names]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const spaced = escaped.filter((name) => !UNSPACED.test(name));
  const patterns = escaped.filter((name) => UNSPACED.test(name));
  if (spaced.length > 0) patterns.push(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`);
  return new RegExp(patterns.join('|'), 'gu');
}

const ISO_DATE = /(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g;

/** Dates of ISO 8601; in `03/04/2020` the order of day and month depends on the country. */
export function numericDates(text: string): DateExpression[] {
  return [...text.matchAll(ISO_DATE)]
    .filter(([date]) => !Number.isNaN(Date.parse(date)))
    .map(({ 0: date, index }) => {
      const span: Span = { start: index, end: index + date.length };
      return { span, text: date, edtf: date, relation: 'AT' };
    });
}
