import { dateAt, type DateMatch, type DateReader } from './dates';
import type { Item, NameReading, Reading } from './readings';
import { isCapitalised, type Token } from './tokens';
import { LONGEST, type Vocabulary } from './vocabulary/vocabulary';

/**
 * Splits the tokens into items, from left to right: each is the longest run that is in the vocabulary, a date or a
 * speaker's name. A name that consists of grammar words only ("Iranian officials", "U.S. military") does not hide the
 * grammar.
 */
export function itemise(
  question: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  named: ReadonlyMap<string, NameReading>,
  dates: DateReader,
): Item[] {
  const tagger = new Tagger(question, tokens, vocabulary, dates);
  const items: Item[] = [];
  for (let from = 0; from < tokens.length; from = items.at(-1)?.to ?? tokens.length)
    items.push(tagger.itemAt(from, named));
  return items;
}

/** Commas and brackets in one country's name. */
const COMMAS = 2;

class Tagger {
  private readonly shouted: boolean;
  private readonly dates: readonly (DateMatch | undefined)[];

  constructor(
    private readonly question: string,
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
    dates: DateReader,
  ) {
    this.shouted = !/\p{Ll}/u.test(question);
    this.dates = tokens.map((_, at) => dateAt(tokens, at, dates));
  }

  itemAt(from: number, named: ReadonlyMap<string, NameReading>): Item {
    for (let to = Math.min(this.tokens.length, from + LONGEST); to > from; to--) {
      const readings = this.readings(from, to);
      const name = named.get(`${from}:${to}`);
      if (name !== undefined && !this.isGrammar(from, to)) readings.unshift(name);
      if (readings.length > 0) return this.item(from, to, readings);
    }
    return this.item(from, from + 1, []);
  }

  /** Whether a run consists of known words only; a seat of power ("Pentagon") still counts as a name. */
  private isGrammar(from: number, to: number): boolean {
    for (let at = from; at < to;) {
      let next = to;
      while (next > at && this.readings(at, next).length === 0) next--;
      if (next === at || this.readings(at, next).some(({ kind }) => kind === 'institution' || kind === 'phrase'))
        return false;
      at = next;
    }
    return true;
  }

  private readings(from: number, to: number): Reading[] {
    const date = this.dates[from];
    return [
      ...(date?.length === to - from ? [date.reading] : []),
      ...this.words(from, to),
      ...(to - from === 1 ? this.single(from) : []),
    ];
  }

  private words(from: number, to: number): readonly Reading[] {
    const longest = this.vocabulary.longest.get(this.tokens[from]?.folded ?? '') ?? 0;
    if (to - from > longest + COMMAS) return [];
    const run = this.tokens.slice(from, to);
    if (
      run[0]?.kind !== 'word' ||
      run.at(-1)?.kind !== 'word' ||
      run.some(({ kind }) => kind !== 'word' && kind !== 'comma')
    )
      return [];
    const [first, last] = [run[0], run.at(-1)];
    const words = run
      .filter(({ kind }) => kind === 'word')
      .map((token) => (token.possessive && token !== last ? `${token.folded}'s` : token.folded));
    const key = words.join(' ');
    if (first !== undefined && this.vocabulary.capitalisedOnly.has(key) && !isCapitalised(first)) return [];
    const found =
      this.vocabulary.words.get(key) ?? (last?.possessive ? this.vocabulary.words.get(`${key}'s`) : undefined) ?? [];
    // "Saint Helena, Ascension and Tristan da Cunha": a comma or bracket joins the words of a country's name alone
    return words.length === run.length ? found : found.filter(({ kind }) => kind === 'country');
  }

  /** The meaning of a token by its form. */
  private single(at: number): Reading[] {
    const token = this.tokens[at];
    if (token === undefined) return [];
    if (token.kind === 'phrase')
      return /[\p{L}\p{N}]/u.test(token.text)
        ? [{ kind: 'phrase', text: token.text }]
        : [{ kind: 'word', word: 'stop' }];
    if (token.kind === 'comma') return [{ kind: 'word', word: 'comma' }];
    if (token.kind === 'stop') return [{ kind: 'word', word: 'end' }];
    if (token.text === '&') return [{ kind: 'word', word: 'and' }];
    if (/^\d{1,9}$/.test(token.text)) return [{ kind: 'number', value: Number(token.text) }];
    const code =
      this.shouted || this.vocabulary.words.has(token.folded) ? undefined : this.vocabulary.codes.get(token.text);
    return code === undefined ? [] : [code];
  }

  private item(from: number, to: number, readings: readonly Reading[]): Item {
    const [first, last] = [this.tokens[from], this.tokens[to - 1]];
    if (first === undefined || last === undefined) throw new RangeError(`no token ${from}`);
    const text = this.question.slice(first.start, last.kind === 'word' ? last.start + last.text.length : last.end);
    return { from, to, text, readings, capitalised: isCapitalised(first), possessive: last.possessive };
  }
}
