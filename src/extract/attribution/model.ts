import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { crfWeights, type CrfWeights } from './crf';
import type { RulePrecision } from './quotation-rules';
import type { Trees } from './ranker';

/** Everything that was learnt. */
export interface AttributionModel {
  context: CrfWeights;
  cue: CrfWeights;
  span: CrfWeights;
  ranker: Trees;
  /** Steps of an isotonic regression: a score up to `at[k]` has probability `value[k]`; both ascend. */
  calibration: { at: number[]; value: number[] };
  /** Least probability of an attribution that is reported. */
  floor: number;
  rules: RulePrecision;
}

interface CrfHeader {
  labels: number;
  nodeBits: number;
  edgeBits: number;
  nodeScale: number;
  edgeScale: number;
  bias: number[];
}

interface TreesHeader {
  roots: number[];
  feature: number[];
  value: number[];
  left: number[];
  right: number[];
  base: number;
}

interface Header {
  format: 1;
  context: CrfHeader;
  cue: CrfHeader;
  span: CrfHeader;
  ranker: TreesHeader;
  calibration: AttributionModel['calibration'];
  floor: number;
  rules: RulePrecision;
}

const PASSES = ['context', 'cue', 'span'] as const;

/** The weights that come with the program, found from the sources as well as from `dist/`. */
export function defaultModelPath(): string {
  for (let directory = __dirname; ; directory = dirname(directory)) {
    const path = join(directory, 'models', 'attribution.bin');
    if (existsSync(path)) return path;
    if (directory === dirname(directory)) throw new Error('models/attribution.bin is missing');
  }
}

/** Reads a model; throws where the file is missing or not of this format. */
export function loadAttributionModel(path: string = defaultModelPath()): AttributionModel {
  return decodeModel(readFileSync(path));
}

/** A length, a JSON header and the tables of weights, compressed with Brotli (RFC 7932). */
export function encodeModel(model: AttributionModel): Buffer {
  const crf = (w: CrfWeights): CrfHeader => ({
    labels: w.labels,
    nodeBits: w.nodeBits,
    edgeBits: w.edgeBits,
    nodeScale: w.nodeScale,
    edgeScale: w.edgeScale,
    bias: [...w.bias],
  });
  const { ranker: t } = model;
  const header: Header = {
    format: 1,
    context: crf(model.context),
    cue: crf(model.cue),
    span: crf(model.span),
    ranker: {
      roots: t.roots,
      feature: [...t.feature],
      value: [...t.value],
      left: [...t.left],
      right: [...t.right],
      base: t.base,
    },
    calibration: model.calibration,
    floor: model.floor,
    rules: model.rules,
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const tables = PASSES.flatMap((pass) =>
    [model[pass].node, model[pass].edge].map((t) => Buffer.from(t.buffer, t.byteOffset, t.length)),
  );
  return brotliCompressSync(Buffer.concat([length, json, ...tables]), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}

/** The inverse of `encodeModel`. */
export function decodeModel(file: Buffer): AttributionModel {
  const bytes = brotliDecompressSync(file);
  const size = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.toString('utf8', 4, 4 + size)) as Header;
  if (header.format !== 1) throw new Error(`attribution model of unknown format ${String(header.format)}`);
  let at = 4 + size;
  const table = (length: number): Int8Array => {
    const values = new Int8Array(length);
    values.set(bytes.subarray(at, at + length));
    at += length;
    return values;
  };
  const crf = (h: CrfHeader): CrfWeights =>
    crfWeights({
      ...h,
      bias: Float32Array.from(h.bias),
      node: table(h.labels << h.nodeBits),
      edge: table((2 * h.labels) << h.edgeBits),
    });
  const context = crf(header.context),
    cue = crf(header.cue),
    span = crf(header.span);
  const t = header.ranker;
  const ranker: Trees = {
    ...t,
    feature: Int16Array.from(t.feature),
    value: Float32Array.from(t.value),
    left: Int32Array.from(t.left),
    right: Int32Array.from(t.right),
  };
  return { context, cue, span, ranker, calibration: header.calibration, floor: header.floor, rules: header.rules };
}
