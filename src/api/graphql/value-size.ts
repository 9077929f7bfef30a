/** How deep and how wide a value may be. */
export interface ValueLimits {
  depth: number;
  values: number;
}

/**
 * Which limit a value exceeds, as a message; null if none. The value is traversed without recursion, so no depth
 * overflows the stack.
 */
export function excessOf(value: unknown, { depth, values }: ValueLimits): string | null {
  let count = 0;
  const pending: [unknown, number][] = [[value, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [part, level] = next;
    if (typeof part !== 'object' || part === null) continue;
    if (level >= depth) return `it is nested more than ${depth} levels deep`;
    const parts = Object.values(part);
    count += parts.length;
    if (count > values) return `it has more than ${values} values`;
    for (const inner of parts) pending.push([inner, level + 1]);
  }
  return null;
}
