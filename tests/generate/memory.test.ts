import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { generate } from '../../src/generate/generate';
import { emptyDatabase } from '../support/server';

jest.setTimeout(120_000);

const QUOTES = 12_000;
/** What the articles of such a graph take is several times as much. */
const NOISE_BYTES = 6_000_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('memory holds one transaction, however many quotes there are', async () => {
  const { database, close } = await emptyDatabase('sqlite');
  const used: number[] = [];
  let next = QUOTES / 4;
  await generate(database, {
    quotes: QUOTES,
    seed: 2,
    articlesPerTransaction: 25,
    onProgress: ({ quotes }) => {
      if (quotes < next) return;
      next += QUOTES / 4;
      collectGarbage();
      used.push(process.memoryUsage().heapUsed);
    },
  });
  await close();
  expect(used).toHaveLength(4);
  expect(used[3]! - used[0]!).toBeLessThan(NOISE_BYTES);
});
