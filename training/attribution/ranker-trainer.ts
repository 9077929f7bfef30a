import type { QuoteKind } from '../../src/kernel/vocabulary';
import type { Candidate } from '../../src/extract/attribution/candidates';
import { calibrate } from '../../src/extract/attribution/extract';
import type { AttributionModel } from '../../src/extract/attribution/model';
import {
  attributeLooseQuotations,
  RULES,
  type Finding,
  type Rule,
  type RulePrecision,
} from '../../src/extract/attribution/quotation-rules';
import { rankFeatures, scoreTrees } from '../../src/extract/attribution/ranker';
import { chooseAttributions, kindOf, toAttribution, type Scored } from '../../src/extract/attribution/resolve';
import { attributeTurns } from '../../src/extract/attribution/transcripts';
import { trainTrees, type BoostOptions } from './boosting';
import { isotonic, reliability } from './calibration';
import type { Example } from './examples';
import { matchFindings, rightReadings } from './matching';

const TREES: BoostOptions = { trees: 110, depth: 5, rate: 0.1, leaf: 8, lambda: 4, sample: 0.5, seed: 4 };
const FOLDS = 3;

type Ranking = Pick<AttributionModel, 'ranker' | 'calibration' | 'floor' | 'rules'>;

interface Ranked {
  example: Example;
  candidates: Candidate[];
  rows: Float32Array[];
  right: number[];
  scores: number[];
}

/**
 * Trains the ranker on jackknifed candidates, calibrates it on scores of articles it has not seen, and sets the floor
 * that reports most.
 */
export function trainRanker(
  examples: readonly Example[],
  candidatesOf: ReadonlyMap<Example, Candidate[]>,
  log: (line: string) => void,
): Ranking {
  const ranked = examples.map((e): Ranked => {
    const candidates = candidatesOf.get(e) ?? [];
    return {
      example: e,
      candidates,
      rows: rankFeatures(e.analysis, e.signals, candidates),
      right: rightReadings(e.analysis, candidates, e.gold),
      scores: [],
    };
  });
  for (let f = 0; f < FOLDS; f++) {
    const trees = fit(ranked.filter((_, k) => k % FOLDS !== f));
    ranked.forEach((r, k) => {
      if (k % FOLDS === f) r.scores = r.rows.map((row) => scoreTrees(trees, row));
    });
  }
  const calibration = calibrateChosen(ranked);
  const floor = bestFloor(ranked, calibration, log);
  const rules = measureRules(ranked, calibration, floor, log);
  report(ranked, calibration, floor, rules, log);
  return { ranker: fit(ranked), calibration, floor, rules };
}

/** Under this probability, before calibration, nothing is worth calibrating. */
const LEAST = 0.05;

/** Being chosen over its rivals makes a candidate more probable, so the probabilities are fitted to what is chosen. */
function calibrateChosen(ranked: readonly Ranked[]): Ranking['calibration'] {
  const scores: number[] = [],
    right: number[] = [];
  for (const r of ranked) {
    const chosen = chooseBy(r, (score) => 1 / (1 + Math.exp(-score)), LEAST);
    const match = matchFindings(r.example.analysis, chosen, r.example.gold);
    chosen.forEach(({ probability }, k) => {
      scores.push(Math.log(probability / (1 - probability)));
      right.push(match[k]! >= 0 ? 1 : 0);
    });
  }
  return isotonic(scores, right);
}

function fit(ranked: readonly Ranked[]): Ranking['ranker'] {
  return trainTrees(
    ranked.flatMap((r) => r.rows),
    ranked.flatMap((r) => r.right),
    TREES,
  );
}

function choose(r: Ranked, calibration: Ranking['calibration'], floor: number): Finding[] {
  return chooseBy(r, (score) => calibrate({ calibration }, score), floor);
}

function chooseBy(r: Ranked, probabilityOf: (score: number) => number, floor: number): Finding[] {
  return chooseAttributions(
    r.example.analysis,
    r.candidates.map((candidate, k): Scored => ({ candidate, probability: probabilityOf(r.scores[k]!) })),
    floor,
  );
}

