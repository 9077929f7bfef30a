import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  parse,
  print,
  type ConstValueNode,
  type DefinitionNode,
  type GraphQLNamedType,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { graphSchema, printedSchema } from '../../src/api/graphql/schema';
import { packageRoot } from '../../src/kernel/package-root';

interface Member {
  kind: string;
  name: { value: string };
  type?: TypeNode;
  arguments?: readonly InputValueDefinitionNode[];
  defaultValue?: ConstValueNode;
}

const isType = (node: DefinitionNode): node is TypeDefinitionNode =>
  'name' in node && node.kind !== Kind.DIRECTIVE_DEFINITION;
const typesOf = (sdl: string) =>
  new Map(
    parse(sdl)
      .definitions.filter(isType)
      .map((node) => [node.name.value, node]),
  );

const contract = typesOf(readFileSync(join(__dirname, 'contract.graphql'), 'utf8'));
const schema = typesOf(printedSchema());

/** Fields and values of a type, and what it implements or unites: `name(argument: Type = default): Type`. */
function membersOf(node: TypeDefinitionNode | undefined): Map<string, Member> {
  const own: readonly Member[] =
    (node && 'fields' in node ? node.fields : node && 'values' in node ? node.values : undefined) ?? [];
  const names = node && 'interfaces' in node ? node.interfaces : node && 'types' in node ? node.types : undefined;
  return new Map([...own, ...(names ?? [])].map((member) => [member.name.value, member]));
}

function shapeOf({ type, defaultValue }: Member): string {
  return `${type ? print(type) : 'a value'}${defaultValue ? ` = ${print(defaultValue)}` : ''}`;
}

const argumentsOf = (member: Member) =>
  new Map((member.arguments ?? []).map((argument) => [argument.name.value, argument]));

describe.each([...contract.keys()])('%s keeps the contract', (name) => {
  const wanted = contract.get(name)!;
  const found = schema.get(name);
  const members = membersOf(found);

  test('is there, of the same kind', () => {
    expect(found?.kind).toBe(wanted.kind);
  });

  test('has the same members, of the same types', () => {
    const shapes = ([key, member]: [string, Member]) => [key, shapeOf(member)];
    const same = [...membersOf(wanted)].map(([key]) => [
      key,
      members.has(key) ? shapeOf(members.get(key)!) : 'missing',
    ]);
    expect(same).toEqual([...membersOf(wanted)].map(shapes));
  });

  test('takes the same arguments, and needs no others', () => {
    for (const [key, member] of membersOf(wanted)) {
      const taken = argumentsOf(members.get(key)!);
      const asked = [...argumentsOf(member)];
      expect(
        asked.map(([argument]) => [argument, taken.has(argument) ? shapeOf(taken.get(argument)!) : 'missing']),
      ).toEqual(asked.map(([argument, node]) => [argument, shapeOf(node)]));
      expect(
        [...taken].filter(([argument]) => !argumentsOf(member).has(argument)).filter(([, node]) => isRequired(node)),
      ).toEqual([]);
    }
    if (wanted.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return;
    expect([...members.values()].filter(isRequired)).toEqual([]);
  });
});

function isRequired({ type, defaultValue }: Member): boolean {
  return type?.kind === Kind.NON_NULL_TYPE && !defaultValue;
}

test('a union is of the same types', () => {
  expect([...membersOf(schema.get('SearchResult')).keys()].sort()).toEqual(
    [...membersOf(contract.get('SearchResult')).keys()].sort(),
  );
});

/** The name and description of everything that a type holds. */
function described(type: GraphQLNamedType): [string, string][] {
  const of = (name: string, { description }: { description?: string | null }): [string, string] => [
    name,
    description ?? '',
  ];
  const own = [of(type.name, type)];
  if (isEnumType(type)) return [...own, ...type.getValues().map((value) => of(`${type.name}.${value.name}`, value))];
  if (isInputObjectType(type))
    return [...own, ...Object.values(type.getFields()).map((field) => of(`${type.name}.${field.name}`, field))];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  return [
    ...own,
    ...Object.values(type.getFields()).flatMap((field) => [
      of(`${type.name}.${field.name}`, field),
      ...field.args.map((argument) => of(`${type.name}.${field.name}(${argument.name})`, argument)),
    ]),
  ];
}

const BUILT_IN = ['Boolean', 'Float', 'ID', 'Int', 'String'];
const types = Object.values(graphSchema().getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !BUILT_IN.includes(type.name),
);

test.each(types.map((type) => [type.name, type] as const))('%s tells in sentences what it is', (_, type) => {
  const unclear = described(type).filter(
    ([, description]) => !/^[\p{Lu}`"0-9][^]*[.]$/u.test(description) || /\s{2}|\bTODO\b|\bA [aeio]/.test(description),
  );
  expect(unclear).toEqual([]);
});

test('schema/schema.graphql is fresh', () => {
  // Written by: node -r @swc-node/register src/main.ts schema schema/schema.graphql
  expect(readFileSync(join(packageRoot(), 'schema/schema.graphql'), 'utf8')).toBe(printedSchema());
});
