/**
 * Trains the attribution model: node -r @swc-node/register training/attribution/train.ts --gold DIR [--out FILE]
 * [--held N]
 *
 * --gold  a folder of brat standoff (text/, attributions/)
 * --out   where the model goes; models/attribution.bin unless told
 * --held  keeps every N-th article out of training and calibration, to choose between models
 *
 * Each pass learns from what the passes before it say about articles that they were not trained on (jackknife), as it
 * will see them in use. Everything is seeded: the same articles give the same model.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeModel, type AttributionModel } from '../../src/extract/attribution/model';
import { runContextPass, runCuePass, Workbench } from '../../src/extract/attribution/passes';
import type { CrfWeights } from '../../src/extract/attribution/crf';
import { findCandidates } from '../../src/extract/attribution/extract';
import type { Candidate } from '../../src/extract/attribution/candidates';
import { quantise, SequenceData, trainCrf, type CrfOptions } from './crf-trainer';
import { addContextSequences, addCueExamples, addSpanSequences, example, type Example } from './examples';
import { loadGold } from './gold';
import { trainRanker } from './ranker-trainer';

const FOLDS = 3;
const CONTEXT: CrfOptions = {
  labels: 4,
  nodeBits: 19,
  edgeBits: 17,
  epochs: 4,
  rate: 0.006,
  l2: 0.005,
  drop: 0.3,
  seed: 1,
};
const CUE: CrfOptions = { labels: 2, nodeBits: 18, edgeBits: 1, epochs: 6, rate: 0.006, l2: 0.005, drop: 0.3, seed: 2 };
const SPAN: CrfOptions = {
  labels: 4,
  nodeBits: 19,
  edgeBits: 17,
  epochs: 3,
  rate: 0.007,
  l2: 0.005,
  drop: 0.3,
  seed: 3,
};

/** The ranker learns from less probable cues too. */
const RANKED_FLOOR = 0.1;

const { values: args } = parseArgs({
  options: { gold: { type: 'string' }, out: { type: 'string' }, held: { type: 'string' } },
});
const began = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const bench = new Workbench();

/** Trains one pass on all examples, and runs each example through a model that has not seen it. */
function jackknife(
  name: string,
  examples: readonly Example[],
  options: CrfOptions,
  add: (e: Example, data: SequenceData) => void,
  run: (e: Example, weights: CrfWeights) => void,
): CrfWeights {
  const data = new SequenceData();
  const fold: number[] = [];
  examples.forEach((e, k) => {
    add(e, data);
    while (fold.length < data.sequences) fold.push(k % FOLDS);
  });
  log(
    `${name}: ${data.sequences} sequences, ${data.label.size} positions, ${data.node.size + data.edge.size} features`,
  );
  const whole = quantise(trainCrf(data, () => true, options, log));
  for (let f = 0; f < FOLDS; f++) {
    const weights = quantise(
      trainCrf(
        data,
        (s) => fold[s] !== f,
        options,
        () => undefined,
      ),
    );
    examples.forEach((e, k) => k % FOLDS === f && run(e, weights));
    log(`${name}: fold ${f + 1} of ${FOLDS}`);
  }
  return whole;
}

function train(examples: readonly Example[]): AttributionModel {
  const context = jackknife('context', examples, CONTEXT, addContextSequences, (e, w) =>
    runContextPass(e.analysis, e.context, w, bench, e.signals),
  );
  const cue = jackknife('cue', examples, CUE, addCueExamples, (e, w) =>
    runCuePass(e.analysis, e.context, w, bench, e.signals),
  );
  const candidates = new Map<Example, Candidate[]>();
  const span = jackknife('span', examples, SPAN, addSpanSequences, (e, w) =>
    candidates.set(e, findCandidates(e.analysis, e.context, e.signals, w, bench, RANKED_FLOOR)),
  );
  return { context, cue, span, ...trainRanker(examples, candidates, log) };
}

function main(): void {
  if (!args.gold) throw new Error('usage: train.ts --gold DIR [--out FILE] [--held N]');
  const held = Number(args.held ?? 0);
  const examples = loadGold(args.gold)
    .filter((_, k) => !held || k % held !== 0)
    .map(example);
  log(`${examples.length} articles`);
  const bytes = encodeModel(train(examples));
  const out = args.out ?? 'models/attribution.bin';
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  log(`${out}: ${bytes.length} bytes`);
}

main();
