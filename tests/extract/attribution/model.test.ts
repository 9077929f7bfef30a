import { calibrate } from '../../../src/extract/attribution/extract';
import { crfWeights } from '../../../src/extract/attribution/crf';
import {
  decodeModel,
  encodeModel,
  loadAttributionModel,
  type AttributionModel,
} from '../../../src/extract/attribution/model';

describe('attribution model', () => {
  it('comes out of a file as it went in', () => {
    const crf = (labels: number): AttributionModel['cue'] =>
      crfWeights({
        labels,
        nodeBits: 3,
        edgeBits: 2,
        node: Int8Array.from({ length: labels << 3 }, (_, i) => i - 9),
        nodeScale: 0.01,
        edge: Int8Array.from({ length: labels << 3 }, (_, i) => 5 - i),
        edgeScale: 0.02,
        bias: new Float32Array(labels * labels).fill(0.5),
      });
    const ranker = {
      roots: [0],
      feature: Int16Array.of(3, -1, -1),
      value: Float32Array.of(0.5, -1, 1),
      left: Int32Array.of(1, 0, 0),
      right: Int32Array.of(2, 0, 0),
      base: -0.25,
    };
    const model: AttributionModel = {
      context: crf(4),
      cue: crf(2),
      span: crf(4),
      ranker,
      calibration: { at: [0, 1], value: [0.25, 0.75] },
      floor: 0.5,
      rules: { colon: 0.5, floating: 0.25, transcript: 0.75 },
    };
    expect(decodeModel(encodeModel(model))).toEqual(model);
  });

  it('names a file that is missing', () => {
    expect(() => loadAttributionModel('/nowhere/attribution.bin')).toThrow(/nowhere/);
  });

  it('gives probabilities that never fall as the score rises', () => {
    const { calibration } = loadAttributionModel();
    const given = Array.from({ length: 200 }, (_, k) => calibrate({ calibration }, -6 + 0.06 * k));
    expect([...given].sort((x, y) => x - y)).toEqual(given);
    expect(given[0]).toBeLessThan(0.2);
    expect(given.at(-1)).toBeGreaterThan(0.95);
  });

  it('interpolates between the steps of its calibration', () => {
    const calibration = { at: [0, 2], value: [0.2, 0.6] };
    expect([-1, 0, 1, 2, 3].map((score) => calibrate({ calibration }, score))).toEqual([0.2, 0.2, 0.4, 0.6, 0.6]);
  });
});
