import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLError,
  type GraphQLInputType,
  isInputObjectType,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  type VariableDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { understand } from '../../src/ask/understand';
import type { Json, Understanding } from '../../src/ask/understanding';
import { parseEdtf } from '../../src/kernel/edtf';
import { parseSearch } from '../../src/store/search-terms';
import { english } from '../support/english';
import { testLexicon, TODAY } from './lexicon';
import { ABOUT_WHAT } from './questions/about-what';
import { EVENTS } from './questions/events';
import { NOBODY } from './questions/nobody';
import { OTHERS } from './questions/others';
import { questionsIn } from './questions/from-file';
import { WHEN } from './questions/when';
import { WHO_SAID } from './questions/who-said';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'), { assumeValid: true });
const lexicon = testLexicon();
const reading = { language: english, today: TODAY };
const QUESTIONS = [
  ...WHO_SAID,
  ...NOBODY,
  ...ABOUT_WHAT,
  ...WHEN,
  ...EVENTS,
  ...OTHERS,
  ...questionsIn('roles'),
  ...questionsIn('counted'),
  ...questionsIn('relative-dates'),
  ...questionsIn('unsupported'),
  ...questionsIn('various'),
  ...questionsIn('more'),
].map(({ question }) => question);

/** What the public schema and the search language have to say against an answer. */
function faults({ operation, variables, filter, first }: Understanding): string[] {
  const document = parse(operation);
  const [definition] = document.definitions;
  const definitions: readonly VariableDefinitionNode[] =
    definition?.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
  const { errors = [] } = getVariableValues(schema, definitions, variables) as { errors?: readonly GraphQLError[] };
  const rules = [...specifiedRules, NoDeprecatedCustomRule];
  const found = [...validate(schema, document, rules), ...errors].map(({ message }) => message);
  const given = variables as { readonly [name: string]: Json };
  for (const { variable, type } of definitions)
    found.push(...deprecatedIn(typeFromAST(schema, type) as GraphQLInputType, given[variable.name.value] ?? null));
  if (first < 1 || first > 100) found.push(`first: ${first}`);
  visit(filter, (key, value) => {
    if (['on', 'before', 'after'].includes(key)) parseEdtf(value);
    if (key === 'matches') parseSearch(value, []);
    if (value === '') found.push(`${key} is empty`);
  });
  return found;
}

/** Fields of an input that the schema advises against. */
function deprecatedIn(type: GraphQLInputType, value: Json): string[] {
  if (Array.isArray(value)) return (value as Json[]).flatMap((each) => deprecatedIn(type, each));
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  const fields = named.getFields();
  return Object.entries(value as { readonly [key: string]: Json }).flatMap(([key, part]) => {
    const field = fields[key];
    if (field === undefined) return [];
    return [...(field.deprecationReason == null ? [] : [`${named.name}.${key}`]), ...deprecatedIn(field.type, part)];
  });
}

function visit(json: Json, at: (key: string, value: string) => void): void {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, value] of Object.entries(json)) {
    if (typeof value === 'string') at(key, value);
    else visit(value, at);
  }
}

describe('the operation', () => {
  it.each(QUESTIONS)('of "%s" runs as it stands', async (question) => {
    expect(faults(await understand(question, lexicon, reading))).toEqual([]);
  });

  it('runs as it stands for any words in any order', async () => {
    const words = [
      ...new Set(QUESTIONS.flatMap((question) => question.split(/\s+/))),
      '“',
      '"',
      "'",
      '-',
      '*',
      '🚀',
      '2018-02-31',
      '0',
      '%',
      '_',
      'NULL',
      '(',
      ')',
      '""',
      '...',
    ];
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 600; round++) {
      const question = Array.from({ length: 1 + random(14) }, () => words[random(words.length)]).join(' ');
      const answer = await understand(question, lexicon, reading);
      expect({ question, faults: faults(answer) }).toEqual({ question, faults: [] });
      expect(answer.unknown.every((run) => question.includes(run))).toBe(true);
      if (Object.keys(answer.filter).length === 0)
        expect({ question, unknown: answer.unknown }).toEqual({ question, unknown: [] });
    }
  });
});
