import type { Transaction } from '../store/database';
import type { GraphSession } from './query/session';

/** Somebody who may change the graph. */
export interface Editor {
  /** Runs `work` in a transaction; what is read behind it is read by the session that comes with its result. */
  write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<{ result: Result; session: GraphSession }>;
}

/** What a resolver is given beside its arguments. */
export interface GraphContext {
  session: GraphSession;
  /** @throws GraphQLError where whoever asks may not change the graph */
  editor(): Editor;
}
