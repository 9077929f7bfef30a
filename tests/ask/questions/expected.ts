import type { Facet, Filter, Interval } from '../../../src/ask/understanding';
import type { Target } from '../../../src/kernel/vocabulary';

/** A question, and all that follows from it; what is left out is as it is by default. */
export interface Expected {
  question: string;
  understood: string;
  filter: Filter;
  /** quotes */
  target?: Target;
  /** none */
  facets?: Facet[];
  /** none */
  interval?: Interval;
  /** the target's newest first, or by name */
  orderBy?: string[];
  /** 20 */
  first?: number;
  /** none */
  unknown?: string[];
  /** some where something is unknown */
  hints?: string[];
}
