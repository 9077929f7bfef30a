import { Visit } from './visit';

const visit = new Visit();

test('a question opens its operation in a tab, says how it was understood, and runs', async () => {
  await visit.open();
  const { page } = visit;
  await page.getByRole('searchbox', { name: 'Ask a question in English' }).fill('all quotes by Iranian officials');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('quotes by officials of Iran').waitFor();
  expect(await visit.activeTab()).toBe('all quotes by Iranian officials');
  await visit.editorShows('# Understood as: quotes by officials of Iran');
  await visit.resultShows('"totalCount": 3');
  await page.waitForURL((url) => url.searchParams.get('query')?.includes('# Understood as') ?? false);
  await page.getByRole('button', { name: 'Close this message' }).click();
  expect(await page.getByRole('status').isVisible()).toBe(false);
});

test('words that were not understood are named', async () => {
  await visit.open();
  await visit.page.getByRole('searchbox').fill('quotes by Bagheri zzyzx');
  await visit.page.getByRole('button', { name: 'Ask' }).click();
  await visit.page.getByRole('status').locator('mark').waitFor();
  expect(await visit.page.getByRole('status').locator('mark').allInnerTexts()).toEqual([
    expect.stringContaining('zzyzx'),
  ]);
  await visit.editorShows('# Not understood: ');
});

test('a question that the server refuses is answered with its reason', async () => {
  await visit.open();
  await visit.page.getByRole('searchbox').fill('x'.repeat(5000));
  await visit.page.getByRole('button', { name: 'Ask' }).click();
  await visit.page.getByRole('status').getByText('The question has 5000 characters').waitFor();
});
