import DataLoader from 'dataloader';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { Reader } from '../../store/database';
import { RevisionValues } from './revision-cache';

/** What one operation reads with: a reader, and loaders that batch the requests of one tick into one statement. */
export class GraphSession {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();
  private readonly made = new Map<object, Map<object, unknown>>();

  constructor(
    readonly reader: Reader,
    private readonly known: RevisionValues = new RevisionValues(),
  ) {}

  /** Whether the response also depends on the current day, so it must not be cached. */
  dependsOnDay = false;

  /** The loader with that name; `load` returns the values of its keys, in their order. */
  loader<Key, Value>(
    name: string,
    load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  ): DataLoader<Key, Value> {
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(load) as DataLoader<unknown, unknown>;
      this.loaders.set(name, loader);
    }
    return loader as DataLoader<Key, Value>;
  }

  /** Memoises by the pair of objects for one operation. */
  once<Value>(one: object, other: object, make: () => Value): Value {
    let made = this.made.get(one);
    if (!made) this.made.set(one, (made = new Map<object, unknown>()));
    let value = made.get(other) as Value | undefined;
    if (value === undefined) made.set(other, (value = make()));
    return value;
  }

  /** An expensive value that depends only on the state of the graph, cached for that state. */
  counted<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
    return this.known.count(key, find);
  }

  /** A frequently referenced row, cached for the current state. */
  shared<Row extends object>(key: string, find: () => Promise<Row | null>): PromiseOrValue<Row | null> {
    return this.known.row(key, find);
  }

  /** Caches what was counted and read. Call it only when it is certain that nothing was written in the meantime. */
  commit(): void {
    this.known.commit();
  }
}
