import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { inRevision } from '../../src/record/revision';
import { launchBrowser } from '../support/chromium';
import { startTestServer, type TestServer } from '../support/server';
import { root } from './run';

const MINUTES = 300_000;
const BAGHERI = 'The peoples and countries of the region do not welcome the American presence';
const APPS = ['urql', 'relay', 'apollo'] as const;
const EXAMPLES = join(root, 'examples');

let server: TestServer;
let browser: Browser;
let built: string;
let pages: FastifyInstance;
let address: string;

/** Runs a program in a folder to its end; fails with its output. */
async function run(folder: string, program: string, args: string[], environment = {}): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      output += part.toString();
    });
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with status ${status}:\n${output}`);
  return output;
}

const tool = (name: string): string => join(root, 'node_modules', name);
const typeCheck = (folder: string): Promise<string> => run(folder, tool('typescript/bin/tsc'), ['-p', '.']);

async function build(app: (typeof APPS)[number]): Promise<void> {
  const folder = join(EXAMPLES, app);
  if (app === 'urql') await run(folder, tool('@graphql-codegen/cli/cjs/bin.js'), ['--silent']);
  if (app === 'relay') await run(folder, tool('relay-compiler/cli.js'), []);
  await typeCheck(folder);
  await run(folder, tool('vite/bin/vite.js'), ['build', '--outDir', join(built, app), '--emptyOutDir'], {
    VITE_API_URL: `${server.url}/graphql`,
    NODE_ENV: 'production',
  });
}

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  built = mkdtempSync(join(tmpdir(), 'on-record-examples-'));
  await run(root, 'scripts/build-client.mjs', []);
  for (const app of APPS) await build(app);
  pages = fastify();
  await pages.register(fastifyStatic, { root: built });
  address = await pages.listen({ host: '127.0.0.1', port: 0 });
}, MINUTES);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  await server?.close();
  rmSync(built, { recursive: true });
});

/** Opens an example, and counts its requests to the API. It may send requests nowhere else. */
async function open(app: string): Promise<{ page: Page; requests: string[]; faults: string[] }> {
  const page = await browser.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === server.url && request.method() === 'POST') requests.push(request.postData() ?? '');
    else if (![address, server.url].includes(origin)) faults.push(request.url());
    else if (pathname.endsWith('favicon.ico')) requests.pop();
  });
  await page.goto(`${address}/${app}/index.html`);
  return { page, requests, faults };
}

test('urql: a filter box changes the quotes', async () => {
  const { page, faults } = await open('urql');
  await page.getByText('3 quotes').waitFor();
  await page.getByText(BAGHERI).waitFor();
  await page.getByLabel('word for word').check();
  await page.getByText('1 quotes').waitFor();
  expect(await page.getByRole('article').count()).toBe(1);
  await page.getByLabel('Country of the speaker').fill('us');
  await page.getByText(BAGHERI).waitFor({ state: 'detached' });
  expect(faults.filter((fault) => !/favicon|404/.test(fault))).toEqual([]);
});

test('Relay: the next page is appended, and another filter loads the list again', async () => {
  const { page, requests, faults } = await open('relay');
  await page.getByRole('listitem').first().waitFor();
  expect(await page.getByRole('listitem').count()).toBe(3);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('listitem').nth(4).waitFor();
  const before = await page.getByRole('paragraph').innerText();
  await page.getByLabel('word for word').check();
  await page.getByText(before, { exact: true }).waitFor({ state: 'detached' });
  await page.getByLabel('word for word').uncheck();
  await page.getByText(before, { exact: true }).waitFor();
  expect(requests.some((body) => body.includes('"filter":null'))).toBe(true);
  expect(faults.filter((fault) => !/favicon|404/.test(fault))).toEqual([]);
});

test('Apollo Client: pages are merged in the cache, and a subscription follows the revision', async () => {
  const { page, requests, faults } = await open('apollo');
  await page.getByText(/^Revision \d+$/).waitFor();
  const before = Number((await page.getByRole('status').innerText()).split(' ')[1]);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('listitem').nth(4).waitFor();
  const shown = await page.getByRole('listitem').allInnerTexts();
  const sent = requests.length;
  await page.getByRole('button', { name: 'Hide' }).click();
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('listitem').first().waitFor();
  expect(await page.getByRole('listitem').allInnerTexts()).toEqual(shown);
  expect(requests.length).toBe(sent);
  await server.database.write((transaction) =>
    inRevision(transaction, { summary: 'a revision of the test', now: new Date() }, () => Promise.resolve()),
  );
  await page.getByText(`Revision ${before + 1}`).waitFor();
  expect(faults.filter((fault) => !/favicon|404/.test(fault))).toEqual([]);
});

test(
  'gql.tada: the script type-checks and prints the quotes',
  async () => {
    const folder = join(EXAMPLES, 'gql-tada');
    await typeCheck(folder);
    const output = await run(folder, 'quotes.ts', [], {
      API_URL: `${server.url}/graphql`,
      NODE_OPTIONS: `-r ${require.resolve('@swc-node/register')}`,
    });
    expect(output.split('\n')[0]).toBe('3 quotes');
    expect(output).toContain(`Mohammad Bagheri: ${BAGHERI}`);
  },
  MINUTES,
);

test.each(['urql/src', 'relay/src', 'apollo/src', 'gql-tada'])('%s is under 120 lines', (folder) => {
  const sources = readdirSync(join(EXAMPLES, folder)).filter((name) => /\.tsx?$/.test(name));
  const lines = sources.flatMap((name) =>
    readFileSync(join(EXAMPLES, folder, name), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  expect(lines.length).toBeLessThan(120);
});

test(
  '@on-record/client works from its tarball',
  async () => {
    const folder = mkdtempSync(join(built, 'consumer-'));
    const scope = join(folder, 'node_modules/@on-record');
    mkdirSync(scope, { recursive: true });
    for (const name of ['@graphql-typed-document-node', '@urql', 'graphql'])
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    const packed = spawnSync('npm', ['pack', join(root, 'client'), '--silent'], { cwd: folder, encoding: 'utf8' });
    const unpacked = spawnSync('tar', ['-xzf', packed.stdout.trim(), '-C', scope], { cwd: folder, encoding: 'utf8' });
    expect([packed.status, unpacked.status, unpacked.stderr]).toEqual([0, 0, '']);
    spawnSync('mv', ['package', 'client'], { cwd: scope });

    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'use.mts'),
      `import { Client, fetchExchange } from '@urql/core';
