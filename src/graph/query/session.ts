import DataLoader from 'dataloader';
import type { PromiseOrValue } from '../../kernel/promise-or-value';
import type { Reader } from '../../store/database';
import { RevisionValues } from './revision-cache';

/** What one operation reads with: a reader, and loaders that join what is asked for in one tick into one statement. */
export class GraphSession {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown>>();
  private readonly made = new Map<object, Map<object, unknown>>();

  constructor(
    readonly reader: Reader,
    private readonly known: RevisionValues = new RevisionValues(),
  ) {}

  /** Whether the answer depends on the day as well, and so must not be kept. */
  dependsOnDay = false;

  /** The loader of that name; `load` answers the values of its keys, in their order. */
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

  /** What is made once for two objects, whoever of an operation comes first. */
  once<Value>(one: object, other: object, make: () => Value): Value {
    let made = this.made.get(one);
    if (!made) this.made.set(one, (made = new Map<object, unknown>()));
    let value = made.get(other) as Value | undefined;
    if (value === undefined) made.set(other, (value = make()));
    return value;
  }

  /** A value that costs much and depends on the state of the graph alone. */
  counted<Value>(key: string, find: () => Promise<Value>): Promise<Value> {
    return this.known.count(key, find);
  }

  /** A row to which many others refer: whoever asked for it in the same state of the graph has brought it along. */
  shared<Row extends object>(key: string, find: () => Promise<Row | null>): PromiseOrValue<Row | null> {
    return this.known.row(key, find);
  }

  /** Keeps what was counted and read, for it is certain that nothing was written meanwhile. */
  commit(): void {
    this.known.commit();
  }
}
