import type { DateFinding, Span } from '../../kernel/findings';
import type { DateExpression } from '../dates/expression';
import { firstFrom, type Cast, type CastMention } from '../speakers/cast';
import { vocabularyOf } from '../speakers/vocabulary';
import { wordAt, type Word } from '../speakers/words';

/** What a sentence tells of an attribution beside who said what. */
export interface Circumstances {
  addressee: CastMention | null;
  reportedBy: CastMention[];
  place: string | null;
  said: DateFinding | null;
}

/** An attribution's places in the text. */
export interface Placed {
  source: Span | null;
  cue: Span;
  content: readonly Span[];
}

const TELLING = /^(?:tell|tells|told|telling|assured|informed|reminded|notified|warned|briefed|asked)$/;
const OCCASIONS = new Set(['interview', 'meeting', 'talks', 'call', 'conversation', 'phone', 'telephone', 'summit']);
const STOPS = new Set([
  'who',
  'which',
  'that',
  'where',
  'when',
  'while',
  'after',
  'before',
  'as',
  'because',
  'but',
  'and',
  'if',
  'since',
  'whose',
]);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their']);
const NEAR_WORDS = 7;
const OPENING_WORDS = 9;
const TAIL_WORDS = 24;

/**
 * Reads the sentence of an attribution: to whom, as reported by whom, where and when. Words of the content tell
 * nothing of it.
 */
export function circumstancesOf(cast: Cast, dates: readonly DateExpression[], placed: Placed): Circumstances {
  const sentence = new Sentence(cast, placed);
  return {
    addressee: sentence.addressee(),
    reportedBy: sentence.reportedBy(),
    place: sentence.place(),
    said: sentence.said(dates),
  };
}

function behindVerb(words: readonly Word[], cue: Span, speechVerbs: ReadonlySet<string>): number {
  const first = wordAt(words, cue.start);
  let end = first;
  while (end < words.length && words[end]!.start < cue.end) end++;
  for (let k = first; k < end; k++) if (speechVerbs.has(words[k]!.lower)) return k + 1;
  return end;
}

class Sentence {
  private readonly words: readonly Word[];
  /** Index of the first word behind the cue's verb: long cues hold the occasion. */
  private readonly afterCue: number;
  private readonly sentence: number;

  constructor(
    private readonly cast: Cast,
    private readonly placed: Placed,
  ) {
    this.words = cast.described.units.words;
    this.afterCue = behindVerb(this.words, placed.cue, vocabularyOf(cast.described.language).speechVerbs);
    this.sentence = this.words[Math.min(wordAt(this.words, placed.cue.start), this.words.length - 1)]?.sentence ?? -1;
  }

  private isOutside({ start, end }: Span): boolean {
    return !this.placed.content.some((span) => start < span.end && end > span.start);
  }

  /** The words behind the cue that are no part of what was said, to the end of the sentence. */
  private *tail(): Iterable<[number, Word]> {
    for (let k = this.afterCue; k < this.words.length && k < this.afterCue + 80; k++) {
      const word = this.words[k]!;
      if (word.sentence !== this.sentence) return;
      if (this.isOutside(word)) yield [k, word];
    }
  }