function bestFloor(
  ranked: readonly Ranked[],
  calibration: Ranking['calibration'],
  log: (line: string) => void,
): number {
  let best = 0,
    floor = 0.4;
  for (let candidate = 0.2; candidate < 0.6; candidate += 0.05) {
    let right = 0,
      found = 0,
      gold = 0;
    for (const r of ranked) {
      const chosen = choose(r, calibration, candidate);
      const match = matchFindings(r.example.analysis, chosen, r.example.gold);
      right += match.filter((g) => g >= 0).length;
      found += chosen.length;
      gold += r.example.gold.filter((g) => g.content.length).length;
    }
    const f1 = (2 * right) / (found + gold);
    log(
      `  floor ${candidate.toFixed(2)}: precision ${(right / found).toFixed(3)} recall ${(right / gold).toFixed(3)} F1 ${f1.toFixed(3)}`,
    );
    if (f1 > best) {
      best = f1;
      floor = candidate;
    }
  }
  return Number(floor.toFixed(2));
}

/** How often what a rule adds is right: its confidence. */
function measureRules(
  ranked: readonly Ranked[],
  calibration: Ranking['calibration'],
  floor: number,
  log: (line: string) => void,
): RulePrecision {
  const precision: RulePrecision = { colon: 0, floating: 0, transcript: 0 };
  const tally = { colon: [0, 0], floating: [0, 0], transcript: [0, 0] } as Record<Rule, [number, number]>;
  for (const r of ranked) {
    const { analysis, gold } = r.example;
    const findings = choose(r, calibration, floor);
    const added = [
      ...attributeLooseQuotations(analysis, findings, precision),
      ...attributeTurns(analysis, findings, precision),
    ];
    const match = matchFindings(analysis, findings, gold);
    for (const { finding, rule } of added) {
      tally[rule][1]++;
      if (match[findings.indexOf(finding)]! >= 0) tally[rule][0]++;
    }
  }
  for (const rule of RULES) {
    const [right, all] = tally[rule];
    precision[rule] = Number(((right + 1) / (all + 2)).toFixed(3));
    log(`  rule ${rule}: ${right} of ${all} right`);
  }
  return precision;
}

/** Prints what is found, and how sure of it the model is, in articles that it was not trained on. */
function report(
  ranked: readonly Ranked[],
  calibration: Ranking['calibration'],
  floor: number,
  rules: RulePrecision,
  log: (line: string) => void,
): void {
  const given: number[] = [],
    right: number[] = [];
  const recall: Record<QuoteKind, [found: number, gold: number]> = {
    DIRECT: [0, 0],
    MIXED: [0, 0],
    INDIRECT: [0, 0],
  };
  let speech = 0;
  for (const r of ranked) {
    const { analysis, gold } = r.example;
    const chosen = choose(r, calibration, floor);
    attributeLooseQuotations(analysis, chosen, rules);
    attributeTurns(analysis, chosen, rules);
    const match = matchFindings(analysis, chosen, gold);
    chosen.forEach((s, k) => {
      given.push(s.probability);
      right.push(match[k]! >= 0 ? 1 : 0);
      if (toAttribution(analysis, s).isSpeech) speech++;
    });
    const found = new Set(match);
    gold.forEach(({ content }, k) => {
      if (content.length === 0) return;
      const tally =
        recall[
          kindOf(
            analysis,
            content.map((i) => ({ from: i, to: i + 1 })),
          )
        ];
      tally[1]++;
      if (found.has(k)) tally[0]++;
    });
  }
  for (const [kind, [found, gold]] of Object.entries(recall))
    log(`  recall ${kind}: ${(found / gold).toFixed(3)} of ${gold}`);
  log(
    `calibration of ${given.length} attributions (${speech} of speech), on articles that the models had not seen:\n${reliability(given, right)}`,
  );
}
