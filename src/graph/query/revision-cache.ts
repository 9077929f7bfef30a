import { LRUCache } from 'lru-cache';
import type { State } from '../../store/database';

const MAX_ENTRIES = 20_000;

/** Counts that cost much and change with the graph alone: kept for one state, forgotten with the next. */
export class RevisionCache {
  private state: State = null;
  private values = new LRUCache<string, object>({ max: MAX_ENTRIES });

  /** The values of a state; a state that is over gets none that others could see. */
  at(state: State): RevisionValues {
    if (this.state !== state) {
      this.state = state;
      this.values = new LRUCache<string, object>({ max: MAX_ENTRIES });
    }
    return new RevisionValues(this.values);
  }
}

/** What one operation may take from the cache, and what it adds once it is certain that nothing was written meanwhile. */
export class RevisionValues {
  private readonly added = new Map<string, object>();

  constructor(private readonly known: LRUCache<string, object>) {}

  async get<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
    const kept = this.known.get(key) as { value: Value } | undefined;
    if (kept) return kept.value;
    const value = await find();
    this.added.set(key, { value });
    return value;
  }

  commit(): void {
    for (const [key, value] of this.added) this.known.set(key, value);
    this.added.clear();
  }
}
