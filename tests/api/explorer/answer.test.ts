import { BAGHERI, Visit } from './visit';

const visit = new Visit();

/** The words that the panel of an article marks. */
const marked = () => visit.page.getByRole('dialog', { name: 'Article' }).locator('mark');

async function show(view: 'JSON' | 'Table' | 'Chart'): Promise<void> {
  await visit.page.getByRole('tablist', { name: 'Show the answer as' }).getByRole('tab', { name: view }).click();
}

test('a table has a row for each node and a column for each field', async () => {
  await visit.open();
  await visit.run();
  await show('Table');
  const { page } = visit;
  const table = page.getByRole('table', { name: 'quotes: 3 rows' });
  await table.waitFor();
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(
    expect.arrayContaining(['text', 'kind', 'speaker.name', 'membership.role', 'segments', 'article.headline']),
  );
  expect(await table.getByRole('row').count()).toBe(4);
  const row = table.getByRole('row').filter({ hasText: BAGHERI });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(
    expect.arrayContaining(['DIRECT', 'Mohammad Bagheri', 'chief of staff']),
  );
});

test('the list that the table shows can be chosen; results of a search are rows too', async () => {
  await visit.open();
  const { page } = visit;
  await page.getByRole('tab', { name: 'Who is quoted most' }).click();
  await visit.run();
  await show('Table');
  await page.getByRole('table', { name: /^speakers: \d+ rows/ }).waitFor();
  await page.getByLabel('Rows of').selectOption('quotes.facets');
  await page.getByRole('table', { name: 'quotes.facets: 3 rows' }).waitFor();

  await page.getByRole('tab', { name: 'Search everything' }).click();
  await visit.run();
  const headers = page.getByRole('table', { name: /^search: / }).getByRole('columnheader');
  await headers.first().waitFor();
  expect(await headers.allInnerTexts()).toEqual(expect.arrayContaining(['score', 'snippet', '__typename']));
});

test('timelines and facets are charts', async () => {
  await visit.open();
  const { page } = visit;
  await page.getByRole('tab', { name: 'Events on a timeline' }).click();
  await visit.run();
  await show('Chart');
  await page.getByRole('img', { name: /^events: \d+ bars/ }).waitFor();
  expect(await page.locator('figcaption').allInnerTexts()).toEqual([
    'events',
    'events by type',
    'events by status',
    'events by participant country',
  ]);
  expect(await page.locator('figure').nth(1).locator('svg rect').count()).toBeGreaterThan(2);

  await page.getByRole('tab', { name: 'All quotes by Iranian officials' }).click();
  await visit.run();
  await page.getByText('There is nothing to draw.').waitFor();
});

test('a span in the table opens the article with its characters marked, whatever of the span was selected', async () => {
  await visit.open();
  const { page } = visit;
  await visit.run();
  await show('Table');
  await page.getByRole('button', { name: BAGHERI }).click();
  await marked().waitFor();
  expect(await marked().innerText()).toContain(BAGHERI);
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /^Pentagon Says/ })
    .waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').isVisible()).toBe(false);

  await visit.write(
    'query Evidence { events(first: 1, orderBy: [DATE_ASC]) { nodes { evidence { span { paragraph } } } } }',
  );
  await visit.run();
  await page.getByRole('button', { name: 'in the article' }).first().click();
  await marked().waitFor();
  expect((await marked().innerText()).length).toBeGreaterThan(0);
});

test('a span in the JSON opens by a click and by the keyboard', async () => {
  await visit.open();
  const { page } = visit;
  await visit.write('query Direct { quotes(filter: { kind: { eq: DIRECT } }, first: 1) { nodes { cue { exact } } } }');
  await visit.run();
  const words = page.locator('.on-record-json-span').first();
  await words.waitFor();
  await words.click();
  await marked().waitFor();
  expect(`"${await marked().innerText()}"`).toBe(await words.innerText());
  await page.keyboard.press('Escape');
  await marked().waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+Enter');
  await marked().waitFor();
});

test('errors show what was wrong, where, and what to write instead', async () => {
  await visit.open();
  const { page } = visit;
  await visit.write('query Wrong { quotes(first: 1000) { totalCount } }');
  await visit.run();
  const error = page.getByRole('alert').getByRole('listitem');
  await error.waitFor();
  expect(await error.innerText()).toMatch(/100/);
  expect(await error.innerText()).toMatch(/argument first/);
  visit.expectFaults();
});

test('the arrow keys change the view', async () => {
  await visit.open();
  await visit.page.getByRole('tab', { name: 'JSON' }).focus();
  await visit.page.keyboard.press('ArrowRight');
  await visit.page.getByRole('tab', { name: 'Table', selected: true }).waitFor();
});
