import { perLanguage, type Language } from '../language/language';
import { dateWithin, monthNumber, weekdayNumber } from './written-date';

/** A byline: who wrote it, without what opens the line, and what follows the names (a paper, a date). */
export interface Byline {
  names: string;
  rest: string;
}

const MOST_WORDS = 20;

/**
 * "By Jane Doe", "By JANE DOE and JOHN ROE, Reuters", "by Jane Doe | July 8, 2020", "By Jane Doe July 8, 2020"; null
 * where a line is none.
 */
export function bylineOf(line: string, language: Language): Byline | null {
  const opener = openerOf(language).exec(line);
  if (opener === null) return null;
  const behind = line.slice(opener[0].length);
  const [first = '', ...parts] = behind.split(/\s?[|•·]\s?|\s[-–—]\s/);
  const date = dateWithin(first, language);
  const names = (date === null ? first : withoutWeekday(first.slice(0, date.start), language))
    .replace(/[\s,]+$/, '')
    .trim();
  const rest = [date === null ? '' : first.slice(date.start), ...parts].filter((part) => part !== '').join(' | ');
  const isPlain = parts.every((part) => part.split(' ').length <= 8);
  return isPlain && areNames(names, /^by:?\s/i.test(line), language) ? { names, rest } : null;
}

const openerOf = perLanguage(({ mastheads: { bylineOpeners } }) =>
  bylineOpeners.length === 0 ? /(?!)/ : new RegExp(`^(?:${bylineOpeners.join('|')}):?\\s+`, 'i'),
);

function withoutWeekday(words: string, language: Language): string {
  const last = /\s(\p{L}+)\.?,?\s*$/u.exec(words);
  return last !== null && weekdayNumber(last[1] ?? '', language) !== null ? words.slice(0, last.index) : words;
}

function areNames(names: string, isPlainOpener: boolean, language: Language): boolean {
  const { bylineParticles } = language.mastheads;
  const words = names.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  if (!words.every((word) => isName(word) || bylineParticles.has(word.toLowerCase()))) return false;
  if (/\p{Ll}{2}\.$/u.test(names) && !/\b[JS]r\.$/.test(names)) return false;
  if (!isPlainOpener) return true;
  const [first = ''] = words;
  if (weekdayNumber(first, language) !== null || (monthNumber(first, language) !== null && /\d/.test(names)))
    return false;
  return isName(first) && words.filter(isName).length >= 2;
}

function isName(word: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*$/u.test(word);
}
