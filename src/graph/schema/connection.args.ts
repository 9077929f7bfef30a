import type { ClassType } from 'type-graphql';
import { ArgsType, Field, Int } from 'type-graphql';
import type { ConnectionArguments } from '../query/connection';
import type { FilterValue } from '../query/table';

/** The arguments of a connection: a filter, an order, and a page. */
export function connectionArgs(
  filter: () => ClassType,
  order: object,
  defaultOrder: string,
): ClassType<ConnectionArguments> {
  @ArgsType()
  class ConnectionArgs implements ConnectionArguments {
    @Field(filter, { nullable: true, description: 'Which rows: all that is given must hold.' })
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

    @Field(() => String, { nullable: true, description: 'The cursor behind which the page begins.' })
    after?: string;

    @Field(() => Int, {
      nullable: true,
      description: 'The size of a page counted from the end, 100 at most. Excludes `first`.',
    })
    last?: number;

    @Field(() => String, { nullable: true, description: 'The cursor before which the page ends.' })
    before?: string;
  }
  return ConnectionArgs;
}
