import type { DataSource } from 'typeorm';

/** An unreachable server fails a request within seconds. */
export const CONNECT_TIMEOUT_MS = 2_000;
/** The driver ends the connection of a statement that takes longer. */
export const QUERY_TIMEOUT_MS = 30_000;

/** A statement, and the name under which the connection keeps it prepared, if it should. */
export interface Query {
  text: string;
  values: unknown[];
  name?: string;
  /** Cancels the statement on the server. */
  signal?: AbortSignal;
}

export interface Queries {
  query(query: Query): Promise<{ rows: unknown[] }>;
}

/** A connection from a pool. If its server goes away, it emits an event that ends a process without a listener. */
export interface PoolClient extends Queries {
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
  release(error?: Error): void;
}

export interface Pool extends Queries {
  connect(): Promise<PoolClient>;
}

/** The pool under a DataSource. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}

/** @throws Error with the code ETIMEDOUT if the answer does not arrive in time */
export async function inTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error(`no response within ${milliseconds} ms`), { code: 'ETIMEDOUT' })),
      milliseconds,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
