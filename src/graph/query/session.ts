import DataLoader from 'dataloader';
import type { Reader } from '../../store/database';
import { RevisionCache, type RevisionValues } from './revision-cache';

/** What one operation reads with: a reader, and loaders that join what is asked for in one tick into one statement. */
export class GraphSession {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();

  constructor(
    readonly reader: Reader,
    private readonly counts: RevisionValues = new RevisionCache().at(null),
  ) {}

  /** The loader of that name; `load` answers the values of its keys, in their order. */
  loader<Key, Value>(name: string, load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>): DataLoader<Key, Value> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(load) as DataLoader<unknown, unknown>;
      this.loaders.set(name, loader);
    }
    return loader as DataLoader<Key, Value>;
  }

  /** A value that costs much and depends on the state of the graph alone. */
  counted<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
    return this.counts.get(key, find);
  }

  /** Keeps what was counted, for it is certain that nothing was written meanwhile. */
  commit(): void {
    this.counts.commit();
  }
}
