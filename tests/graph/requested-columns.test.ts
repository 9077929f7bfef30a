import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { graphSchema } from '../../src/api/graphql/schema';
import { serveSeeds, type AskServer } from '../support/ask-server';

const ROOTS = [
  ['quotes', 'Quote'],
  ['speakers', 'Speaker'],
  ['articles', 'Article'],
  ['events', 'Event'],
] as const;

type Row = Record<string, unknown>;

let server: AskServer;
beforeAll(async () => {
  server = await serveSeeds('sqlite');
}, 60_000);
afterAll(() => server.close());

/** A field with what can be asked below it: of a page how many rows it has, of a row its scalars. */
function asked(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (isObjectType(type) && type.name.endsWith('Connection')) return `${field.name} { totalCount }`;
  return `${field.name} { __typename ${isObjectType(type) ? scalarsOf(type).join(' ') : ''} }`;
}

function scalarsOf(type: GraphQLObjectType): string[] {
  return Object.values(type.getFields())
    .filter(
      ({ type: of, args }) =>
        isLeafType(getNamedType(of)) &&
        !args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined),
    )
    .map(({ name }) => name);
}

async function rows(root: string, selection: string): Promise<Row[]> {
  const { body } = await server.ask(`{ ${root}(first: 100) { nodes { ${selection} } } }`);
  expect(body.errors).toBeUndefined();
  return (body.data![root] as unknown as { nodes: Row[] }).nodes;
}

/** Rows that are looked up by their ids are read whole. */
async function wholeRows(typeName: string, ids: unknown[], selection: string): Promise<Row[]> {
  const { body } = await server.ask(
    `query Whole($ids: [ID!]!) { nodes(ids: $ids) { ... on ${typeName} { ${selection} } } }`,
    { ids },
  );
  expect(body.errors).toBeUndefined();
  return body.data!['nodes'] as unknown as Row[];
}

test.each(ROOTS)('each field of %s is the same when it is asked for alone', async (root, typeName) => {
  const fields = Object.values((graphSchema().getType(typeName) as GraphQLObjectType).getFields());
  const ids = (await rows(root, 'id')).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  const whole = await wholeRows(typeName, ids, fields.map(asked).join(' '));
  for (const field of fields) {
    expect(await rows(root, asked(field))).toEqual(whole.map((row) => ({ [field.name]: row[field.name] })));
  }
});

test('each field of an article is the same when it is read with a quote', async () => {
  const fields = Object.values((graphSchema().getType('Article') as GraphQLObjectType).getFields());
  const [
    {
      article: { id },
    },
  ] = (await rows('quotes', 'article { id }')) as [{ article: Row }];
  const [whole] = await wholeRows('Article', [id], fields.map(asked).join(' '));
  for (const field of fields) {
    const { body, statements } = await server.ask(`{ quotes(first: 1) { nodes { article { ${asked(field)} } } } }`);
    expect(body.errors).toBeUndefined();
    expect(body.data!['quotes']).toEqual({ nodes: [{ article: { [field.name]: whole![field.name] } }] });
    expect(statements[0]!.sql).toMatch(/ JOIN article /);
  }
});

test('what two fields ask of one article is read for both', async () => {
  const { body } = await server.ask(
    '{ quotes(first: 3) { nodes { a: article { ...A } article { slug } } } } fragment A on Article { headline published { edtf } }',
  );
  const { nodes } = body.data!['quotes'] as unknown as { nodes: { a: Row; article: Row }[] };
  const whole = await rows('articles', 'slug headline published { edtf }');
  for (const { a, article } of nodes) expect(whole).toContainEqual({ ...article, ...a });
});

test('a statement reads what is asked for, in fragments and under edges too', async () => {
  const columnsOf = async (text: string) => {
    const { body, statements } = await server.ask(text);
    expect(body.errors).toBeUndefined();
    return /^SELECT (.+?) FROM/
      .exec(statements[0]!.sql)![1]!
      .split(', ')
      .map((column) => column.replace(/^t\./, '').replace(/ AS .*/, ''))
      .sort();
  };
  expect(await columnsOf('{ quotes { nodes { text } } }')).toEqual(['text']);
  expect(
    await columnsOf(
      '{ quotes { nodes { ...Words } edges { node { ... on Quote { kind } } cursor } } } fragment Words on Quote { text }',
    ),
  ).toEqual(['id', 'kind', 'said_latest', 'text']);
  expect(await columnsOf('{ quotes { nodes { text } } quotes { nodes { kind } } }')).toEqual(['kind', 'text']);
  expect(await columnsOf('{ quotes { nodes { said { edtf precision } } } }')).toEqual(['said_edtf']);
  expect(
    await columnsOf('{ quotes { nodes { said { edtf } said { ...Words } } } } fragment Words on DateValue { text }'),
  ).toEqual(['said_edtf', 'said_text']);
  expect(await columnsOf('{ quotes { pageInfo { endCursor } } }')).toEqual(['id', 'said_latest']);
  expect(await columnsOf('{ quotes { pageInfo { hasNextPage } } }')).toEqual(['id']);
  expect(await columnsOf('{ quotes { nodes { __typename } } }')).toEqual(['id']);
});

test.each([
  ['{ quotes(first: 2) { nodes { text } } }', 2],
  ['{ quotes(first: 2) { pageInfo { endCursor } nodes { text } } }', 2],
  ['{ quotes(first: 2) { pageInfo { hasNextPage } nodes { text } } }', 3],
  ['{ quotes(last: 2) { pageInfo { ...P } } } fragment P on PageInfo { hasPreviousPage }', 3],
  ['{ quotes(filter: { said: { before: "2030" } }, first: 2) { nodes { text article { slug } } } }', 2],
])('%s reads %d rows: one beyond the page only where that is asked', async (text, limit) => {
  const { body, statements } = await server.ask(text);
  expect(body.errors).toBeUndefined();
  expect(statements[0]!.sql).toMatch(new RegExp(`LIMIT ${limit}\\b`));
});

test('pages under several parents have cursors and neighbours where these are asked for', async () => {
  const { body } = await server.ask(`{ speakers(first: 20) { nodes { quotes(first: 1) {
    totalCount pageInfo { hasNextPage startCursor endCursor } edges { cursor node { article { slug } } } } } } }`);
  expect(body.errors).toBeUndefined();
  const { nodes } = body.data!['speakers'] as unknown as {
    nodes: { quotes: { totalCount: number; pageInfo: Row; edges: { cursor: string; node: { article: Row } }[] } }[];
  };
  expect(nodes.some(({ quotes }) => quotes.totalCount > 1)).toBe(true);
  for (const {
    quotes: { totalCount, pageInfo, edges },
  } of nodes) {
    const cursor = edges[0]?.cursor ?? null;
    expect(pageInfo).toEqual({ hasNextPage: totalCount > 1, startCursor: cursor, endCursor: cursor });
    if (cursor) expect(edges[0]!.node.article['slug']).toEqual(expect.any(String));
  }
});

test('pages of the same rows with other fields are told apart', async () => {
  const { body } = await server.ask(
    '{ a: quotes(first: 3) { nodes { text } } b: quotes(first: 3) { nodes { kind } } }',
  );
  const { a, b } = body.data as unknown as Record<'a' | 'b', { nodes: Row[] }>;
  for (const [at, { text }] of a.nodes.entries()) {
    expect(typeof text).toBe('string');
    expect(typeof b.nodes[at]!['kind']).toBe('string');
  }
});
