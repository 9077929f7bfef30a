import type { Transaction } from '../store/database';
import type { GraphSession } from './query/session';

/** Somebody who may change the graph. */
export interface Editor {
  /** Runs `work` in a transaction and returns its result with a session for reading afterwards. */
  write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<{ result: Result; session: GraphSession }>;
}

/** The context of resolvers. */
export interface GraphContext {
  session: GraphSession;
  /** @throws GraphQLError if the client may not change the graph */
  editor(): Editor;
}
