import { registerEnumType } from 'type-graphql';

/**
 * Registers an enum whose every value has a sentence, and answers the object that stands for it in decorators.
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
  return object;
}
