import { LRUCache } from 'lru-cache';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { State } from '../../store/database';

/** A facet of a hundred values takes 20 kB. */
const MAX_COUNTS = 2_000;
/** About 20 MB of speakers and articles. */
const MAX_ROWS = 20_000;

interface Kept {
  get(key: string): object | undefined;
  set(key: string, value: object): unknown;
}

/**
 * Expensive counts and frequently referenced rows, which depend only on the graph and are shared by many responses.
 * Cached for one state and dropped with the next.
 */
export class RevisionCache {
  private state: State = null;
  private counts = new LRUCache<string, object>({ max: MAX_COUNTS });
  private rows = new LRUCache<string, object>({ max: MAX_ROWS });

  /** The values of a state; for an old state, values that nobody else sees. */
  at(state: State): RevisionValues {
    if (this.state !== state) {
      this.state = state;
      this.counts = new LRUCache<string, object>({ max: MAX_COUNTS });
      this.rows = new LRUCache<string, object>({ max: MAX_ROWS });
    }
    return new RevisionValues(this.counts, this.rows);
  }
}

/**
 * The values that one operation reads from the cache, and those that it adds once it is certain that nothing was
 * written in the meantime.
 */
export class RevisionValues {
  private readonly added: [Kept, string, object][] = [];

  constructor(
    private readonly counts: Kept = new Map<string, object>(),
    private readonly rows: Kept = new Map<string, object>(),
  ) {}

  async count<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
    const kept = this.counts.get(key) as { value: Value } | undefined;
    if (kept) return kept.value;
    const value = await find();
    this.added.push([this.counts, key, { value }]);
    return value;
  }

  /** Without a promise if cached. Null, for a row that does not exist, is not cached. */
  row<Row extends object>(key: string, find: () => Promise<Row | null>): PromiseOrValue<Row | null> {
    return (this.rows.get(key) as Row | undefined) ?? this.findRow(key, find);
  }

  commit(): void {
    for (const [kept, key, value] of this.added) kept.set(key, value);
    this.added.length = 0;
  }

  private async findRow<Row extends object>(key: string, find: () => Promise<Row | null>): Promise<Row | null> {
    const row = await find();
    if (row) this.added.push([this.rows, key, row]);
    return row;
  }
}
