import type { PromiseOrValue } from '../../kernel/promise-or-value';

/** A row that a foreign key guarantees. */
export function notNull<Value>(value: PromiseOrValue<Value | null>, what: string): PromiseOrValue<Value> {
  return value instanceof Promise ? value.then((found) => present(found, what)) : present(value, what);
}

function present<Value>(found: Value | null, what: string): Value {
  if (found === null) throw new Error(`${what} is not in the graph`);
  return found;
}
