import { analyse, type Analysis } from '../../src/extract/attribution/analysis';
import { findClaimants } from '../../src/extract/attribution/claimants';
import { contextFeaturesOf, type ContextFeatures } from '../../src/extract/attribution/context-features';
import { isCueCandidate, pushCueFeatures } from '../../src/extract/attribution/cue-features';
import { LABEL } from '../../src/extract/attribution/passes';
import { emptySignals, type Signals } from '../../src/extract/attribution/signals';
import {
  cueContext,
  pushSpanBoundaryFeatures,
  pushSpanFeatures,
  windowOf,
} from '../../src/extract/attribution/span-features';
import { TAG } from '../../src/extract/text/tokens';
import type { Span } from '../../src/kernel/findings';
import type { SequenceData } from './crf-trainer';
import { paragraphsOf, type GoldArticle } from './gold';
import { english } from './english';

/** A gold attribution by token indices. */
export interface TokenAttribution {
  content: number[];
  source: number[];
  cue: number[];
  /** The token that stands for the cue, or -1. */
  head: number;
}

export interface Example {
  name: string;
  article: GoldArticle;
  analysis: Analysis;
  context: ContextFeatures;
  signals: Signals;
  gold: TokenAttribution[];
  heads: Set<number>;
}

export function example(article: GoldArticle): Example {
  const analysis = analyse(article.text, paragraphsOf(article.text), english);
  const gold = article.attributions.map((g) => {
    const cue = tokensIn(analysis, g.cue);
    return {
      content: tokensIn(analysis, g.content),
      source: tokensIn(analysis, g.source),
      cue,
      head: headOf(analysis, cue),
    };
  });
  return {
    name: article.name,
    article,
    analysis,
    context: contextFeaturesOf(analysis),
    signals: emptySignals(analysis.tokens.count),
    gold,
    heads: new Set(gold.filter((g) => g.content.length).map((g) => g.head)),
  };
}

function tokensIn(a: Analysis, spans: readonly Span[]): number[] {
  const { start, end, count } = a.tokens;
  const found: number[] = [];
  for (const span of spans) {
    let lo = 0,
      hi = count;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (end[mid]! > span.start) hi = mid;
      else lo = mid + 1;
    }
    for (let i = lo; i < count && start[i]! < span.end; i++) found.push(i);
  }
  return found;
}

/** The first verb that can be a cue, else the first verb, noun, adjective, else the first token. */
function headOf(a: Analysis, cue: readonly number[]): number {
  const { tag } = a.tokens;
  const tests: ((i: number) => boolean)[] = [
    (i) => tag[i] === TAG.VERB && a.cueClass[i]! > 0,
    (i) => tag[i] === TAG.VERB,
    (i) => a.cueClass[i]! > 0,
    (i) => tag[i] === TAG.NOUN,
    (i) => tag[i] === TAG.ADJ,
    (i) => tag[i] === TAG.PROPN,
    () => true,
  ];
  for (const test of tests) for (const i of cue) if (test(i)) return i;
  return -1;
}

export function addContextSequences({ analysis: a, context, gold }: Example, data: SequenceData): void {
  const label = new Uint8Array(a.tokens.count);
  for (const g of gold) for (const i of g.cue) label[i] = LABEL.CUE;
  for (const g of gold) for (const i of g.source) label[i] = LABEL.SOURCE;
  for (const g of gold) for (const i of g.content) label[i] = LABEL.CONTENT;
  const { paragraphStart } = a.tokens;
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    data.begin();
    for (let i = paragraphStart[p]!; i < paragraphStart[p + 1]!; i++) {
      data.node.append(context.node, i ? context.nodeEnd[i - 1]! : 0, context.nodeEnd[i]!);
      data.edge.append(context.edge, i ? context.edgeEnd[i - 1]! : 0, context.edgeEnd[i]!);
      data.closePosition(label[i]!);
    }
  }
}

export function addCueExamples({ analysis: a, context, signals, heads }: Example, data: SequenceData): void {
  for (let i = 0; i < a.tokens.count; i++) {
    if (!isCueCandidate(a, signals, i)) continue;
    data.begin();
    data.node.append(context.node, i ? context.nodeEnd[i - 1]! : 0, context.nodeEnd[i]!);
    pushCueFeatures(a, signals, i, data.node);
    data.closePosition(heads.has(i) ? 1 : 0);
  }
}

export function addSpanSequences({ analysis: a, context, signals, gold }: Example, data: SequenceData): void {
  const claimants = findClaimants(a, signals);
  for (const g of gold) {
    if (g.head < 0 || !g.content.length) continue;
    const around = cueContext(a, signals, claimants, windowOf(a, signals, g.head));
    const label = new Uint8Array(around.to - around.from);
    const paint = (tokens: readonly number[], value: number): void => {
      for (const i of tokens) if (i >= around.from && i < around.to) label[i - around.from] = value;
    };
    paint(g.cue, LABEL.CUE);
    paint(g.source, LABEL.SOURCE);
    paint(g.content, LABEL.CONTENT);
    data.begin();
    for (let i = around.from; i < around.to; i++) {
      data.node.append(context.node, i ? context.nodeEnd[i - 1]! : 0, context.nodeEnd[i]!);
      pushSpanFeatures(a, signals, around, i, data.node);
      if (i > around.from) {
        data.edge.append(context.edge, i ? context.edgeEnd[i - 1]! : 0, context.edgeEnd[i]!);
        pushSpanBoundaryFeatures(a, signals, around, i, data.edge);
      }
      data.closePosition(label[i - around.from]!);
    }
  }
}
