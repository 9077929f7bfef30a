import { readFileSync } from 'node:fs';
import { Visit } from './visit';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const visit = new Visit();

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds on the page that keeps somebody from using it. */
async function seriousFindings(): Promise<string[]> {
  await visit.page.evaluate(axe);
  const found = await visit.page.evaluate<Violation[]>('axe.run().then(({ violations }) => violations)');
  return found
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

describe('390 pixels wide', () => {
  beforeEach(() => visit.begin(PHONE));

  test('the answer is below the editor, and nothing is wider than the screen', async () => {
    await visit.open();
    const { page } = visit;
    await visit.run();
    await visit.resultShows('"totalCount": 3');
    const editor = (await page.locator('.graphiql-editors').boundingBox())!;
    const answer = (await page.locator('.graphiql-response').boundingBox())!;
    expect(answer.y).toBeGreaterThanOrEqual(editor.y + editor.height);
    for (const box of [editor, answer]) {
      expect(box.width).toBeGreaterThan(360);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(box.height).toBeGreaterThan(200);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    for (const name of ['Ask', 'Share']) expect(await page.getByRole('button', { name }).isVisible()).toBe(true);
  });

  test('the examples are a drawer that opens over the page and closes with the choice', async () => {
    await visit.open();
    const { page } = visit;
    const panel = page.getByRole('region', { name: 'Examples' });
    expect(await panel.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show Examples' }).click();
    await panel.getByRole('button', { name: 'Follow a quote to its characters.' }).click();
    await panel.waitFor({ state: 'hidden' });
    expect(await visit.activeTab()).toBe('Follow a quote to its characters');
  });
});

describe.each([
  ['wide and light', {}],
  ['wide and dark', { colorScheme: 'dark' as const }],
  ['narrow and dark', { ...PHONE, colorScheme: 'dark' as const }],
])('axe finds nothing serious, %s', (_name, options) => {
  beforeEach(() => visit.begin(options));

  test('at first, and in every view', async () => {
    await visit.open();
    const { page } = visit;
    expect(await seriousFindings()).toEqual([]);
    await page.getByRole('tab', { name: 'Events on a timeline' }).click();
    await visit.run();
    for (const view of ['JSON', 'Table', 'Chart']) {
      await page.getByRole('tab', { name: view }).click();
      if (view === 'Chart') await page.locator('figure svg').first().waitFor();
      expect(await seriousFindings()).toEqual([]);
    }
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.locator('.on-record-span').first().click();
    await page.getByRole('dialog', { name: 'Article' }).locator('mark').waitFor();
    expect(await seriousFindings()).toEqual([]);
  });
});
