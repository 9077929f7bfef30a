import { Extensions } from 'type-graphql';

/** The properties of its row that a field reads, some of them only if a certain field below it is requested. */
export type Reads = readonly string[] | { always: readonly string[]; below: Record<string, readonly string[]> };

/**
 * Declares what a field of a node reads of its row, so that a page reads no more than what is requested. A field
 * without it reads the property of its own name; if the entity has none, the whole row is read.
 */
export function ReadsOf<Row>(
  reads:
    | readonly (keyof Row & string)[]
    | { always: readonly (keyof Row & string)[]; below: Record<string, readonly (keyof Row & string)[]> },
): MethodDecorator {
  return Extensions({ reads }) as MethodDecorator;
}

/** What `ReadsOf` declared of a field. */
export function readsOf({ extensions }: { extensions: unknown }): Reads | undefined {
  return (extensions as { reads?: Reads } | undefined)?.reads;
}
