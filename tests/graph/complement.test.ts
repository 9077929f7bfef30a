import {
  GraphQLEnumType,
  type GraphQLInputObjectType,
  GraphQLList,
  isInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { graphSchema } from '../../src/api/graphql/schema';
import { NODES } from '../../src/graph/nodes';
import { Connection } from '../../src/graph/query/connection';
import { GraphSession } from '../../src/graph/query/session';
import type { FilterValue, NodeRow, NodeTable } from '../../src/graph/query/table';
import { NODE_LISTS } from '../../src/kernel/vocabulary';
import { recordAll } from '../support/findings';
import { emptyDatabase, ENGINES, type TestDatabase } from '../support/server';
import { LETTERS } from './letters';

/*
 * Every operator of every field of every filter, taken from the schema itself: what a filter selects and what its `not`
 * selects are all rows, each once; and both engines select the same.
 */

const TYPES = ['quotes', 'speakers', 'countries', 'articles', 'events'] as const;
type Type = (typeof TYPES)[number];
const TABLES = Object.fromEntries(Object.values(NODES).map(({ table }) => [NODE_LISTS[table.type], table])) as Record<
  Type,
  NodeTable
>;
const FILTER_OF = {
  quotes: 'QuoteFilter',
  speakers: 'SpeakerFilter',
  countries: 'CountryFilter',
  articles: 'ArticleFilter',
  events: 'EventFilter',
};
const SAMPLES: Record<string, unknown[]> = {
  String: ['jose muller', 'A', ''],
  Boolean: [true, false],
  Float: [0.5, 1, -3],
  CountryCode: ['ES', 'ZW'],
  EDTF: ['2018', '2014/..', '../2018-10-15'],
};
const MATCHES = ['said', '"grosse strasse"', '-said', 'a*', 'naive -said'];

function samplesOf(name: string, type: GraphQLInputType): unknown[] {
  if (type instanceof GraphQLList) {
    const item = type.ofType as GraphQLInputType;
    const values = samplesOf(name, 'ofType' in item ? (item.ofType as GraphQLInputType) : item);
    return [[], values.slice(0, 1), values];
  }
  if (name === 'matches') return MATCHES;
  if (type instanceof GraphQLEnumType)
    return type
      .getValues()
      .slice(0, 2)
      .map((value) => value.name);
  return SAMPLES[(type as { name: string }).name] ?? [];
}

/** Conditions on each field of a filter; on other rows as deep as `depth` says. */
function conditionsOf(type: GraphQLInputObjectType, depth: number): Record<string, unknown>[] {
  const fields = Object.values(type.getFields()).filter(({ name }) => !['and', 'or', 'not'].includes(name));
  return fields.flatMap(({ name, type: field }) => {
    const many = depth > 0 ? Infinity : 1;
    if (!isInputObjectType(field))
      return samplesOf(name, field)
        .slice(0, many)
        .map((value) => ({ [name]: value }));
    if (!field.getFields()['not']) return operatorsOf(field, many).map((value) => ({ [name]: value }));
    const within = depth === 0 ? [{}] : [{}, ...conditionsOf(field, depth - 1)];
    return within.map((value) => ({ [name]: value }));
  });
}

function operatorsOf(type: GraphQLInputObjectType, many: number): object[] {
  return Object.values(type.getFields()).flatMap(({ name, type: operand }) =>
    samplesOf(name, operand)
      .slice(0, many)
      .map((value) => ({ [name]: value })),
  );
}

interface Counts {
  fulfil: number;
  not: number;
  both: number;
}

let test: TestDatabase;

async function countsOf(type: Type, filter: object): Promise<Counts> {
  const count = (of: object) =>
    new Connection<NodeRow>(new GraphSession(test.database.reader), TABLES[type], {
      filter: of as FilterValue,
    }).totalCount();
  const [fulfil, not, both] = await Promise.all([
    count(filter),
    count({ not: filter }),
    count({ and: [filter, { not: filter }] }),
  ]);
  return { fulfil, not, both };
}

const selected = new Map<string, Record<string, number>[]>();

describe.each(ENGINES)('%s', (engine) => {
  beforeAll(async () => {
    test = await emptyDatabase(engine);
    await recordAll(test.database, LETTERS);
  }, 300_000);
  afterAll(() => test.close());

  it.each(TYPES)('%s: a filter and its `not` share out all rows', async (type) => {
    const filters = conditionsOf(graphSchema().getType(FILTER_OF[type]) as GraphQLInputObjectType, 1);
    expect(filters.length).toBeGreaterThan(50);
    const { fulfil: all } = await countsOf(type, {});
    const faults: string[] = [];
    const counts: Record<string, number>[] = [];
    for (const filter of filters) {
      const { fulfil, not, both } = await countsOf(type, filter);
      const name = JSON.stringify(filter);
      if (fulfil + not !== all || both !== 0) faults.push(`${name}: ${fulfil} + ${not} of ${all}, ${both} in both`);
      counts.push({ [name]: fulfil });
    }
    expect(faults).toEqual([]);
    selected.set(`${engine} ${type}`, counts);
  });
});

it.each(TYPES)('both engines select the same %s', (type) => {
  const [first, second] = ENGINES.map((engine) => selected.get(`${engine} ${type}`));
  expect(first).toBeDefined();
  expect(second).toEqual(first);
});
