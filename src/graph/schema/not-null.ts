/** What a foreign key promises. */
export async function notNull<Value>(value: Promise<Value | null>, what: string): Promise<Value> {
  const found = await value;
  if (found === null) throw new Error(`${what} is not in the graph`);
  return found;
}
