import type { Span } from '../../kernel/findings';
import type { Language } from '../../language/language';
import { analyse, type Analysis } from './analysis';
import type { Attribution } from './attribution';
import { decodeCandidates, settleShared, type Candidate } from './candidates';
import { contextFeaturesOf, type ContextFeatures } from './context-features';
import type { CrfWeights } from './crf';
import type { AttributionModel } from './model';
import { runContextPass, runCuePass, runSpanPass, staticScores, Workbench } from './passes';
import { attributeLooseQuotations } from './quotation-rules';
import { rankFeatures, scoreTrees } from './ranker';
import { chooseAttributions, toAttribution, type Scored } from './resolve';
import { repaired } from './repairs';
import { attributeSignatures } from './signatures';
import { emptySignals, type Signals } from './signals';
import { attributeTurns } from './transcripts';

/** Extraction is synchronous and leaves nothing behind in it, so one serves all calls. */
const bench = new Workbench();

/** Under this probability the second pass gives up a cue. */
const CUE_FLOOR = 0.2;

/**
 * Who said what in a text: quotations, reported speech, beliefs, intentions, stances and what reports show, each with
 * the words that name its source and those that attribute it. Offsets are UTF-16 units of `text`. Only `paragraphs`
 * (ascending, disjoint) are read. Cost is linear in the length of the text.
 */
export function extractAttributions(
  text: string,
  paragraphs: readonly Span[],
  model: AttributionModel,
  language: Language,
): Attribution[] {
  return attributionsIn(analyse(text, paragraphs, language), model);
}

/** As `extractAttributions`, of a text that is analysed already. */
export function attributionsIn(analysis: Analysis, model: AttributionModel): Attribution[] {
  const context = contextFeaturesOf(analysis);
  const signals = emptySignals(analysis.tokens.count);
  runContextPass(analysis, context, model.context, bench, signals);
  runCuePass(analysis, context, model.cue, bench, signals);
  const candidates = findCandidates(analysis, context, signals, model.span, bench);
  const rows = rankFeatures(analysis, signals, candidates);
  const scored = candidates.map((candidate, k): Scored => ({
    candidate,
    probability: calibrate(model, scoreTrees(model.ranker, rows[k]!)),
  }));
  const findings = repaired(analysis, chooseAttributions(analysis, scored, model.floor));
  attributeSignatures(analysis, findings, model.rules.colon);
  attributeLooseQuotations(analysis, findings, model.rules);
  attributeTurns(analysis, findings, model.rules);
  return findings
    .filter(({ content }) => content.length > 0)
    .sort((x, y) => x.content[0]!.from - y.content[0]!.from)
    .map((finding) => toAttribution(analysis, finding));
}

/** Third pass over every cue that is at least as probable as `floor`: the readings of each, in the cues' order. */
export function findCandidates(
  a: Analysis,
  context: ContextFeatures,
  signals: Signals,
  weights: CrfWeights,
  bench: Workbench,
  floor: number = CUE_FLOOR,
): Candidate[] {
  const fixed = staticScores(a, signals);
  const readings: Candidate[][] = [];
  for (let i = 0; i < a.tokens.count; i++) {
    if (signals.cue[i]! < floor) continue;
    const window = runSpanPass(a, context, signals, weights, bench, fixed, i);
    readings.push(decodeCandidates(a, window, bench));
  }
  return settleShared(a, signals, readings).flat();
}

/** Probability of a score by the steps of the isotonic regression, linear between them. */
export function calibrate(
  { calibration: { at, value } }: Pick<AttributionModel, 'calibration'>,
  score: number,
): number {
  let lo = 0,
    hi = at.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (at[mid]! < score) lo = mid + 1;
    else hi = mid;
  }
  if (lo === 0) return value[0] ?? 0;
  if (lo === at.length) return value.at(-1) ?? 0;
  const share = (score - at[lo - 1]!) / (at[lo]! - at[lo - 1]!);
  return value[lo - 1]! + share * (value[lo]! - value[lo - 1]!);
}
