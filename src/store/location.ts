/** Where a graph is kept. */
export type Location = SqliteLocation | PostgresLocation;

export interface SqliteLocation {
  engine: 'sqlite';
  file: string;
}

export interface PostgresLocation {
  engine: 'postgres';
  url: string;
  replicaUrls?: readonly string[];
  /**
   * How many connections a process keeps to each server for its statements, and as many for its writes and snapshots.
   */
  connections?: number;
}

/**
 * Enough to keep a core or two of the server busy. More of them would compete: with ten instead of three, a statement
 * took half as much CPU time again on the server.
 */
export const DEFAULT_CONNECTIONS = 4;