  private mentionAt(offset: number, reach: number): CastMention | null {
    const mention = this.cast.mentions[firstFrom(this.cast.mentions, offset)];
    if (!mention || !this.isOutside(mention.span) || this.words[mention.word]?.sentence !== this.sentence) return null;
    const from = wordAt(this.words, offset);
    for (let k = from; k < mention.word; k++)
      if (STOPS.has(this.words[k]!.lower) || /[,;:(]/.test(this.words[k + 1]!.gap)) return null;
    return mention.word - from <= reach ? mention : null;
  }

  addressee(): CastMention | null {
    const { cue, source } = this.placed;
    const first = wordAt(this.words, cue.start);
    for (let k = first; k < this.afterCue; k++) {
      if (!TELLING.test(this.words[k]!.lower)) continue;
      let next = k + 1;
      while (ARTICLES.has(this.words[next]?.lower ?? '')) next++;
      const found = this.words[next] ? this.mentionAt(this.words[next]!.start, 4) : null;
      if (found && (!source || found.span.start >= source.end || found.span.end <= source.start)) return found;
    }
    return this.partner();
  }

  /** "during a meeting with Doe", "in an interview with the Gazette". */
  private partner(): CastMention | null {
    let occasion = -10;
    for (const [k, { lower }] of this.tail()) {
      if (OCCASIONS.has(lower)) occasion = k;
      else if (lower === 'with' && k - occasion <= 3 && this.words[k + 1])
        return this.mentionAt(this.words[k + 1]!.start, 6);
      else if (STOPS.has(lower)) return null;
    }
    return null;
  }

  /** "according to Lebanese and Syrian media" behind an attribution that has a cue of its own. */
  reportedBy(): CastMention[] {
    for (const [k, { lower }] of this.tail()) {
      if (lower !== 'according' || this.words[k + 1]?.lower !== 'to') continue;
      const from = this.words[k + 1]!.end;
      const found: CastMention[] = [];
      for (let at = firstFrom(this.cast.mentions, from); at < this.cast.mentions.length; at++) {
        const mention = this.cast.mentions[at]!;
        if (this.words[mention.word]?.sentence !== this.sentence || mention.word > k + 14) break;
        if (mention.organization && this.isOutside(mention.span)) found.push(mention);
      }
      return found;
    }
    return [];
  }

  /** The first place behind "in" or "at" that follows the attribution. */
  place(): string | null {
    const { list, of } = this.cast.described.units;
    let count = 0;
    for (const [k, { lower, isPossessive }] of this.tail()) {
      if (STOPS.has(lower) || count++ > TAIL_WORDS) return null;
      const next = this.words[k + 1];
      if ((lower !== 'in' && lower !== 'at') || !next || isPossessive || next.gap !== ' ') continue;
      const unit = list[of[k + 1]!]!;
      const last = this.words[unit.to - 1]!;
      if (last.isPossessive || !this.isOutside(next)) continue;
      const isNamed = this.cast.mentions[firstFrom(this.cast.mentions, next.start)]?.span.start === next.start;
      const isNoun = this.words[unit.to]?.gap === ' ' && this.words[unit.to]?.isCapital === true;
      if (unit.kind === 'NAME' && !isNamed && !isNoun) return this.cast.described.text.slice(next.start, last.end);
    }
    return null;
  }

  /** The day that the attribution tells: behind the cue, or what opens the sentence. */
  said(dates: readonly DateExpression[]): DateFinding | null {
    const { text } = this.cast.described;
    const usable = this.inSentence(dates).filter(
      ({ span, edtf, relation }) =>
        edtf !== null && relation === 'AT' && this.isOutside(span) && !this.isInSource(span),
    );
    const near = usable.find(({ span }) => this.isBehindCue(span)) ?? usable.find(({ span }) => this.isOpening(span));
    if (near) return { edtf: near.edtf!, text: near.text };
    const atTheTime = text.slice(this.placed.cue.end, this.placed.cue.end + 60).indexOf('at the time');
    const first = usable[0];
    return first && atTheTime >= 0 ? { edtf: first.edtf!, text: 'at the time' } : null;
  }

  private isInSource({ start, end }: Span): boolean {
    const { source } = this.placed;
    return source !== null && start >= source.start && end <= source.end;
  }

  private inSentence(dates: readonly DateExpression[]): DateExpression[] {
    let first = wordAt(this.words, this.placed.cue.start);
    while (first > 0 && this.words[first - 1]?.sentence === this.sentence) first--;
    const found: DateExpression[] = [];
    for (let at = firstFrom(dates, this.words[first]?.start ?? 0); at < dates.length; at++) {
      if (this.words[wordAt(this.words, dates[at]!.span.start)]?.sentence !== this.sentence) break;
      found.push(dates[at]!);
    }
    return found;
  }

  /** A few words behind the cue and the source. */
  private isBehindCue({ start }: Span): boolean {
    const at = wordAt(this.words, start);
    if (at < this.afterCue) return false;
    let between = 0;
    for (let k = this.afterCue; k < at; k++) {
      const word = this.words[k]!;
      if (this.isInSource(word) || !this.isOutside(word)) continue;
      if (STOPS.has(word.lower)) return false;
      between++;
    }
    return between <= NEAR_WORDS;
  }

  /** The first words of the sentence, a few words before the source and the cue. */
  private isOpening({ start }: Span): boolean {
    const at = wordAt(this.words, start);
    const cue = wordAt(this.words, this.placed.cue.start);
    const isFirst =
      at < 2 || this.words[at - 2]?.sentence !== this.sentence || this.words[at - 1]?.sentence !== this.sentence;
    if (!isFirst || cue < at) return false;
    let between = 0;
    for (let k = at; k < cue; k++) if (!this.isInSource(this.words[k]!)) between++;
    return between <= OPENING_WORDS;
  }
}
