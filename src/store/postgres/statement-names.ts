import { LRUCache } from 'lru-cache';

/** Each name holds a plan of some ten kilobytes in the server, for each connection. */
const MAX_NAMES = 200;
/** A text that comes once, as a person's own query does, gets none of them. */
const RUNS_BEFORE = 2;
const MAX_CANDIDATES = 1_000;

/**
 * Names under which a server keeps repeated statements, so that it parses and plans them once. The names
 * are never taken back, for a connection cannot be told over a pooler that one is over: what comes when all are given
 * away runs without.
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
   * From now on all statements do: connections forget names, or share them with others, as behind a pooler that knows
   * none.
   */
  giveUp(): void {
    this.areUseless = true;
  }
}
