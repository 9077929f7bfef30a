import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LIMITS } from '../../src/api/limits';
import { readConfig, VARIABLES } from '../../src/config';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../src/graph/query/page';
import { packageRoot } from '../../src/kernel/package-root';
import { query } from '../api/http';
import { startTestServer, type TestServer } from '../support/server';

const root = packageRoot();
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!);
const markdown = [
  'README.md',
  'seeds/README.md',
  ...readdirSync(join(root, 'docs/adr')).map((name) => `docs/adr/${name}`),
];

describe('what the README shows', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('opens with a query and the very answer to it', async () => {
    const [question, answer] = [blocks('graphql')[0]!, blocks('json')[0]!];
    expect(readme.indexOf(answer)).toBeLessThan(readme.indexOf('\n## '));
    expect((await query(server, question)).body).toEqual(JSON.parse(answer));
  });

  test.each(blocks('graphql').map((text, at) => [at + 1, text] as const))('query %i runs', async (_, text) => {
    const { status, body } = await query(server, text);
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    const [first] = Object.values(body.data!) as { totalCount?: number; nodes?: unknown[]; edges?: unknown[] }[];
    expect(first!.totalCount ?? first!.nodes?.length ?? first!.edges?.length).toBeGreaterThan(0);
  });

  test('the question in English is understood whole', async () => {
    const text = blocks('graphql').find((block) => block.includes('ask('))!;
    const { ask } = (await query(server, text)).body.data as {
      ask: { unknown: string[]; result: { totalCount: number } };
    };
    expect(ask.unknown).toEqual([]);
    expect(ask.result.totalCount).toBeGreaterThan(0);
  });
});

describe('the table of configuration', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+?) \|$/gm)].map(([, name, value, meaning]) => ({
    name: name!,
    value: value!,
    meaning: meaning!,
  }));

  test('has every variable, and no other', () => {
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(VARIABLES));
  });

  test.each(Object.entries(VARIABLES))('tells the default of %s', (name, { default: value }) => {
    const cell = rows.find((row) => row.name === name)?.value;
    const { location } = readConfig({});
    const file = location.engine === 'sqlite' ? location.file.slice(root.length).replace(/^\//, '') : '';
    const wanted = name === 'DATABASE_FILE' ? file : String(value);
    expect(cell).toBe(wanted === '' ? 'none' : `\`${wanted}\``);
  });

  test('names every choice', () => {
    for (const [name, { choices }] of Object.entries(VARIABLES) as [string, { choices?: readonly string[] }][]) {
      for (const choice of choices ?? [])
        expect(rows.find((row) => row.name === name)?.meaning).toContain(`\`${choice}\``);
    }
  });
});

test('the limits it names are those in force', () => {
  const told = (limit: number) => limit.toLocaleString('en-US');
  expect(readme.replace(/\n/g, ' ')).toContain(
    `One operation may have ${told(LIMITS.tokens)} tokens, ${LIMITS.depth} levels, ${LIMITS.aliases} aliases and ` +
      `${LIMITS.directives} directives, and may ask for ${told(LIMITS.complexity)} fields at most.`,
  );
  expect(readme.replace(/\n/g, ' ')).toContain(
    `${DEFAULT_PAGE_SIZE} rows unless told otherwise, ${MAX_PAGE_SIZE} at most`,
  );
});

test.each(markdown)('every file that %s names is there', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((match) =>
    join(dirname(join(root, name)), match[1]!),
  );
  const paths = [...text.matchAll(/`((?:src|tests|schema|seeds|docs)\/[\w./-]+)`/g)]
    .map((match) => join(root, match[1]!))
    .filter((path) => !path.includes('/a-seed/') && !path.endsWith('/topic'));
  expect([...links, ...paths].filter((path) => !existsSync(path))).toEqual([]);
});

test('decisions are numbered without a gap', () => {
  const names = readdirSync(join(root, 'docs/adr')).sort();
  names.forEach((name, at) => {
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    const text = readFileSync(join(root, 'docs/adr', name), 'utf8');
    expect([Number(name.slice(0, 4)), text.split('.')[0]]).toEqual([at + 1, `# ${at + 1}`]);
    for (const heading of ['## Context', '## Decision', '## Consequences']) expect(text).toContain(`\n${heading}\n`);
  });
});
