import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { explorerPlugin } from '../../src/api/explorer/plugin';
import { launchBrowser } from '../support/chromium';
import { startTestServer } from '../support/server';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self'; font-src 'self' data:; " +
  "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";
const BAGHERI = 'The peoples and countries of the region do not welcome the American presence';
const queries = join(__dirname, '../../schema/queries');
const names = readdirSync(queries)
  .sort((a, b) => parseInt(a, 10) - parseInt(b, 10))
  .map((file) => /^query (\w+)/m.exec(readFileSync(join(queries, file), 'utf8'))?.[1]);

let server: { url: string; close(): Promise<void> };
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A new visitor, whose page keeps a list of everything that must not happen. */
beforeEach(async () => {
  faults = [];
  context = await browser.newContext({ viewport: { width: 1600, height: 1400 } });
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== new URL(server.url).host) faults.push(`another host: ${request.url()}`);
  });
  context.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

async function open(path = '/graphiql'): Promise<void> {
  await page.goto(new URL(path, server.url).href);
  await editorShows('query ');
}

const tabs = (): Promise<string[]> => page.locator('.graphiql-tab-button').allInnerTexts();
const activeTab = (): Promise<string> => page.locator('.graphiql-tab-active .graphiql-tab-button').innerText();

/** What an editor pane shows: its lines, which may be wrapped, as one text. */
async function textOf(pane: string): Promise<string> {
  const lines = await page.locator(`${pane} .view-line`).allInnerTexts();
  return lines.join(' ').replace(/\s+/g, ' ');
}

async function shows(pane: string, text: string): Promise<void> {
  const until = Date.now() + 15_000;
  while (!(await textOf(pane)).includes(text)) {
    if (Date.now() > until) expect(await textOf(pane)).toContain(text);
    await page.waitForTimeout(50);
  }
}

const editorShows = (text: string): Promise<void> => shows('.graphiql-query-editor', text);
const resultShows = (text: string): Promise<void> => shows('.result-window', text);

test('opens with every example as a tab, the flagship first, and answers it', async () => {
  await open('/');
  expect(new URL(page.url()).pathname).toBe('/graphiql');
  expect(await page.title()).toBe('On Record · GraphiQL');
  expect(await tabs()).toEqual(names);
  expect(await activeTab()).toBe('AllQuotesByIranianOfficialsQuery');

  await page.getByRole('button', { name: /^execute query/i }).click();
  await resultShows(BAGHERI);
});

test('the keyboard runs a query too', async () => {
  await open();
  await page.locator('.graphiql-query-editor .view-line').first().click();
  await page.keyboard.press('Control+Enter');
  await resultShows(BAGHERI);
});

test('documentation, examples, explorer and headers are at hand', async () => {
  await open();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page
    .getByRole('region', { name: 'Documentation Explorer' })
    .getByText('QuoteConnection', { exact: true })
    .waitFor();
  await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
  await page.locator('.graphiql-explorer-root').getByText('quotes', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.getByRole('region', { name: 'Headers' }).locator('.view-lines').last().waitFor();

  await page.getByRole('button', { name: 'Show Examples' }).click();
  await page.getByRole('region', { name: 'Examples' }).getByRole('button', { name: 'AskInEnglishQuery' }).click();
  expect(await activeTab()).toBe('AskInEnglishQuery');
});

test("a visitor's own tabs are there again after a reload, and closed examples can be opened again", async () => {
  await open();
  await page.getByRole('button', { name: 'New tab' }).click();
  await page.locator('.graphiql-query-editor .view-lines').click();
  await page.keyboard.insertText('query MyOwnQuery { revision { number } }');
  await page.locator('.graphiql-tab-active', { hasText: 'MyOwnQuery' }).waitFor();
  await page.locator('.graphiql-tab-button', { hasText: 'PagesOfQuotesQuery' }).click();
  await page.locator('.graphiql-tab-active .graphiql-tab-close').click();
  const mine = [...names.filter((name) => name !== 'PagesOfQuotesQuery'), 'MyOwnQuery'];
  expect(await tabs()).toEqual(mine);

  // GraphiQL writes to the storage half a second after the last change. What still loads would fail with the reload.
  await page.waitForTimeout(1000);
  await page.waitForLoadState('networkidle');
  await page.reload();
  await editorShows('query ');
  expect(await tabs()).toEqual(mine);
  await page.locator('.graphiql-tab-button', { hasText: 'MyOwnQuery' }).click();
  await editorShows('query MyOwnQuery { revision { number } }');

  await page.getByRole('button', { name: 'Show Examples' }).click();
  await page.getByRole('region', { name: 'Examples' }).getByRole('button', { name: 'PagesOfQuotesQuery' }).click();
  await editorShows('query PagesOfQuotesQuery');
  expect(await tabs()).toEqual([...mine, 'PagesOfQuotesQuery']);
});

test('the page may load nothing but its own files, and these may be kept for good', async () => {
  const html = await fetch(new URL('/graphiql', server.url));
  expect(html.status).toBe(200);
  expect(html.headers.get('content-security-policy')).toBe(POLICY);
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html.headers.get('cache-control')).toBe('no-cache');

  const addresses = [...(await html.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThanOrEqual(3);
  for (const address of addresses) {
    expect(address).toMatch(/^\/graphiql\/assets\//);
    const asset = await fetch(new URL(address, server.url));
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toMatch(/^(application\/javascript|text\/css|image\/svg\+xml)/);
    expect(await asset.text()).not.toContain('sourceMappingURL');
  }
});

test('the policy holds for the explorer alone', async () => {
  const answer = await fetch(new URL('/graphql?query={__typename}', server.url));
  expect(answer.headers.get('content-security-policy')).not.toBe(POLICY);
});

test('a page that is not built says how to build it', async () => {
  const app = fastify();
  await app.register(explorerPlugin, { directory: join(__dirname, 'no-such-folder') });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const answer = await fetch(new URL('/graphiql', url));
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npx vite build');
  await app.close();
});
