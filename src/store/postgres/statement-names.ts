import { LRUCache } from 'lru-cache';

/** Each name holds a plan of some ten kilobytes in the server, for each connection. */
const MAX_NAMES = 200;
/** A text that occurs only once, such as a hand-written query, gets no name. */
const RUNS_BEFORE = 2;
const MAX_CANDIDATES = 1_000;

/**
 * Names under which a server keeps repeated statements, so that it parses and plans them once. Names are never
 * released, because a pooler cannot forward that; once all names are in use, further statements run without a name.
 */
export class StatementNames {
  private readonly names = new Map<string, string | undefined>();
  private areUseless = false;
  private readonly candidates = new LRUCache<string, number>({ max: MAX_CANDIDATES });

  /** The name of a statement that is about to run; undefined where it should run without. */
  nameOf(text: string): string | undefined {
    if (this.areUseless) return undefined;
    if (this.names.has(text) || this.names.size >= MAX_NAMES) return this.names.get(text);
    const runs = this.candidates.get(text) ?? 0;
    if (runs < RUNS_BEFORE) {
      this.candidates.set(text, runs + 1);
      return undefined;
    }
    this.candidates.delete(text);
    const given = `on_record_${this.names.size + 1}`;
    this.names.set(text, given);
    return given;
  }

  /** From now on the statement runs without a name. */
  withdraw(text: string): void {
    this.names.set(text, undefined);
  }

  /**
   * From now on all statements run without names, because connections lose or share names, as behind a pooler without
   * support for them.
   */
  giveUp(): void {
    this.areUseless = true;
  }
}
