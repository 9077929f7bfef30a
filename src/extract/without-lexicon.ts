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

/** Countries by their names in the language, as Unicode's CLDR has them; of a language that it lacks, by ISO 3166's. */
export function countryNames(text: string, tag: string): CountryMention[] {
  const codes = new Map<string, string>();
  const isKnown = Intl.DisplayNames.supportedLocalesOf([tag]).length > 0;
  const namesIn = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
  for (const { cca2, name } of countries)
    for (const each of isKnown ? [namesIn.of(cca2)] : [name.common, name.official]) if (each) codes.set(each, cca2);
  const names = [...codes.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(names.map(bounded).join('|'), 'gu');
  return [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
    code: codes.get(name) ?? '',
    span: { start: index, end: index + name.length },
    how: 'NAME',
  }));
}

function bounded(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return UNSPACED.test(name) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
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
