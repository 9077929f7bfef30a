import type { GraphSession } from './query/session';

/** What became of an operation, for whoever asked the engine. */
export interface Outcome {
  /** What kind of operation it turned out to be; undefined where it was refused before. */
  operation?: 'query' | 'mutation' | 'subscription';
  /** Whether the answer depends on nothing but the request and the state of the graph. */
  isCacheable: boolean;
}

/** What a resolver is given beside its arguments. */
export interface GraphContext {
  session: GraphSession;
  outcome: Outcome;
}
