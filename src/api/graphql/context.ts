import type { GraphContext } from '../../graph/context';

/** What execution reports about an operation to the endpoint. */
export interface Outcome {
  /** The kind of operation; undefined if it was rejected before that was known. */
  kind?: 'query' | 'mutation' | 'subscription';
  /** How many fields its response may contain. */
  cost?: number;
}

/** The context of resolvers, and what the engine reports. */
export interface ApiContext extends GraphContext {
  outcome: Outcome;
}
