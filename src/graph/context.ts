import type { GraphSession } from './query/session';

/** What a resolver is given beside its arguments. */
export interface GraphContext {
  session: GraphSession;
}
