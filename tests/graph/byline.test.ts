import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES } from '../support/server';

describe.each(ENGINES)('who wrote an article, on %s', (engine) => {
  let server: AskServer;
  beforeAll(async () => {
    server = await serveFilled(engine, (database) =>
      recordAll(database, [
        findingsOf({ slug: 'one', byline: 'Zoë Ångström and Ann Poe' }),
        findingsOf({ slug: 'two', byline: null }),
      ]),
    );
  });
  afterAll(() => server.close());

  it('is shown as the document has it, and null where it does not say', async () => {
    const { body } = await server.ask('{ one: article(slug: "one") { byline } two: article(slug: "two") { byline } }');
    expect(body.data).toEqual({ one: { byline: 'Zoë Ångström and Ann Poe' }, two: { byline: null } });
  });

  it('is what articles are filtered by, without regard to letter case and accents', async () => {
    const { body } = await server.ask('{ articles(filter: { byline: { contains: "angstrom" } }) { nodes { slug } } }');
    expect(body.data).toEqual({ articles: { nodes: [{ slug: 'one' }] } });
  });
});
