import type { Described } from './described';
import { complementOf, isKind, lastWord, type Phrase } from './phrases';
import type { Units } from './units';
import type { Vocabulary } from './vocabulary';

const LONGEST_CHAIN = 3;

/** One past the last unit of an institution's name: "Ministry of Foreign Affairs", "analysts at Quarnby Bank". */
export function endOfInstitution(source: Described, phrase: Phrase): number {
  return new ExtentReader(source, phrase).end();
}

class ExtentReader {
  private readonly units: Units;
  private readonly vocabulary: Vocabulary;
  /** Word indices. */
  private readonly first: number;
  private readonly last: number;

  constructor(
    private readonly source: Described,
    private readonly phrase: Phrase,
  ) {
    this.units = source.units;
    this.vocabulary = source.vocabulary;
    this.first = this.units.list[phrase.first]!.from;
    this.last = lastWord(this.units, phrase);
  }

  end(): number {
    const { phrases, units } = this.source;
    const isProper = this.units.words[this.last]!.isCapital;
    let phrase = this.phrase;
    for (let turn = 0; turn < LONGEST_CHAIN; turn++) {
      const next = this.nextInName(phrase, isProper);
      if (!next) break;
      phrase = next;
      if (!isProper) break;
    }
    // "Prevention and Control"
    const joint = units.list[phrase.to];
    if (isProper && phrase !== this.phrase && joint && this.units.words[joint.from]!.lower === 'and') {
      const last = phrases.list[phrases.of[phrase.to + 1] ?? -1];
      if (
        last &&
        last.to === last.from + 1 &&
        isKind(units.list[last.from], 'NAME') &&
        units.list[last.from]!.to === units.list[last.from]!.from + 1
      )
        return last.to;
    }
    return phrase.to;
  }

  private nextInName(phrase: Phrase, isProper: boolean): Phrase | null {
    const joint = complementOf(this.units, this.source.phrases, phrase);
    if (!joint || joint.phrase.owner !== null) return null;
    const { preposition, phrase: next } = joint;
    const last = this.units.list[next.to - 1]!;
    const isCapital = this.units.words[this.units.list[next.first]!.from]!.isCapital;
    if (this.vocabulary.times.has(this.lowerOf(next.to - 1))) return null;
    if (isProper)
      return isCapital &&
        /^(?:of|for|on|in|at)$/.test(preposition) &&
        (/^(?:of|for|on)$/.test(preposition) || last.kind !== 'COUNTRY') &&
        preposition !== 'in' &&
        preposition !== 'at'
        ? next
        : null;
    const isGroup = this.vocabulary.groups.endingAt(this.units.words, this.last, this.first) !== null;
    if (isGroup)
      return /^(?:at|from|of)$/.test(preposition) && last.kind !== 'COUNTRY' && isCapitalIn(this.units, next)
        ? next
        : null;
    return preposition === 'of' &&
      last.kind !== 'COUNTRY' &&
      ((last.kind === 'WORD' &&
        (/s$/.test(this.lowerOf(next.to - 1)) || this.vocabulary.portfolios.has(this.lowerOf(next.to - 1)))) ||
        last.kind === 'NAME') &&
      next.determiner === null
      ? next
      : null;
  }

  private lowerOf(unit: number): string {
    return this.units.words[this.units.list[unit]!.from]!.lower;
  }
}

function isCapitalIn(units: Units, { first, to }: Phrase): boolean {
  return units.list.slice(first, to).some((unit) => unit.kind !== 'WORD' && unit.kind !== 'ROLE');
}
