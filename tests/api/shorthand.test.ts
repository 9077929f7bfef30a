import { serveSeeds, type AskServer } from '../support/ask-server';

let server: AskServer;
beforeAll(async () => {
  server = await serveSeeds('sqlite');
});
afterAll(() => server.close());

const LITERALS: [written: string, line: string][] = [
  ['speakers(filter: { isOfficial: true })', 'isOfficial: { eq: true }'],
  ['speakers(filter: { country: "IR" })', 'country: { code: { eq: "IR" } }'],
  ['quotes(filter: { kind: DIRECT })', 'kind: { eq: DIRECT }'],
  ['quotes(filter: { kind: [DIRECT, MIXED] })', 'kind: { in: [DIRECT, MIXED] }'],
  ['quotes(filter: { speaker: { country: { code: "IR" } } })', 'code: { eq: "IR" }'],
  ['quotes(filter: { speaker: "Bagheri" })', 'speaker: { name: { contains: "Bagheri" } }'],
  ['quotes(filter: { said: "2018" })', 'said: { on: "2018" }'],
  ['quotes(filter: { text: "missiles" })', 'text: { matches: "missiles" }'],
  ['quotes(filter: { or: [{ kind: MIXED }] })', 'kind: { eq: MIXED }'],
  ['quotes(filter: { recorded: 3 })', 'recorded: { since: 3 }'],
];

it.each(LITERALS)('%s is answered with the line to write, which runs', async (written, line) => {
  const { body } = await server.ask(`{ ${written} { totalCount } }`);
  expect(body.errors?.[0]?.message).toContain(`Write \`${line}\`.`);
  const field = line.slice(0, line.indexOf(':'));
  const wrong = new RegExp(`${field}: (\\[[^\\]]*\\]|"[^"]*"|\\w+)`);
  const right = await server.ask(`{ ${written.replace(wrong, line)} { totalCount } }`);
  expect(right.body.errors).toBeUndefined();
});

it('so is a bare value in a variable', async () => {
  const { body } = await server.ask('query ($f: SpeakerFilter) { speakers(filter: $f) { totalCount } }', {
    f: { isOfficial: true },
  });
  expect(body.errors?.[0]?.message).toContain('Write `isOfficial: { eq: true }`.');
});

it('so is a variable of the bare type', async () => {
  const { body } = await server.ask('query ($o: Boolean) { speakers(filter: { isOfficial: $o }) { totalCount } }', {
    o: true,
  });
  expect(body.errors?.[0]?.message).toContain('Write `{ eq: $o }`.');
});
