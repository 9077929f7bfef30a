import { isObjectType } from 'graphql';
import { graphSchema } from '../../src/api/graphql/schema';
import { asNode, NODES, nodeTypeOf, tableOfNode } from '../../src/graph/nodes';
import { NODE_TYPES } from '../../src/kernel/vocabulary';
import { tableOf } from '../../src/store/columns';
import { ENTITIES } from '../../src/store/data-source';

it('every type with the interface Node has a table, and every table such a type', () => {
  const schema = graphSchema();
  const nodes = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
  expect(nodes.map(({ name }) => name).sort()).toEqual([...NODE_TYPES].sort());
  expect(Object.keys(NODES).sort()).toEqual([...NODE_TYPES].sort());
});

it.each(NODE_TYPES)('%s: entity, table and type belong together', (type) => {
  const table = tableOfNode(type);
  expect(table.type).toBe(type);
  expect(ENTITIES).toContain(table.entity);
  expect(tableOf(table.entity)).toBe(table.name);
  expect(nodeTypeOf(asNode(type, { id: 1 }))).toBe(type);
});

it('a row of another entity has no type', () => {
  const others = ENTITIES.filter((entity) => !Object.values(NODES).some(({ table }) => table.entity === entity));
  expect(others.length).toBeGreaterThan(5);
  for (const Entity of others) expect(() => nodeTypeOf(new Entity())).toThrow('is no entity with a type of its own');
});
