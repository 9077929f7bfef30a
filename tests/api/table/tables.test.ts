import { tableFromIPC } from 'apache-arrow';
import { ENGINES, seededDatabase, type TestDatabase } from '../../support/server';
import { findingsOf, recordAll } from '../../support/findings';
import { runPandas } from '../../support/python';
import { bytesOf, readWithDuckdb, serveTables, type Serving } from './support';

jest.setTimeout(180_000);

const QUESTION = 'ask=all quotes by Iranian officials';
const COLUMNS = 'text,kind,speaker.name,speaker.isOfficial,said.earliest,countries.code,provenance.confidence';

interface Refusal {
  errors: { message: string; extensions: { code: string } }[];
}

describe.each(ENGINES)('tables on %s', (engine) => {
  let held: TestDatabase;
  let server: Serving;

  beforeAll(async () => {
    held = await seededDatabase(engine);
    await recordAll(held.database, [
      findingsOf({
        slug: 'cells',
        published: '2020-05',
        speakers: [{ key: 'ada', name: 'Ada Lovelace', country: 'GB' }],
        quotes: [
          { key: 'formula', text: '=HYPERLINK("x"), she said', speaker: 'ada', said: { edtf: '2020/..', text: null } },
          { key: 'plain', text: 'A "quoted" word,\nand a line', speaker: 'ada', countries: ['FR', 'DE'] },
        ],
      }),
    ]);
    server = await serveTables(held.database);
  });
  afterAll(async () => {
    await server.close();
    await held.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
  const refusal = async (path: string): Promise<{ status: number; message: string }> => {
    const response = await get(path);
    const [error] = ((await response.json()) as Refusal).errors;
    return { status: response.status, message: error!.message };
  };

  it('answer a question with all of its rows, flat, of one revision', async () => {
    const response = await get(`/quotes.csv?${QUESTION}&columns=speaker.name,kind,article.slug`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
    const revision = response.headers.get('x-on-record-revision');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="on-record-quotes-r${revision}.csv"`,
    );
    expect(await response.text()).toBe(
      [
        'speaker.name,kind,article.slug',
        'Government of Iran,INDIRECT,iran-syria-defense-deal',
        'Mohammad Bagheri,DIRECT,iran-syria-defense-deal',
        'Mohammad Bagheri,INDIRECT,iran-syria-defense-deal',
        '',
      ].join('\r\n'),
    );
  });

  it('have default columns for every list', async () => {
    for (const list of ['quotes', 'speakers', 'articles', 'events', 'countries']) {
      const response = await get(`/${list}.csv`);
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(/^id,/);
    }
    expect((await (await get('/countries.csv')).text()).trimEnd().split('\r\n').length).toBeGreaterThan(200);
  });

  it.each([
    ['flat parameters', 'speaker.country=GB&said.on=2021'],
    ['JSON', `filter=${encodeURIComponent('{"speaker":{"name":{"eq":"Ada Lovelace"}},"said":{"known":true}}')}`],
    ['an operator of a flat parameter', 'text.startsWith=%3DHYPER'],
    ['a limit and an order', 'speaker.country.code.in=GB&orderBy=SAID_DESC&limit=1'],
  ])('take filters as %s', async (_form, parameters) => {
    const response = await get(`/quotes.json?${parameters}&columns=slug`);
    expect(await response.json()).toEqual([{ slug: 'formula' }]);
  });

  it('hold the same values in every format', async () => {
    const path = (format: string) => `/quotes.${format}?columns=${COLUMNS}&orderBy=POSITION_ASC&raw=1`;
    const rows = (await (await get(path('json'))).json()) as Record<string, unknown>[];
    const lines = (await (await get(path('ndjson'))).text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(rows);
    const query =
      'SELECT text, kind, "speaker.name", "speaker.isOfficial", CAST("said.earliest" AS VARCHAR), ' +
      'CAST("provenance.confidence" AS DOUBLE) FROM rows';
    const expected = rows.map((row) =>
      ['text', 'kind', 'speaker.name', 'speaker.isOfficial', 'said.earliest', 'provenance.confidence'].map(
        (name) => row[name],
      ),
    );
    for (const format of ['csv', 'json', 'ndjson', 'parquet'])
      expect(await readWithDuckdb(format, await bytesOf(await get(path(format))), query)).toEqual(expected);
    const table = tableFromIPC(await bytesOf(await get(path('arrow'))));
    const fromArrow = table.toArray().map((row) => (row as { toJSON(): Record<string, unknown> }).toJSON());
    expect(fromArrow.map(({ text, kind }) => [text, kind])).toEqual(rows.map(({ text, kind }) => [text, kind]));
    expect(fromArrow.map((row) => JSON.stringify(row['countries.code']))).toEqual(
      rows.map((row) => JSON.stringify(row['countries.code'])),
    );
  });

  it('are typed in Parquet and Arrow, with lists, dates whose ends are open, and what they say of themselves', async () => {
    const path = (format: string) =>
      `/quotes.${format}?slug=formula&columns=said.edtf,said.earliest,said.latest,countries.code`;
    const parquet = await bytesOf(await get(path('parquet')));
    const types = await readWithDuckdb('parquet', parquet, 'SELECT column_type FROM (DESCRIBE SELECT * FROM rows)');
    expect(types.flat()).toEqual(['VARCHAR', 'DATE', 'DATE', 'VARCHAR[]']);
    expect(await readWithDuckdb('parquet', parquet, 'SELECT * FROM rows')).toEqual([
      ['2020/..', '2020-01-01', null, []],
    ]);
    const table = tableFromIPC(await bytesOf(await get(path('arrow'))));
    expect(table.schema.fields.map(({ type }) => String(type))).toEqual([
      'Utf8',
      'Date32<DAY>',
      'Date32<DAY>',
      'List<Utf8>',
    ]);
    expect([...table.schema.metadata.keys()]).toEqual(['revision', 'query', 'variables', 'licence']);
  });

  it('neutralise formulas in CSV, unless they are wanted raw', async () => {
    const text = async (more: string) => (await get(`/quotes.csv?slug=formula&columns=text${more}`)).text();
    expect(await text('')).toBe('text\r\n"\'=HYPERLINK(""x""), she said"\r\n');
    expect(await text('&raw=1')).toBe('text\r\n"=HYPERLINK(""x""), she said"\r\n');
  });

  it('are a DataFrame in pandas', async () => {
    const url = encodeURI(`${server.url}/quotes.csv?speaker.country=GB&orderBy=POSITION_ASC`);
    const program =
      'import pandas, json\n' +
      `frame = pandas.read_csv(${JSON.stringify(url)}, parse_dates=["said.earliest"])\n` +
      'print(json.dumps([list(frame.shape)[0], list(frame["text"]), str(frame["said.earliest"].dtype), ' +
      'json.loads(frame["countries.code"][1])]))';
    expect(JSON.parse(await runPandas(program))).toEqual([
      2,
      ['\'=HYPERLINK("x"), she said', 'A "quoted" word,\nand a line'],
      'datetime64[ns]',
      ['FR', 'DE'],
    ]);
  });

  it.each([
    ['a column', '/quotes.csv?columns=speaker.nmae', 'there is no column "speaker.nmae"', '"name"'],
    ['a column of objects', '/quotes.csv?columns=speaker', '"speaker" has columns of its own', 'speaker.name'],
    ['a filter', '/quotes.csv?speaker.contry=IR', 'SpeakerFilter has no field "contry"', '"country"'],
    ['a parameter', '/quotes.csv?colums=text', 'neither an option nor a filter of quotes', '"columns"'],
    ['a format', '/quotes.cvs', 'There is no format "cvs"', '"csv"'],
    ['a value', '/quotes.csv?kind=DIREKT', 'it is one of DIRECT, INDIRECT, MIXED', '"DIRECT"'],
    ['a limit', '/quotes.csv?limit=many', 'limit: it is a whole number', 'many'],
    ['an order', '/quotes.csv?orderBy=SAD_DESC', 'SAD_DESC', 'SAID_DESC'],
    ['a filter in JSON', '/quotes.csv?filter={', 'filter: it is not valid JSON', ''],
    ['a question about others', '/quotes.csv?ask=events in Syria', 'use /events.csv', ''],
    ['a word of a question', '/quotes.csv?ask=all quotes by Iranian officials xyzzy', 'not understood: "xyzzy"', ''],
  ])('refuse %s that is wrong, before anything is streamed', async (_what, path, message, near) => {
    const refused = await refusal(encodeURI(path));
    expect(refused.status).toBe(400);
    expect(refused.message).toContain(message);
    expect(refused.message).toContain(near);
  });

  it('are not sent again to a client that holds them, until something is recorded', async () => {
    const first = await get('/speakers.csv');
    const etag = first.headers.get('etag')!;
    await first.text();
    expect((await get('/speakers.csv', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/speakers.ndjson', { 'if-none-match': etag })).status).toBe(200);
    await recordAll(held.database, [
      findingsOf({ slug: `later-${engine}`, speakers: [{ key: 'new', name: 'Somebody New' }] }),
    ]);
    expect((await get('/speakers.csv', { 'if-none-match': etag })).status).toBe(200);
  });

  describe('of operations', () => {
    const OPERATION =
      'query Named($code: CountryCode!) { quotes(filter: { speaker: { country: { code: { eq: $code } } } }, ' +
      'orderBy: [POSITION_ASC], first: 1) { totalCount nodes { ...words speaker { name } } } } ' +
      'fragment words on Quote { slug said { edtf } }';
    const post = (query: string, accept: string, variables: object = { code: 'GB' }) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers: { 'content-type': 'application/json', accept },
      });

    it('have the rows of their connection', async () => {
      const response = await post(OPERATION, 'text/csv');
      expect(await response.text()).toBe('slug,said.edtf,speaker.name\r\nformula,2020/..,Ada Lovelace\r\n');
      const address = `/graphql?query=${encodeURIComponent(OPERATION)}&variables=${encodeURIComponent('{"code":"GB"}')}`;
      const ndjson = await get(address, { accept: 'application/x-ndjson' });
      expect(await ndjson.json()).toEqual({ slug: 'formula', 'said.edtf': '2020/..', 'speaker.name': 'Ada Lovelace' });
    });

    it('leave GraphQL its own answers', async () => {
      const response = await post(OPERATION, 'application/json, text/csv;q=0.5');
      expect(((await response.json()) as { data: object }).data).toHaveProperty('quotes.totalCount', 2);
    });

    it.each([
      ['two connections', '{ quotes { nodes { text } } events { nodes { title } } }', 'A table has one root field'],
      [
        'a connection in a row',
        '{ speakers { nodes { quotes { nodes { text } } } } }',
        '"quotes" is another connection',
      ],
      ['no connection', '{ revision { number } }', '"revision" is no connection'],
      ['no rows', '{ quotes { totalCount } }', 'Select either "nodes" or "edges"'],
      ['a page from the end', '{ quotes(last: 2) { nodes { text } } }', 'leave out "last"'],
      ['a fault', '{ quotes { nodes { txt } } }', 'Cannot query field "txt"'],
    ])('with %s are refused, and told why', async (_what, query, message) => {
      const response = await post(query, 'text/csv', {});
      expect(response.status).toBe(400);
      expect(((await response.json()) as Refusal).errors[0]!.message).toContain(message);
    });
  });
});
