import { record } from '../../src/record/record';
import { serveFilled, type AskServer } from '../support/ask-server';
import { findingsOf, recordAll } from '../support/findings';
import { ENGINES, NOW } from '../support/server';

const first = findingsOf({
  slug: 'first',
  headline: 'First',
  speakers: [{ key: 'ada', name: 'Ada', country: 'GB' }],
  quotes: [
    { key: 'one', text: 'One', speaker: 'ada' },
    { key: 'two', text: 'Two', speaker: 'ada' },
  ],
});
const second = findingsOf({
  slug: 'second',
  headline: 'Second',
  speakers: [{ key: 'ada', name: 'Ada', country: 'GB' }],
  quotes: [{ key: 'three', text: 'Three', speaker: 'ada' }],
});

const quote = (slug: string) =>
  `{ quote(slug: "${slug}") { text speaker { name country { name } } article { headline } } }`;

describe.each(ENGINES)('rows to which many others refer, on %s', (engine) => {
  let server: AskServer;
  const statements = async (slug: string) => {
    const { body, statements } = await server.ask(quote(slug));
    expect(body.data).toMatchObject({ quote: { speaker: { name: 'Ada', country: { name: 'United Kingdom' } } } });
    return statements.length;
  };

  beforeAll(async () => {
    server = await serveFilled(engine, (database) => recordAll(database, [first]));
  });
  afterAll(() => server.close());

  it('are read once in a state of the graph, and again in the next', async () => {
    expect(await statements('one')).toBe(3);
    expect(await statements('two')).toBe(1);
    await server.database.write((transaction) => record(transaction, [second], { summary: 'second', now: NOW }));
    expect(await statements('two')).toBe(3);
    expect(await statements('three')).toBe(1);
  });
});
