import type { GraphContext } from '../../graph/context';

/** What execution finds out about an operation; the endpoint reads it. */
export interface Outcome {
  /** What kind of operation it is; undefined where it was refused before that was known. */
  kind?: 'query' | 'mutation' | 'subscription';
  /** How many fields it may answer. */
  cost?: number;
}

/** What resolvers are given, and what the engine tells. */
export interface ApiContext extends GraphContext {
  outcome: Outcome;
}
