import { TAG } from '../text/tokens';
import type { Unit, Units } from './units';
import type { Vocabulary } from './vocabulary';
import { follows, type Word } from './words';

/** A noun phrase: units `[from, to)`, its article among them; whose it is stands before it. */
export interface Phrase {
  index: number;
  from: number;
  to: number;
  /** The first unit behind articles and numbers. */
  first: number;
  /** The article or number, in lower case. */
  determiner: string | null;
  /** The phrase with ’s before it. */
  owner: Phrase | null;
  /** "its", "her" */
  ownerWord: string | null;
  /** The unit of the name with which it ends; -1 where it ends with another noun. */
  name: number;
  /** The preposition before it, or before whose it is. */
  preposition: string | null;
}

/** The noun phrases of a text; `of` gives the phrase of each unit, -1 where it is in none. */
export interface Phrases {
  list: Phrase[];
  of: Int32Array;
}

const NOUNS = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ, TAG.NUM, TAG.X, TAG.SYM]);

/** Finds the noun phrases of a text in one pass. */
export function phrasesOf(units: Units, vocabulary: Vocabulary): Phrases {
  const chunker = new Chunker(units, vocabulary);
  const phrases: Phrases = { list: [], of: new Int32Array(units.list.length).fill(-1) };
  for (let at = 0; at < units.list.length;) {
    const phrase = chunker.phraseAt(at, phrases.list);
    if (phrase) {
      phrases.of.fill(phrase.index, phrase.from, phrase.to);
      phrases.list.push(phrase);
    }
    at = Math.max(at + 1, phrase?.to ?? 0);
  }
  return phrases;
}

class Chunker {
  constructor(
    private readonly units: Units,
    private readonly vocabulary: Vocabulary,
  ) {}

  private word(unit: number): Word {
    return this.units.words[this.units.list[unit]!.from]!;
  }

  phraseAt(from: number, before: readonly Phrase[]): Phrase | null {
    const { list } = this.units;
    let first = from;
    let determiner: string | null = null;
    let ownerWord: string | null = null;
    while (first < list.length && list[first]!.kind === 'WORD' && (first === from || this.isAdjacent(first))) {
      const { lower } = this.word(first);
      if (this.vocabulary.owners.has(lower)) ownerWord = lower;
      else if (this.vocabulary.determiners.has(lower) && (first === from || !/^(?:the|an?)$/.test(lower)))
        determiner ??= lower;
      else if (/^\d[\d,.]*$/.test(lower)) determiner ??= lower;
      else break;
      first++;
    }
    let to = first;
    while (
      to < list.length &&
      (to === from || this.isAdjacent(to)) &&
      this.isNominal(to, to > from) &&
      !this.endsAt(to, first)
    ) {
      to++;
      if (this.isOwner(to - 1)) break;
    }
    if (to === first) return null;
    const owner = this.ownerBefore(from, before);
    const last = list[to - 1]!;
    return {
      index: before.length,
      from,
      to,
      first,
      determiner,
      owner,
      ownerWord,
      name: last.kind === 'NAME' || last.kind === 'ORGANIZATION' || last.kind === 'COUNTRY' ? to - 1 : -1,
      preposition: owner ? owner.preposition : this.prepositionBefore(from),
    };
  }

  /** Behind a person's name, and before words of time, a phrase ends. */
  private endsAt(at: number, first: number): boolean {
    const { list } = this.units;
    if (at === first) return false;
    const [before, unit] = [list[at - 1]!, list[at]!];
    const word = this.word(at);
    const isTime = unit.kind === 'WORD' && this.vocabulary.times.has(word.lower);
    if (isTime && !this.vocabulary.times.has(this.word(at - 1).lower)) return true;
    if (before.kind !== 'NAME' || unit.kind !== 'WORD') return false;
    if (at - 1 > first && list[at - 2]!.kind === 'ROLE') return true;
    const { organizations, groups, utterances, portfolios, official } = this.vocabulary;
    const isNoun =
      [organizations, groups].some((table) => table.has(word.lower)) ||
      utterances.has(word.lower) ||
      portfolios.has(word.lower) ||
      official.has(word.lower);
    return word.tag === TAG.VERB || !(isNoun || word.tag === TAG.NOUN || word.isCapital);
  }

  private ownerBefore(from: number, before: readonly Phrase[]): Phrase | null {
    const last = before.at(-1);
    return last && last.to === from && this.isOwner(from - 1) && this.isAdjacentWord(this.word(from)) ? last : null;
  }

