import { DomUtils, parseDocument } from 'htmlparser2';
import { reviewQuote } from '../../../src/record/review-quote';
import { toNodeId } from '../../../src/kernel/ids';
import { ENGINES, NOW, seededDatabase, type TestDatabase } from '../../support/server';
import { serveTables, type Serving } from '../table/support';

jest.setTimeout(120_000);

const QUESTION = '?ask=all+quotes+by+Iranian+officials';
const REVIEWED = 'bagheri-on-the-defense-deal';

interface JsonFeed {
  version: string;
  title: string;
  feed_url: string;
  items: { id: string; url: string; title: string; content_html: string; date_modified: string; tags?: string[] }[];
}

describe.each(ENGINES)('feeds on %s', (engine) => {
  let held: TestDatabase;
  let server: Serving;

  beforeAll(async () => {
    held = await seededDatabase(engine);
    server = await serveTables(held.database);
    await held.database.write((transaction) =>
      reviewQuote(transaction, { quote: toNodeId('Quote', REVIEWED), decision: 'ACCEPT' }, NOW),
    );
  });
  afterAll(async () => {
    await server.close();
    await held.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

  it('answer a question as Atom, an entry a quote', async () => {
    const response = await get(`/quotes.atom${QUESTION}`);
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const document = parseDocument(await response.text(), { xmlMode: true });
    const all = (name: string, within: Parameters<typeof DomUtils.getElementsByTagName>[1]) =>
      DomUtils.getElementsByTagName(name, within);
    const textOf = (name: string, within: Parameters<typeof all>[1]) =>
      DomUtils.textContent(all(name, within).slice(0, 1));
    const [feed] = all('feed', document);
    expect(feed!.attribs['xmlns']).toBe('http://www.w3.org/2005/Atom');
    const entries = all('entry', document);
    expect(entries).toHaveLength(3);
    for (const part of [document, ...entries]) {
      expect(textOf('id', part)).toMatch(/^http:/);
      expect(textOf('title', part)).not.toBe('');
      expect(textOf('updated', part)).toBe(NOW.toISOString());
      expect(textOf('author', part)).not.toBe('');
    }
    const ids = entries.map((entry) => textOf('id', entry));
    expect(new Set(ids).size).toBe(3);
    const permalink = ids.find((id) => id.endsWith(REVIEWED));
    expect(await (await fetch(permalink!)).json()).toHaveLength(1);
  });

  it('are JSON feeds as well, with the office, the context, and what an editor decided', async () => {
    const response = await get(`/quotes.feed.json${QUESTION}`);
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const feed = (await response.json()) as JsonFeed;
    expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
    const reviewed = feed.items.find(({ id }) => id.endsWith(REVIEWED))!;
    expect(reviewed.title).toContain(
      'Mohammad Bagheri, chief of staff, Armed forces of the Islamic Republic: “the new deal',
    );
    expect(reviewed.content_html).toContain('Corrected or confirmed by an editor.');
    expect(feed.items.filter(({ content_html }) => content_html.includes('Corrected or confirmed'))).toHaveLength(1);
    expect(reviewed.content_html).not.toMatch(/<(?!\/?p>)/);
  });

  it('list the newest recorded first, as many as are asked for', async () => {
    const { items } = (await (await get('/quotes.feed.json?limit=2')).json()) as JsonFeed;
    expect(items).toHaveLength(2);
    const all = (await (await get('/quotes.json?orderBy=RECORDED_DESC&columns=slug&limit=2')).json()) as object[];
    expect(items.map(({ id }) => ({ slug: id.split('slug=')[1] }))).toEqual(all);
  });

  it('are not sent again to a reader that holds them', async () => {
    const etag = (await get(`/quotes.atom${QUESTION}`)).headers.get('etag')!;
    expect((await get(`/quotes.atom${QUESTION}`, { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/quotes.atom', { 'if-none-match': etag })).status).toBe(200);
  });

  it.each([
    ['columns', '/quotes.atom?columns=text', 'columns: a feed has its own columns and order.'],
    ['a filter', '/quotes.feed.json?speaker.contry=IR', 'Did you mean "country"?'],
    ['a question about others', '/quotes.atom?ask=events+in+Syria', 'use /events.atom'],
  ])('refuse %s that is wrong', async (_what, path, message) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(JSON.stringify(message).slice(1, -1));
  });
});
