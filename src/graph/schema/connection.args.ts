import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int } from 'type-graphql';
import type { ConnectionArguments } from '../query/connection';
import type { FilterTable, FilterValue } from '../query/table';
import { filterType } from './filter.type';

/** The arguments of a connection: a filter, an order, and a page. */
export function connectionArgs(
  table: FilterTable,
  order: object,
  defaultOrder: string,
): ClassType<ConnectionArguments> {
  const filter = filterType(table);

  @ArgsType()
  class ConnectionArgs implements ConnectionArguments {
    @Field(() => filter, { nullable: true, description: 'Selects rows; all given conditions must hold.' })
    filter?: FilterValue;

    @Field(() => [order], {
      nullable: true,
      description: `The sort keys, the most significant first. Default: ${defaultOrder}.`,
    })
    orderBy?: string[];

    @Field(() => Int, {
      nullable: true,
      description: 'The page size, counted from the start: default 20, at most 100. Cannot be combined with `last`.',
    })
    first?: number;

    @Field(() => String, { nullable: true, description: 'The page starts after this cursor.' })
    after?: string;

    @Field(() => Int, {
      nullable: true,
      description: 'The page size, counted from the end: at most 100. Cannot be combined with `first`.',
    })
    last?: number;

    @Field(() => String, { nullable: true, description: 'The page ends before this cursor.' })
    before?: string;
  }
  return ConnectionArgs;
}