  private prepositionBefore(from: number): string | null {
    const before = from > 0 ? this.word(from - 1) : null;
    if (!before || before.sentence !== this.word(from).sentence || !follows(this.word(from))) return null;
    return this.vocabulary.prepositions.has(before.lower) && this.units.list[from - 1]!.kind === 'WORD'
      ? before.lower
      : null;
  }

  private isOwner(unit: number): boolean {
    return this.units.words[this.units.list[unit]!.to - 1]!.isPossessive;
  }

  private isAdjacent(unit: number): boolean {
    return this.isAdjacentWord(this.word(unit)) && !this.isOwner(unit - 1);
  }

  private isAdjacentWord({ gap }: Word): boolean {
    return gap === ' ' || gap === '-' || gap === '\u00a0' || /^['’] $/.test(gap);
  }

  /** Whether a unit is part of a noun phrase; `isInside` where the phrase has begun. */
  private isNominal(at: number, isInside: boolean): boolean {
    const unit = this.units.list[at]!;
    if (unit.kind !== 'WORD' || unit.country !== null) return true;
    const word = this.word(at);
    if (this.isSmallWord(word)) return false;
    if (NOUNS.has(word.tag)) return true;
    return this.isNoun(word) && (isInside || this.isBeforeNoun(at) || word.tag !== TAG.VERB);
  }

  private isSmallWord({ lower }: Word): boolean {
    const { prepositions, conjunctions, determiners, owners, he, she, they, it, firstPerson, relatives } =
      this.vocabulary;
    return (
      prepositions.has(lower) ||
      conjunctions.has(lower) ||
      determiners.has(lower) ||
      owners.has(lower) ||
      he.has(lower) ||
      she.has(lower) ||
      they.has(lower) ||
      it.has(lower) ||
      firstPerson.has(lower) ||
      relatives.has(lower)
    );
  }

  /** A noun or an adjective of offices and institutions that a tagger may take for a verb. */
  private isNoun({ lower }: Word): boolean {
    const { organizations, groups, parts, passing, portfolios, former, people } = this.vocabulary;
    return (
      organizations.has(lower) ||
      groups.has(lower) ||
      parts.has(lower) ||
      passing.has(lower) ||
      portfolios.has(lower) ||
      former.has(lower) ||
      people.has(lower)
    );
  }

  private isBeforeNoun(at: number): boolean {
    const next = this.units.list[at + 1];
    return next !== undefined && next.kind !== 'WORD' && follows(this.word(at + 1));
  }
}

/** The common nouns of a phrase, without name and honorifics at its end: units `[first, to)`. */
export function commonPart({ first, to, name }: Phrase): { from: number; to: number } {
  return { from: first, to: name < 0 ? to : name };
}

/** Index of the last word of a phrase. */
export function lastWord(units: Units, phrase: Phrase): number {
  return units.list[phrase.to - 1]!.to - 1;
}

/** Index of the first word of a phrase, its possessive included. */
export function firstWord(units: Units, phrase: Phrase): number {
  let first = phrase;
  while (first.owner) first = first.owner;
  return units.list[first.from]!.from;
}

/** The phrase that a preposition joins to the end of another. */
export function complementOf(
  units: Units,
  phrases: Phrases,
  phrase: Phrase,
): { preposition: string; phrase: Phrase } | null {
  const joint = units.list[phrase.to];
  if (!joint || joint.kind !== 'WORD' || phrases.of[phrase.to]! >= 0) return null;
  const word = units.words[joint.from]!;
  if (!follows(word) || units.words[lastWord(units, phrase)]!.isPossessive) return null;
  let next = phrases.list[phrases.of[phrase.to + 1] ?? -1];
  if (
    !next ||
    next.preposition === null ||
    next.from !== phrase.to + 1 ||
    !/^ $|^\u00a0$/.test(units.words[units.list[next.from]!.from]!.gap)
  )
    return null;
  while (next) {
    const owned: Phrase | undefined = phrases.list[next.index + 1];
    if (owned?.owner !== next) break;
    next = owned;
  }
  return { preposition: word.lower, phrase: next };
}

export function unitText(text: string, units: Units, from: number, to: number): string {
  const [first, last] = [units.list[from], units.list[to - 1]];
  if (!first || !last || to <= from) return '';
  return text.slice(units.words[first.from]!.start, units.words[last.to - 1]!.end).replace(/\s+/g, ' ');
}

export function isKind(unit: Unit | undefined, ...kinds: Unit['kind'][]): boolean {
  return unit !== undefined && kinds.includes(unit.kind);
}
