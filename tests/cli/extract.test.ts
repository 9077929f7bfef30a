import { writeFileSync } from 'node:fs';
import type { ExtractedLine } from '../../src/cli/extract';
import { jsonLines, runCommand, workplace, type Workplace } from './run-command';

let work: Workplace;
beforeEach(() => {
  work = workplace();
});
afterEach(() => work.remove());

describe('on-record extract', () => {
  it('prints a line a document, its places in the file as it is on disk', async () => {
    const text =
      '\uFEFFBridge of Quarnby to Open\r\n\r\nThe French\u00a0council met in Quarnby. “The brid\u00adge will open soon,” Mayor Ines Tolver said.\r\n';
    writeFileSync(work.path('a.txt'), text);
    writeFileSync(work.path('empty.txt'), '');
    const { status, stdout, stderr } = await runCommand([
      'extract',
      work.path('a.txt'),
      work.path('empty.txt'),
      '--format',
      'ndjson',
    ]);
    const lines = jsonLines<ExtractedLine>(stdout);
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(Object.keys(line!)).toEqual(['document', 'quotes', 'events', 'countries']);
    expect(line!.document).toBe(work.path('a.txt'));
    const quote = line!.quotes.find(({ kind }) => kind === 'DIRECT')!;
    const wordsAt = (ranges: [number, number][]) => ranges.map(([start, end]) => text.slice(start, end));
    expect(Object.keys(quote)).toEqual(['content', 'source', 'cue', 'kind', 'speaker', 'confidence']);
    expect(wordsAt(quote.content)).toEqual(['“The brid\u00adge will open soon,”']);
    expect(wordsAt(quote.source)).toEqual(['Mayor Ines Tolver']);
    expect(wordsAt(quote.cue)).toEqual(['said']);
    expect(quote.speaker).toBe('Ines Tolver');
    expect(line!.countries.map(({ code, spans }) => [code, wordsAt(spans)])).toEqual([['FR', ['French']]]);
    expect(stderr).toContain('empty.txt');
    expect(status).toBe(1);
  }, 60_000);

  it('reads the standard input, and a megabyte', async () => {
    const paragraph =
      '“The bridge will open soon,” Mayor Ines Tolver told Newsweek. She said that France would pay for it, and that the town was glad.\n\n';
    const { status, stdout } = await runCommand(['extract', '-'], {
      input: paragraph.repeat(Math.ceil(1_000_000 / paragraph.length)),
    });
    expect(status).toBe(0);
    const [line] = jsonLines<ExtractedLine>(stdout);
    expect(line!.quotes.length).toBeGreaterThan(7000);
    expect(new Set(line!.quotes.map(({ speaker }) => speaker))).toEqual(new Set(['Ines Tolver']));
  }, 240_000);
});