import { AllQuotesByIranianOfficialsQueryDocument, apolloTypePolicies, graphcacheKeys, scalars } from '@on-record/client';
import type { introspection } from '@on-record/client/introspection';
const client = new Client({ url: ${JSON.stringify(`${server.url}/graphql`)}, exchanges: [fetchExchange], preferGetMethod: false });
const { data } = await client.query(AllQuotesByIranianOfficialsQueryDocument, {});
const texts: string[] | undefined = data?.quotes.nodes.map((quote) => quote.text);
// @ts-expect-error a speaker may be unknown
const names: string[] | undefined = data?.quotes.nodes.map((quote) => quote.speaker.name);
const query: introspection['query'] = 'Query';
console.log(JSON.stringify({ texts, query, keys: graphcacheKeys.TextSpan(), policy: apolloTypePolicies.TextSpan, edtf: scalars.EDTF }));
`,
    );
    const compiler = ['--module', 'nodenext', '--target', 'es2022', '--strict', '--skipLibCheck'];
    await run(folder, tool('typescript/bin/tsc'), [...compiler, '--lib', 'es2022,dom', 'use.mts']);
    // The server answers from this process, so nothing may block it.
    expect(JSON.parse(await run(folder, 'use.mjs', []))).toMatchObject({
      texts: expect.arrayContaining([expect.stringContaining(BAGHERI)]) as string[],
      query: 'Query',
      keys: null,
      policy: { keyFields: false },
      edtf: 'string',
    });
  },
  MINUTES,
);
