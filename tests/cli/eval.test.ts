import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ExtractedLine } from '../../src/cli/extract';
import { jsonLines, runCommand, workplace, type Workplace } from './run-command';

let work: Workplace;
beforeEach(() => {
  work = workplace();
});
afterEach(() => work.remove());

const TEXT = 'The council met in Quarnby. “The bridge will open soon,” Mayor Ines Tolver said.';

function annotation(...words: readonly [role: string, words: string][]): string {
  const spans = words.map(
    ([role, found], index) =>
      `T${index + 1}\t${role} ${TEXT.indexOf(found)} ${TEXT.indexOf(found) + found.length}\t${found}`,
  );
  return [...spans, `E1\tAttribution:T2 ${words.map(([role], index) => `${role}:T${index + 1}`).join(' ')}`].join('\n');
}

describe('on-record eval', () => {
  it('prints how much of the marked attributions was found', async () => {
    mkdirSync(work.path('text'));
    mkdirSync(work.path('attributions'));
    writeFileSync(work.path('text/a.txt'), TEXT);
    writeFileSync(
      work.path('attributions/a_1.ann'),
      annotation(['Content', '“The bridge will open soon,”'], ['Cue', 'said'], ['Source', 'Mayor Ines Tolver']),
    );
    const { status, stdout } = await runCommand([
      'eval',
      '--gold',
      work.folder,
      '--predictions',
      work.path('found.ndjson'),
    ]);
    expect(status).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, '  ').trimEnd())).toEqual([
      '1 documents, 1 attributions marked, 1 found',
      'speech, IoU ≥ .5: F1  1.000',
      'speech: quote + speaker F1  1.000',
      'recall direct / mixed / indirect  1.000 / - / -',
      'all, IoU ≥ .5: F1  1.000',
      '',
    ]);
    expect(jsonLines<ExtractedLine>(readFileSync(work.path('found.ndjson'), 'utf8'))).toMatchObject([
      { document: 'a', quotes: [{ speaker: 'Ines Tolver' }] },
    ]);
  }, 60_000);

  it('tells what a folder lacks', async () => {
    const { status, stderr } = await runCommand(['eval', '--gold', work.folder]);
    expect(stderr).toContain('no folder "attributions"');
    expect(status).toBe(1);
  }, 60_000);
});
