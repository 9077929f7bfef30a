import { mkdirSync, writeFileSync } from 'node:fs';
import { parseAnnotations, readGold, type MarkedQuote, type Range } from '../../src/eval/brat';
import { Scorer } from '../../src/eval/score';
import { isSpeechCue } from '../../src/eval/speech';
import { workplace } from '../cli/run-command';

const TEXT = 'Tolver said “the bridge opens soon”. Sabry believes the road is long. Marsh said that all is well.';

/** Where these words stand in the text. */
function range(words: string): Range {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
}

function quote(source: string, cue: string, content: string): MarkedQuote {
  return { source: source === '' ? [] : [range(source)], cue: [range(cue)], content: [range(content)] };
}

const DIRECT = quote('Tolver', 'said', '“the bridge opens soon”');
const BELIEF = quote('Sabry', 'believes', 'the road is long');
const INDIRECT = quote('Marsh', 'said', 'that all is well');
const GOLD = { name: 'a', text: TEXT, quotes: [DIRECT, BELIEF, INDIRECT] };

function scored(predictions: readonly MarkedQuote[]) {
  const scorer = new Scorer();
  scorer.add(GOLD, predictions);
  return scorer.scores();
}

describe('the score', () => {
  it('is whole where all is found', () => {
    const { speech, all } = scored(GOLD.quotes);
    expect(all).toMatchObject({ gold: 3, predicted: 3, f1: 1, quoteAndSpeakerF1: 1 });
    expect(speech).toMatchObject({
      gold: 2,
      predicted: 2,
      f1: 1,
      recallByKind: { direct: 1, mixed: null, indirect: 1 },
    });
  });

  it('is nothing where nothing is found', () =>
    expect(scored([]).all).toMatchObject({ f1: 0, precision: 0, recall: 0 }));

  it('leaves beliefs out of speech, found or not', () => {
    expect(scored([DIRECT, INDIRECT]).speech.f1).toBe(1);
    expect(scored([DIRECT, INDIRECT]).all.f1).toBeCloseTo(0.8);
  });

  it('wants half of the words', () => {
    expect(scored([{ ...DIRECT, content: [range('the bridge')] }]).all.recall).toBeCloseTo(1 / 3);
    expect(scored([{ ...DIRECT, content: [range('bridge')] }]).all.recall).toBe(0);
  });

  it('asks for a word of the source', () => {
    expect(scored([{ ...DIRECT, source: [range('Sabry')] }]).all).toMatchObject({
      speakerAccuracy: 0,
      quoteAndSpeakerF1: 0,
    });
    expect(scored([{ ...DIRECT, source: [] }]).all.speakerAccuracy).toBe(0);
  });

  it('matches one to one, the best first', () => {
    expect(scored([{ ...DIRECT, content: [range('the bridge')] }, DIRECT]).all).toMatchObject({
      predicted: 2,
      precision: 0.5,
    });
  });

  it('does not count quotation marks at the edges', () => {
    expect(scored([{ ...DIRECT, content: [range('the bridge opens soon')] }]).speech.recallByKind.direct).toBe(1);
  });
});

describe('a cue', () => {
  it.each(['said', 'was quoted as saying', 'according to', 'argues', ':', 'told'])('of speech: %s', (cue) =>
    expect(isSpeechCue(cue)).toBe(true),
  );
  it.each(['believes', 'wants', '', 'shows'])('of something else: %s', (cue) => expect(isSpeechCue(cue)).toBe(false));
});

describe('brat annotations', () => {
  it('are read with fragments, several spans of a role and no source', () => {
    const lines = [
      'T1\tContent 5 9;12 15\tx',
      'T2\tCue 0 4\tx',
      'T3\tSource 20 22\tx',
      'T4\tContent 30 33\tx',
      'E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3 Content2:T4',
      'E2\tAttribution-no-source:T2 Content:T4 Cue:T2',
      '#1\tnote',
    ];
    expect(parseAnnotations(lines.join('\n'), 'x'.repeat(40))).toEqual([
      {
        content: [
          [5, 9],
          [12, 15],
          [30, 33],
        ],
        cue: [[0, 4]],
        source: [[20, 22]],
      },
      { content: [[30, 33]], cue: [[0, 4]], source: [] },
    ]);
  });

  it('count code points', () => {
    expect(parseAnnotations('T1\tContent 1 3\tx\nE1\tA:T1 Content:T1', '😀ab')).toEqual([
      { content: [[2, 4]], cue: [], source: [] },
    ]);
  });

  it('are taken of the first annotator', () => {
    const { folder, path, remove } = workplace();
    mkdirSync(path('text'));
    mkdirSync(path('attributions'));
    writeFileSync(path('text/a_b.txt'), TEXT);
    for (const [annotator, end] of [
      ['1', 6],
      ['2', 4],
    ] as const)
      writeFileSync(path(`attributions/a_b_${annotator}.ann`), `T1\tContent 0 ${end}\tx\nE1\tA:T1 Content:T1`);
    expect(readGold(folder)).toEqual([
      { name: 'a_b', text: TEXT, quotes: [{ content: [[0, 6]], cue: [], source: [] }] },
    ]);
    expect(() => readGold(path('text'))).toThrow('no folder "attributions"');
    remove();
  });
});
