import { registerEnumType } from 'type-graphql';

const registered = new Map<string, object>();

/**
 * Registers an enum with a description for each value, and returns the object that represents it in decorators.
 * @param values each value's name and what it means
 */
export function enumType<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): Record<Value, Value> {
  const members = Object.keys(values) as Value[];
  const object = Object.fromEntries(members.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(members.map((value) => [value, { description: values[value] }])) as Record<
      Value,
      { description: string }
    >,
  });
  registered.set(name, object);
  return object;
}

/** The object of an enum that is registered. */
export function enumNamed(name: string): object {
  const found = registered.get(name);
  if (!found) throw new Error(`there is no enum ${name}`);
  return found;
}
