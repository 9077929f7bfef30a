import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../../src/kernel/package-root';
import { serve, type Answer } from '../support/ask-server';
import { ENGINES, seededDatabase, type TestDatabase } from '../support/server';
import { expectStored, printStatements } from '../support/stored';

const EXAMPLES = join(packageRoot(), 'schema', 'queries');

/** Each file, and where its answer and its statements are stored. */
const FILES = [
  ...filesIn(__dirname).map((file) => ({ name: basename(file), file, stored: file.replace(/\.graphql$/, '') })),
  ...filesIn(EXAMPLES).map((file) => ({
    name: `examples/${basename(file)}`,
    file,
    stored: join(__dirname, 'examples', basename(file, '.graphql')),
  })),
];

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name));
}

let seeded: TestDatabase[];

beforeAll(async () => {
  seeded = await Promise.all(ENGINES.map(seededDatabase));
}, 300_000);
afterAll(() => Promise.all(seeded.map(({ close }) => close())));

/** Asks a server that was asked nothing before: what it counted once would not be counted again. */
async function askFresh(at: number, query: string): Promise<Answer> {
  const server = await serve(ENGINES[at]!, seeded[at]!.database);
  try {
    return await server.ask(query);
  } finally {
    await server.close();
  }
}

describe.each(FILES)('$name', ({ file, stored }) => {
  let answers: Answer[];

  beforeAll(async () => {
    const query = readFileSync(file, 'utf8');
    answers = await Promise.all(ENGINES.map((_, at) => askFresh(at, query)));
  });

  it('answers the same bytes on both engines', () => {
    expect(answers[1]!.text).toBe(answers[0]!.text);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]!.body.errors).toBeUndefined();
  });

  it('answers what is stored', () =>
    expectStored(`${stored}.json`, `${JSON.stringify({ data: answers[0]!.body.data }, null, 2)}\n`));

  it.each(ENGINES)('runs the statements that are stored, on %s', (engine) => {
    const { statements } = answers[ENGINES.indexOf(engine)]!;
    expectStored(`${stored}.${engine}.sql`, printStatements(statements, engine));
  });
});
