import { serveFilled, type AskServer } from '../support/ask-server';
import { recordAll } from '../support/findings';
import { LETTERS } from './letters';

let server: AskServer;
beforeAll(async () => {
  server = await serveFilled('sqlite', (database) => recordAll(database, LETTERS));
});
afterAll(() => server.close());

it.each([
  ['IR', 'ir', 'IRN', 'irn', 'Iran', 'Islamic Republic of Iran'],
  ['GB', 'uk', 'U.K.', 'Great Britain', 'United Kingdom of Great Britain and Northern Ireland'],
  ['US', 'USA', 'u.s.', 'United States of America', 'the United States'],
  ['MM', 'Burma', 'Myanmar', 'Republic of the Union of Myanmar'],
  ['CI', 'Ivory Coast', "Côte d'Ivoire", 'cote d’ivoire'],
  ['TR', 'Turkey', 'Türkiye', 'Republic of Turkey'],
  ['NL', 'the Netherlands', 'Holland'],
])('%s is a country by each of its names', async (code, ...names) => {
  for (const name of names) {
    const { body } = await server.ask('query ($c: CountryCode!) { country(code: $c) { code } }', { c: name });
    expect(body.data).toEqual({ country: { code } });
    const literal = await server.ask(
      `{ countries(filter: { code: { in: [${JSON.stringify(name)}] } }) { nodes { code } } }`,
    );
    expect(literal.body.data).toEqual({ countries: { nodes: [{ code }] } });
  }
});

it.each([
  ['Irann', 'IR', 'Iran'],
  ['Argentinia', 'AR', 'Argentina'],
  ['Unted Kingdom', 'GB', 'United Kingdom'],
  ['Khazakstan', 'KZ', 'Kazakhstan'],
])('%s is no country, and the nearest is suggested', async (name, code, suggested) => {
  const { body } = await server.ask(`{ country(code: ${JSON.stringify(name)}) { code } }`);
  expect(body.errors?.[0]?.message).toContain(
    `${JSON.stringify(name)} is not a country. Did you mean "${code}" (${suggested})?`,
  );
});
