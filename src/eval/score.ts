import type { GoldDocument, MarkedQuote, Range } from './brat';
import { isSpeechCue } from './speech';

export type Subset = 'speech' | 'all';
export type MarkedKind = 'direct' | 'mixed' | 'indirect';

export interface Score {
  gold: number;
  predicted: number;
  precision: number;
  recall: number;
  f1: number;
  /** Of the contents found, how many have the right source. */
  speakerAccuracy: number;
  quoteAndSpeakerF1: number;
  /** Null where the gold has none of a kind. */
  recallByKind: Record<MarkedKind, number | null>;
}

interface Count {
  gold: number;
  predicted: number;
  found: number;
  speakers: number;
  kinds: Record<MarkedKind, { found: number; gold: number }>;
}

interface Prepared {
  content: Set<number>;
  source: Set<number>;
  isSpeech: boolean;
  kind: MarkedKind;
}

const WORD = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;
const QUOTED = /“[^”\n]*(?:”|(?=\n)|$)|"[^"\n]*(?:"|(?=\n)|$)/g;
/** Contents match where at least half of their words are common to both. */
const LEAST_OVERLAP = 0.5;
const SUBSETS: readonly Subset[] = ['speech', 'all'];

/** Counts over documents what was found of what people marked: one to one, the best overlap first. */
export class Scorer {
  private readonly counts: Record<Subset, Count> = { speech: blank(), all: blank() };
  documents = 0;

  add({ text, quotes }: GoldDocument, predictions: readonly MarkedQuote[]): void {
    this.documents++;
    const prepare = preparation(text);
    const gold = quotes.map(prepare).filter(({ content }) => content.size > 0);
    const predicted = predictions.map(prepare).filter(({ content }) => content.size > 0);
    const pairs = matched(gold, predicted);
    const goldOf = new Map([...pairs].map(([g, p]) => [p, g]));
    for (const subset of SUBSETS) {
      const keeps = ({ isSpeech }: Prepared): boolean => subset === 'all' || isSpeech;
      const count = this.counts[subset];
      gold.forEach((quote, index) => {
        if (keeps(quote)) countGold(count, quote, predicted[pairs.get(index) ?? -1]);
      });
      count.predicted += predicted.filter((quote, index) => keeps(gold[goldOf.get(index) ?? -1] ?? quote)).length;
    }
  }

  scores(): Record<Subset, Score> {
    return { speech: scoreOf(this.counts.speech), all: scoreOf(this.counts.all) };
  }
}

function blank(): Count {
  return {
    gold: 0,
    predicted: 0,
    found: 0,
    speakers: 0,
    kinds: { direct: { found: 0, gold: 0 }, mixed: { found: 0, gold: 0 }, indirect: { found: 0, gold: 0 } },
  };
}

function preparation(text: string): (quote: MarkedQuote) => Prepared {
  const words = [...text.matchAll(WORD)].map((match): Range => [match.index, match.index + match[0].length]);
  const quoted = wordsIn(
    words,
    [...text.matchAll(QUOTED)].map((match): Range => [match.index, match.index + match[0].length]),
  );
  const wordsOf = (ranges: readonly Range[]): string =>
    ranges.map(([start, end]) => text.slice(start, end)).join(' … ');
  return ({ content, source, cue }) => {
    const contained = wordsIn(words, content);
    return {
      content: contained,
      source: wordsIn(words, source),
      isSpeech: /[“”"]/.test(wordsOf(content)) || isSpeechCue(wordsOf(cue)),
      kind: kindOf(contained, quoted),
    };
  };
}

function wordsIn(words: readonly Range[], ranges: readonly Range[]): Set<number> {
  const found = new Set<number>();
  for (const [start, end] of ranges) {
    for (let at = firstEndingAfter(words, start); at < words.length && words[at]![0] < end; at++) found.add(at);
  }
  return found;
}

function firstEndingAfter(words: readonly Range[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]![1] <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kindOf(content: ReadonlySet<number>, quoted: ReadonlySet<number>): MarkedKind {
  const share = overlap(content, quoted) / content.size;
  return share >= 0.95 ? 'direct' : share === 0 ? 'indirect' : 'mixed';
}

function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count++;
  return count;
}

/** Index of a gold quote → index of the prediction that finds it. */
function matched(gold: readonly Prepared[], predicted: readonly Prepared[]): Map<number, number> {
  const pairs: { likeness: number; g: number; p: number }[] = [];
  gold.forEach((quote, g) =>
    predicted.forEach((other, p) => {
      const common = overlap(quote.content, other.content);
      const likeness = common / (quote.content.size + other.content.size - common);
      if (likeness >= LEAST_OVERLAP) pairs.push({ likeness, g, p });
    }),
  );
  pairs.sort((x, y) => y.likeness - x.likeness || x.g - y.g || x.p - y.p);
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const { g, p } of pairs) {
    if (found.has(g) || used.has(p)) continue;
    found.set(g, p);
    used.add(p);
  }
  return found;
}

function countGold(count: Count, quote: Prepared, prediction: Prepared | undefined): void {
  count.gold++;
  count.kinds[quote.kind].gold++;
  if (!prediction) return;
  count.found++;
  count.kinds[quote.kind].found++;
  if (quote.source.size > 0 ? overlap(quote.source, prediction.source) > 0 : prediction.source.size === 0)
    count.speakers++;
}

function scoreOf({ gold, predicted, found, speakers, kinds }: Count): Score {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const f1 = (right: number): number => share(2 * right, gold + predicted);
  const recall = (kind: MarkedKind): number | null =>
    kinds[kind].gold === 0 ? null : kinds[kind].found / kinds[kind].gold;
  return {
    gold,
    predicted,
    precision: share(found, predicted),
    recall: share(found, gold),
    f1: f1(found),
    speakerAccuracy: share(speakers, found),
    quoteAndSpeakerF1: f1(speakers),
    recallByKind: { direct: recall('direct'), mixed: recall('mixed'), indirect: recall('indirect') },
  };
}
