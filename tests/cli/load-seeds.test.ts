import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeeds } from '../../src/cli/load-seeds';
import { FileError } from '../../src/kernel/file-error';
import { emptyDatabase, ENGINES, NOW, SEEDS } from '../support/server';

const SLUG = 'iran-syria-defense-deal';
const TABLES = ['article', 'quote', 'event', 'speaker', 'membership', 'participation', 'revision'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-seeds-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A folder whose last seed has a word that is not in its text. */
function breakLast(): void {
  cpSync(join(SEEDS, SLUG), join(folder, SLUG), { recursive: true });
  cpSync(join(SEEDS, SLUG), join(folder, 'the-broken-one'), { recursive: true });
  const file = join(folder, 'the-broken-one/knowledge.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('do not welcome', 'do welcome'));
}

describe.each(ENGINES)('on %s', (engine) => {
  test('a broken seed is refused by file, line and field, and leaves nothing behind', async () => {
    breakLast();
    const { database, close } = await emptyDatabase(engine);
    const counts = async () =>
      Promise.all(
        TABLES.map(async (table) =>
          Number((await database.reader.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n),
        ),
      );
    const refusal = await loadSeeds(database, folder, () => NOW).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FileError);
    expect((refusal as Error).message).toMatch(
      /the-broken-one\/knowledge\.yaml:\d+: quotes\.[\w.[\]-]+: .*not in the text/,
    );
    const after = await counts();
    expect(after[0]).toBe(1);

    // The seed before it was recorded whole, and is there once.
    rmSync(join(folder, 'the-broken-one'), { recursive: true });
    expect(await loadSeeds(database, folder, () => NOW)).toEqual([]);
    expect(await counts()).toEqual(after);
    await close();
  }, 120_000);
});
