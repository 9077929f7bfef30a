import { Visit } from './visit';

const visit = new Visit({ permissions: ['clipboard-read', 'clipboard-write'] });

const TWO = `query First { quotes { totalCount } }
query Second($code: CountryCode!) { country(code: $code) { name } }`;

const addressOf = (query: string, others: Record<string, string> = {}): string =>
  `/graphiql?${new URLSearchParams({ query, ...others }).toString()}`;

/** Waits until the address holds the query that is expected. */
async function addressHolds(expected: Record<string, string | null>): Promise<void> {
  await visit.page.waitForURL((url) =>
    Object.entries(expected).every(([name, value]) => url.searchParams.get(name) === value),
  );
}

test('a link opens its query with its variables, and selects its operation', async () => {
  await visit.open(addressOf(TWO, { variables: '{"code": "IR"}', operationName: 'Second' }));
  await visit.editorShows('query Second');
  await visit.page.getByRole('region', { name: 'Variables' }).getByText('"IR"').waitFor();
  await addressHolds({ operationName: 'Second' });
  await visit.run();
  // With several operations, GraphiQL asks which; the link's is selected.
  const menu = visit.page.getByRole('menuitem', { name: 'Second' });
  if (await menu.isVisible()) await menu.click();
  await visit.resultShows('"name": "Iran"');
});

test('a link opens beside the tabs that a visitor has', async () => {
  await visit.open();
  await visit.page.waitForTimeout(1000);
  await visit.open(addressOf('query Linked { revision { number } }'));
  expect(await visit.activeTab()).toBe('Linked');
  expect(await visit.tabs()).toContain('All quotes by Iranian officials');
});

test('editing, variables and changing the tab keep the address up to date', async () => {
  await visit.open();
  const { page } = visit;
  await visit.write('query Mine { countries { totalCount } }');
  await addressHolds({ query: 'query Mine { countries { totalCount } }', operationName: 'Mine', variables: null });
  await page.getByRole('button', { name: 'Variables' }).click();
  await page.getByRole('region', { name: 'Variables' }).locator('.view-lines').first().click();
  await page.keyboard.insertText('{"a": 1}');
  await addressHolds({ variables: '{"a": 1}' });
  await page.getByRole('tab', { name: 'Who is quoted most' }).click();
  await addressHolds({ operationName: 'WhoIsQuotedMostQuery' });
});

test('Share copies a link and says at which revision; the link says so to who opens it', async () => {
  await visit.open();
  await visit.write('query Mine { countries { totalCount } }');
  await visit.page.getByRole('button', { name: 'Share' }).click();
  await visit.page.getByText(/^Link copied. The graph is at revision \d+\.$/).waitFor();
  const link = await visit.page.evaluate<string>('navigator.clipboard.readText()');
  const { searchParams } = new URL(link);
  expect(Object.fromEntries(searchParams)).toEqual({
    query: 'query Mine { countries { totalCount } }',
    operationName: 'Mine',
    revision: expect.stringMatching(/^\d+$/) as string,
  });

  await visit.begin();
  await visit.open(link);
  await visit.editorShows('query Mine');
  await visit.page.getByText(/^Shared at revision \d+, which is still the current one\.$/).waitFor();
  await visit.begin();
  await visit.open(link.replace(/revision=\d+/, 'revision=0'));
  await visit.page
    .getByText(/^Shared at revision 0\. The graph is at revision \d+ now, so the answer may differ\.$/)
    .waitFor();
});

test('a query that is too long for an address is not in it', async () => {
  await visit.open();
  const fields = Array.from({ length: 400 }, (_, at) => `alias${at}: __typename`).join(' ');
  await visit.write(`query Long { ${fields} }`);
  await visit.page.waitForURL((url) => url.search === '');
  await visit.page.getByRole('button', { name: 'Share' }).click();
  await visit.page.getByText('This query is too long for a link.').waitFor();
});
