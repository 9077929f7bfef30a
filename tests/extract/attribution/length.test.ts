import { extractAttributions } from '../../../src/extract/attribution/extract';
import { loadAttributionModel } from '../../../src/extract/attribution/model';
import { paragraphsOf } from './support';
import { english } from '../../support/english';

const model = loadAttributionModel();
const NARRATION =
  'The river rose by two metres in a night and fell again within the week. Boats lay on the meadows, and the road to the coast was under water. '.repeat(
    6,
  );
const BLOCK = `“The bridge will open in June,” Mayor Tolver said. “We are proud of it.”\n\n${NARRATION}\n\n`;
/** A slow machine takes a while for a million characters; nothing is measured here. */
const PATIENCE = 300_000;

describe('extractAttributions on long texts', () => {
  it(
    'finds in the last paragraphs of a million characters what it finds in the second',
    () => {
      const blocks = Math.ceil(1_000_000 / BLOCK.length);
      const text = BLOCK.repeat(blocks);
      const found = extractAttributions(text, paragraphsOf(text), model, english);
      const inBlock = (index: number): unknown =>
        found
          .filter((a) => Math.floor(a.content[0]!.start / BLOCK.length) === index)
          .map((a) => [a.content[0]!.start % BLOCK.length, a.content.length, a.kind]);
      expect(inBlock(blocks - 1)).toEqual(inBlock(1));
      expect(inBlock(1)).toEqual([[0, 2, 'DIRECT']]);
    },
    PATIENCE,
  );

  it.each([
    ['one paragraph without sentences', 'he said she said that they told us '.repeat(200)],
    ['opening marks without end', '“ '.repeat(5_000)],
    ['straight marks without end', '" said " he '.repeat(2_000)],
    ['one word', 'x'.repeat(50_000)],
  ])(
    'comes through %s',
    (_, text) => {
      expect(() => extractAttributions(text, paragraphsOf(text), model, english)).not.toThrow();
    },
    PATIENCE,
  );
});
