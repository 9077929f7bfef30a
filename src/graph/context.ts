import type { Transaction } from '../store/database';
import type { GraphSession } from './query/session';

/** What the endpoint learns about an operation while it executes. */
export interface Outcome {
  /** What kind of operation it turned out to be; undefined where it was refused before. */
  operation?: 'query' | 'mutation' | 'subscription';
  /** Whether the answer depends on nothing but the request and the state of the graph. */
  isCacheable: boolean;
}

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
  outcome: Outcome;
  /** @throws GraphQLError where whoever asks may not change the graph */
  editor(): Editor;
}
