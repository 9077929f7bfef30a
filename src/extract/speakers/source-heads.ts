import type { Span } from '../../kernel/findings';
import type { Described } from './described';
import { lastWord, type Phrase } from './phrases';
import { wordAt } from './words';

/** The word that begins what a source means; its phrase is null where it is a pronoun. */
export interface SourceHead {
  word: number;
  phrase: Phrase | null;
}

/** Finds the words in a source that name who speaks. */
export class SourceHeads {
  constructor(private readonly described: Described) {}

  /** The first phrase or pronoun of a source that can speak, behind no preposition. */
  headOf(source: Span): SourceHead | null {
    const { units, phrases, vocabulary } = this.described;
    const first = wordAt(units.words, source.start);
    for (let word = first; word < units.words.length && units.words[word]!.start < source.end; word++) {
      const unit = units.of[word]!;
      const phrase = phrases.list[phrases.of[unit]!] ?? null;
      if (!phrase) {
        if (isPronoun(vocabulary, units.words[word]!.lower)) return { word, phrase: null };
        continue;
      }
      const start = units.list[phrase.from]!.from;
      const end = lastWord(units, phrase);
      const isOwner =
        units.words[end]!.isPossessive &&
        units.words[end]!.end < source.end &&
        phrases.list[phrase.index + 1]?.owner === phrase;
      const whole = isOwner ? this.owned(phrase) : phrase;
      word = Math.max(word, lastWord(units, whole));
      if (this.isAside(whole)) continue;
      if (phrase.preposition === null || start <= first) return { word: start, phrase: whole };
    }
    return null;
  }

  private owned(phrase: Phrase): Phrase {
    const { phrases } = this.described;
    let last = phrase;
    for (;;) {
      const next = phrases.list[last.index + 1];
      if (next?.owner !== last) return last;
      // "Tolver’s comments" are Tolver’s.
      if (this.isUttered(next)) return last;
      last = next;
    }
  }

  /** What people utter: it speaks for its owner. */
  isUttered({ first, to }: Phrase): boolean {
    const { units, vocabulary } = this.described;
    return units.list
      .slice(first, Math.min(to, first + 2))
      .some(({ from }) => vocabulary.utterances.has(units.words[from]!.lower));
  }

  /** Words of time and of what is uttered. */
  private isAside(phrase: Phrase): boolean {
    const { units, vocabulary } = this.described;
    const { lower } = units.words[lastWord(units, phrase)]!;
    if (phrase.name >= 0 && units.list[phrase.name]!.kind !== 'NAME') return false;
    const isOwnWords = phrase.ownerWord !== null && this.isUttered(phrase);
    return !isOwnWords && (vocabulary.times.has(lower) || vocabulary.utterances.has(lower) || /^\d/.test(lower));
  }
}

function isPronoun({ he, she, they, it, relatives }: Described['vocabulary'], lower: string): boolean {
  return he.has(lower) || she.has(lower) || they.has(lower) || it.has(lower) || relatives.has(lower);
}
