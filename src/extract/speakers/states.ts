import type { CapitalMention, CountryMention } from '../countries/mentions';
import type { Described } from './described';
import { firstWord, type Phrase } from './phrases';
import { wordAt } from './words';

/** A state that a place in the text speaks of. */
interface Told {
  code: string;
  word: number;
  sentence: number;
  paragraph: number;
  weight: number;
}

/** How much a mention tells of what the sentences around it are about, by its place in its sentence. */
const WEIGHT = { place: 3, subject: 2.6, owner: 1.2, other: 0.3, local: 0.4, quoted: 0 } as const;
/** A mention that weighs less decides nothing for an office beside it. */
const DECIDES = 1;
const INSIDE = new Set(['in', 'across', 'throughout', 'inside', 'within', 'around', 'outside', 'near']);
const LEDE_PARAGRAPHS = 3;
/** An article tells of the state of its dateline at least so often, beside the one that it tells most of. */
const LEAST_SHARE = 0.25;

/** Tells which state a place in a text speaks of: the sentence's, the paragraph's, the dateline's, the article's. */
export class States {
  private readonly told: Told[] = [];
  private readonly home: string | null;
  private readonly sections: { word: number; code: string }[] = [];

  constructor(
    private readonly source: Described,
    countries: readonly CountryMention[],
    capitals: readonly CapitalMention[],
    dateline: string | null,
  ) {
    for (const { code, span } of countries) this.add(code, span.start, false);
    for (const { code, span, governs } of capitals) if (!governs) this.add(code, span.start, true);
    this.addPlaces();
    this.addLocalWords();
    this.told.sort((x, y) => x.word - y.word);
    this.home = this.isToldOf(dateline) ? dateline : (this.mostTold() ?? dateline);
  }

  private phraseAt(word: number): Phrase | null {
    const { phrases, units } = this.source;
    return phrases.list[phrases.of[units.of[word]!] ?? -1] ?? null;
  }

  private add(code: string, offset: number, isCity: boolean): void {
    const { words } = this.source.units;
    const word = wordAt(words, offset);
    const at = words[word];
    if (!at) return;
    this.told.push({ code, word, sentence: at.sentence, paragraph: at.paragraph, weight: this.weightOf(word, isCity) });
    if (isCity && at.text === at.text.toUpperCase() && at.text.length > 3 && this.opensParagraph(word))
      this.sections.push({ word, code });
  }

  /** Cities and regions that are no capitals. */
  private addPlaces(): void {
    const { units, text, vocabulary } = this.source;
    for (const unit of units.list) {
      if (unit.kind !== 'NAME') continue;
      const [first, last] = [units.words[unit.from]!, units.words[unit.to - 1]!];
      const name = text.slice(first.start, last.end);
      const isCapitals = name.length > 3 && name === name.toUpperCase();
      const codes = vocabulary.placeOf(isCapitals ? titleCase(name) : name);
      if (codes.length === 1) this.add(codes[0]!, first.start, true);
    }
  }

  /** Words of one country's English. */
  private addLocalWords(): void {
    const { units, language } = this.source;
    units.words.forEach(({ lower, sentence, paragraph }, word) => {
      const codes = language.localWords.get(lower);
      if (codes?.length === 1) this.told.push({ code: codes[0]!, word, sentence, paragraph, weight: WEIGHT.local });
    });
  }

  /** A dateline may name a place that the article does not speak of: a trader's town, a summit's. */
  private isToldOf(dateline: string | null): boolean {
    if (dateline === null) return false;
    const counts = new Map<string, number>();
    for (const { code } of this.told) counts.set(code, (counts.get(code) ?? 0) + 1);
    return (counts.get(dateline) ?? 0) >= LEAST_SHARE * Math.max(0, ...counts.values());
  }

  private opensParagraph(word: number): boolean {
    const { words } = this.source.units;
    return word === 0 || words[word - 1]!.paragraph !== words[word]!.paragraph;
  }

  private weightOf(word: number, isCity: boolean): number {
    const { words, list } = this.source.units;
    const at = words[word]!;
    if (at.isQuoted) return WEIGHT.quoted;
    const phrase = this.phraseAt(word);
    if (!phrase) return WEIGHT.other;
    if (phrase.preposition !== null && INSIDE.has(phrase.preposition)) return WEIGHT.place;
    if (phrase.preposition === null && this.opensClause(phrase)) return isCity ? WEIGHT.owner : WEIGHT.subject;
    if (phrase.preposition === 'of' || words[list[phrase.to - 1]!.to - 1]!.isPossessive) return WEIGHT.owner;
    return WEIGHT.other;
  }

  /** Whether a phrase opens its sentence, or stands behind what introduces it. */
  private opensClause(phrase: Phrase): boolean {
    const { words } = this.source.units;
    const first = firstWord(this.source.units, phrase);
    const before = words[first - 1];
    return (
      !before ||
      before.sentence !== words[first]!.sentence ||
      /^,\s|[“"]$/.test(words[first]!.gap) ||
      before.lower === 'and' ||
      before.lower === 'that'
    );
  }

  /** Whether the text speaks of a state at all. */
  tells(code: string): boolean {
    return this.told.some((told) => told.code === code);
  }

  /** The state most told of; words at the head of an article count more. */
  private mostTold(): string | null {
    const counts = new Map<string, number>();
    for (const { code, weight, paragraph } of this.told) {
      const worth = (0.5 + weight) * (paragraph < LEDE_PARAGRAPHS ? 2 : 1);
      counts.set(code, (counts.get(code) ?? 0) + worth);
    }
    const [first] = [...counts].sort((x, y) => y[1] - x[1]);
    return first?.[0] ?? null;
  }

  /**
   * The state of which the text speaks at a word; null where it tells none.
   * @param except a state that cannot be meant
   */
  at(word: number, except: string | null = null): string | null {
    const { words } = this.source.units;
    const here = words[word];
    if (!here) return null;
    const own = this.best(word, ({ sentence }) => sentence === here.sentence, except);
    if (own) return own;
    for (let sentence = here.sentence - 1; sentence >= 0 && sentence >= here.sentence - 6; sentence--) {
      const before = this.best(word, (told) => told.sentence === sentence && told.paragraph === here.paragraph, except);
      if (before) return before;
    }
    const home = this.homeAt(word);
    return home === except ? null : home;
  }

  /** The state of the section's dateline, of the article's, or that which the article tells most of. */
  homeAt(word: number): string | null {
    const section = this.sections.findLast((each) => each.word <= word);
    return section?.code ?? this.home;
  }

  private best(word: number, fits: (told: Told) => boolean, except: string | null): string | null {
    let best: Told | null = null;
    for (const told of this.near(word)) {
      if (!fits(told) || told.code === except || told.weight < DECIDES) continue;
      if (
        !best ||
        told.weight > best.weight ||
        (told.weight === best.weight && Math.abs(told.word - word) < Math.abs(best.word - word))
      )
        best = told;
    }
    return best?.code ?? null;
  }

  private near(word: number): Told[] {
    let low = 0;
    let high = this.told.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.told[middle]!.word < word) low = middle + 1;
      else high = middle;
    }
    return this.told.slice(Math.max(0, low - 12), low + 6);
  }
}

function titleCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
