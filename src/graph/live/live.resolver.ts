import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { encodeCursor } from '../../kernel/cursor';
import type { GraphContext } from '../context';
import { Connection } from '../query/connection';
import type { GraphSession } from '../query/session';
import type { FilterValue } from '../query/table';
import type { QuoteEntity } from '../quote/quote.entity';
import { quoteTable } from '../quote/quote.table';
import { QuoteType } from '../quote/quote.type';
import { currentRevision } from '../revision/revision.repository';
import { RevisionType } from '../revision/revision.type';
import { filterType } from '../schema/filter.type';

/** The context of subscriptions, beyond that of queries. */
export interface LiveContext extends GraphContext {
  /** A session at the newest state: immediately, and again after each change of the graph. */
  sessions(): AsyncIterable<GraphSession>;
}

/** The value of a subscription, and the session that the fields below it read with. */
export interface LiveEvent<Value> {
  session: GraphSession;
  value: Value;
}

const PAGE = 100;
const ORDER = 'RECORDED_ASC';

/** @param subscribed what `type-graphql` hands to a subscription; it types the context as `any` */
function contextOf({ context }: { context: unknown }): LiveContext {
  return context as LiveContext;
}

@Resolver()
export class LiveResolver {
  @Subscription(() => RevisionType, {
    description: 'The newest revision and each one after it. Revisions in quick succession may be sent as one.',
    subscribe: (subscribed) => revisions(contextOf(subscribed)),
  })
  revision(@Root() { value }: LiveEvent<RevisionType>): RevisionType {
    return value;
  }

  @Subscription(() => QuoteType, {
    description: 'Each quote that is recorded from now on and matches the filter.',
    subscribe: async (subscribed) => {
      const context = contextOf(subscribed);
      const { filter } = subscribed.args as { filter?: FilterValue | null };
      return recordedQuotes(context, filter, await newestId(context.session));
    },
  })
  quoteRecorded(
    @Root() { value }: LiveEvent<QuoteType>,
    @Arg('filter', () => filterType(quoteTable), {
      nullable: true,
      description: 'Selects quotes; all given conditions must hold.',
    })
    _filter: FilterValue | null,
  ): QuoteType {
    return value;
  }
}

async function* revisions(context: LiveContext): AsyncGenerator<LiveEvent<RevisionType>> {
  let last = 0;
  for await (const session of context.sessions()) {
    const value = await currentRevision(session.reader);
    if (value.number !== last) yield { session, value };
    last = value.number;
  }
}

async function* recordedQuotes(
  context: LiveContext,
  filter: FilterValue | null | undefined,
  start: number,
): AsyncGenerator<LiveEvent<QuoteType>> {
  let after = start;
  for await (const session of context.sessions()) {
    for await (const row of quotesAfter(session, after, filter)) {
      after = row.id;
      yield { session, value: row as unknown as QuoteType };
    }
  }
}

async function newestId(session: GraphSession): Promise<number> {
  const newest = new Connection<QuoteEntity>(session, quoteTable, { first: 1, orderBy: ['RECORDED_DESC'] });
  return (await newest.page()).rows[0]?.id ?? 0;
}

async function* quotesAfter(
  session: GraphSession,
  id: number,
  filter: FilterValue | null | undefined,
): AsyncGenerator<QuoteEntity> {
  for (let last = id, isMore = true; isMore;) {
    const after = encodeCursor({ order: `Quote ${ORDER}`, values: [last] });
    const page = await new Connection<QuoteEntity>(session, quoteTable, {
      filter,
      first: PAGE,
      after,
      orderBy: [ORDER],
    }).page();
    yield* page.rows;
    last = page.rows.at(-1)?.id ?? last;
    isMore = page.rows.length === PAGE;
  }
}
