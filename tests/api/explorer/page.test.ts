import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import { explorerPlugin } from '../../../src/api/explorer/plugin';
import { BAGHERI, Visit } from './visit';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self'; font-src 'self' data:; " +
  "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";
const queries = join(__dirname, '../../../schema/queries');
/** The first lines of the examples. */
const titles = readdirSync(queries)
  .filter((name) => name.endsWith('.graphql'))
  .sort((a, b) => parseInt(a, 10) - parseInt(b, 10))
  .map((file) => /^# (.+)$/m.exec(readFileSync(join(queries, file), 'utf8'))?.[1]);
const FIRST = [
  'All quotes by Iranian officials',
  'Who said what about Syria',
  'Events on a timeline',
  'Who is quoted most',
  'Search everything for a few words',
];

const visit = new Visit();

test('opens with five plainly titled examples, the flagship first, and answers it', async () => {
  await visit.open('/');
  expect(new URL(visit.page.url()).pathname).toBe('/graphiql');
  expect(await visit.page.title()).toBe('On Record · GraphiQL');
  expect(await visit.tabs()).toEqual(FIRST);
  expect(await visit.activeTab()).toBe('All quotes by Iranian officials');
  await visit.run();
  await visit.resultShows(BAGHERI);
});

test('every example is in the panel under a sentence, and opens in a tab', async () => {
  await visit.open();
  const panel = visit.page.getByRole('region', { name: 'Examples' });
  expect(await panel.getByRole('button').locator('strong').allInnerTexts()).toEqual(titles);
  for (const title of titles) expect(title).toMatch(/^[A-Z].*\.$/);
  await panel.getByRole('button', { name: 'A question in English.' }).click();
  expect(await visit.activeTab()).toBe('A question in English');
  await visit.run();
  await visit.resultShows('"understood": "quotes by officials of Iran');
});

test('the keyboard runs a query too', async () => {
  await visit.open();
  await visit.page.locator('.graphiql-query-editor .view-line').first().click();
  await visit.page.keyboard.press('Control+Enter');
  await visit.resultShows(BAGHERI);
});

test('the documentation opens with a description of the schema; explorer and headers are at hand', async () => {
  await visit.open();
  const { page } = visit;
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  const documentation = page.getByRole('region', { name: 'Documentation Explorer' });
  await documentation.getByText('On Record answers who said what').waitFor();
  await documentation.getByText('QuoteConnection', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Show GraphiQL Explorer' }).click();
  await page.locator('.graphiql-explorer-root').getByText('quotes', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.getByRole('region', { name: 'Headers' }).locator('.view-lines').last().waitFor();
});

test("a visitor's own tabs are there again after a reload, and closed examples can be opened again", async () => {
  await visit.open();
  const { page } = visit;
  await page.getByRole('button', { name: 'New tab' }).click();
  await visit.write('query MyOwnQuery { revision { number } }');
  await page.getByRole('tab', { name: 'MyOwnQuery' }).waitFor();
  await page.getByTitle('Close Events on a timeline').click();
  const mine = [...FIRST.filter((title) => title !== 'Events on a timeline'), 'MyOwnQuery'];
  expect(await visit.tabs()).toEqual(mine);

  // GraphiQL writes to the storage half a second after the last change. A request in flight would fail with the reload.
  await page.waitForTimeout(1000);
  await page.waitForLoadState('networkidle');
  await page.reload();
  await visit.editorShows('query ');
  expect(await visit.tabs()).toEqual(mine);
  await page.getByRole('tab', { name: 'MyOwnQuery' }).click();
  await visit.editorShows('query MyOwnQuery { revision { number } }');

  await page.getByRole('region', { name: 'Examples' }).getByRole('button', { name: 'Events on a timeline.' }).click();
  await visit.editorShows('query EventsOnATimelineQuery');
  expect(await visit.tabs()).toEqual([...mine, 'Events on a timeline']);
});

test('the arrow keys move between tabs, and a tab runs its own query at once', async () => {
  await visit.open();
  const { page } = visit;
  await page.getByRole('tab', { name: 'All quotes by Iranian officials' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await visit.activeTab()).toBe('Who said what about Syria');
  await visit.run();
  await visit.resultShows('"SPEAKER_COUNTRY"');
  await page.getByRole('tab', { name: 'Who said what about Syria' }).focus();
  await page.keyboard.press('Delete');
  expect(await visit.tabs()).not.toContain('Who said what about Syria');
});

test('the page may load nothing but its own files, and these may be kept for good', async () => {
  const { url } = visit.server;
  const html = await fetch(new URL('/graphiql', url));
  expect(html.status).toBe(200);
  expect(html.headers.get('content-security-policy')).toBe(POLICY);
  expect(html.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(html.headers.get('cache-control')).toBe('no-cache');

  const addresses = [...(await html.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThanOrEqual(3);
  for (const address of addresses) {
    expect(address).toMatch(/^\/graphiql\/assets\//);
    const asset = await fetch(new URL(address, url));
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toMatch(/^(application\/javascript|text\/css|image\/svg\+xml)/);
    expect(await asset.text()).not.toContain('sourceMappingURL');
  }
});

test('the policy holds for the explorer alone', async () => {
  const answer = await fetch(new URL('/graphql?query={__typename}', visit.server.url));
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
