import DataLoader from 'dataloader';
import type { Reader } from '../../store/database';

/** What one operation reads with: a reader, and loaders that join what is asked for in one tick into one statement. */
export class GraphSession {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();

  constructor(readonly reader: Reader) {}

  /** The loader of that name; `load` answers the values of its keys, in their order. */
  loader<Key, Value>(name: string, load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>): DataLoader<Key, Value> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(load) as DataLoader<unknown, unknown>;
      this.loaders.set(name, loader);
    }
    return loader as DataLoader<Key, Value>;
  }
}
