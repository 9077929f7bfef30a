import { isObjectType, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage['queries'][number] | Storage['fieldResolvers'][number];
type Parameter = NonNullable<Handler['params']>[number];
type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>, unknown>;
type Method = (...parameters: unknown[]) => unknown;

/**
 * Lets fields call their methods directly. Between a field and its method, type-graphql converts arguments and rows to
 * classes and validates them, with promises for every field of every row; this schema needs none of that.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  const storage = getMetadataStorage();
  const instances = new Map<unknown, object>();
  const root = schema.getQueryType();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const handlerOf = type === root ? rootHandlers(storage) : fieldHandlers(storage, type);
    for (const field of Object.values(type.getFields())) {
      const handler = handlerOf(field.name);
      const resolve = handler && directResolver(handler, instances);
      if (resolve) field.resolve = resolve;
    }
  }
}

function rootHandlers({ queries }: Storage): (name: string) => Handler | undefined {
  return (name) => queries.find(({ schemaName }) => schemaName === name);
}

/** Methods of resolver classes, and those that a type's class declares or inherits. */
function fieldHandlers(
  { objectTypes, fieldResolvers }: Storage,
  { name: typeName }: GraphQLObjectType,
): (name: string) => Handler | undefined {
  const target = objectTypes.find(({ name }) => name === typeName)?.target;
  if (!target) return () => undefined;
  const classes = new Set<unknown>();
  for (let ancestor: unknown = target; typeof ancestor === 'function'; ancestor = Object.getPrototypeOf(ancestor))
    classes.add(ancestor);
  return (name) =>
    fieldResolvers.find(({ schemaName, getObjectType }) => schemaName === name && classes.has(getObjectType?.()));
}

/** Undefined for what needs more than its parameters. */
function directResolver(handler: Handler, instances: Map<unknown, object>): Resolve | undefined {
  if (handler.middlewares?.length || handler.roles) return undefined;
  const readers = [...(handler.params ?? [])].sort((a, b) => a.index - b.index).map(readerOf);
  if (!readers.every((read) => read !== undefined)) return undefined;
  const { methodName } = handler;
  if ('kind' in handler && handler.kind === 'internal') {
    return (root, args, context, info) =>
      (root as Record<string, Method>)[methodName]!(...readers.map((read) => read(root, args, context, info)));
  }
  const instance = instances.get(handler.target) ?? new (handler.target as new () => object)();
  instances.set(handler.target, instance);
  const method = ((instance as Record<string, Method>)[methodName] as Method).bind(instance);
  return calling(method, readers);
}

/** Most methods take one to three parameters. */
function calling(method: Method, [first, second, third, ...more]: Resolve[]): Resolve {
  if (!first) return () => method();
  if (!second) return (root, args, context, info) => method(first(root, args, context, info));
  if (!third)
    return (root, args, context, info) => method(first(root, args, context, info), second(root, args, context, info));
  return (root, args, context, info) =>
    method(...[first, second, third, ...more].map((read) => read(root, args, context, info)));
}

function readerOf(parameter: Parameter): Resolve | undefined {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName === undefined ? (root) => root : undefined;
    case 'context':
      return parameter.propertyName === undefined ? (_root, _args, context) => context : undefined;
    case 'args':
      return (_root, args) => args;
    case 'arg': {
      const { name } = parameter;
      return (_root, args) => args[name];
    }
    case 'info':
      return (_root, _args, _context, info) => info;
    default:
      return undefined;
  }
}
