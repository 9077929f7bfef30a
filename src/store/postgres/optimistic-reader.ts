import type { Plan, Reader, State } from '../database';
import type { SqlParameter } from '../engine';

const COLUMN = 'stateRead';
/** The state in the form of `stateOf`. An uncorrelated subquery runs once a statement, whatever its number of rows. */
const SELECT_WITH_STATE = `SELECT (SELECT number || ' ' || created_at FROM revision ORDER BY number DESC LIMIT 1) AS "${COLUMN}", `;
const SELECT = 'SELECT ';

/**
 * Reads without reading the state first: each statement also selects the state that its own snapshot sees, and
 * afterwards the reader reports whether that was the expected one.
 */
export class OptimisticReader implements Reader {
  readonly dialect;
  private isIncomplete = false;
  private isStale = false;
  private isSeen = false;

  constructor(
    private readonly reader: Reader,
    private readonly state: State,
  ) {
    this.dialect = reader.dialect;
  }

  async query<Row>(
    sql: string,
    parameters?: readonly SqlParameter[],
    plan?: Plan,
    signal?: AbortSignal,
  ): Promise<Row[]> {
    if (!sql.startsWith(SELECT)) {
      this.isIncomplete = true;
      return this.reader.query(sql, parameters, plan, signal);
    }
    const rows = await this.reader.query<Row & { [COLUMN]?: State }>(
      SELECT_WITH_STATE + sql.slice(SELECT.length),
      parameters,
      plan,
      signal,
    );
    this.take(rows);
    return rows;
  }

  /** Whether all statements read the expected state; undefined if a statement returned no rows and so no state. */
  isConfirmed(): boolean | undefined {
    if (this.isStale) return false;
    return this.isSeen && !this.isIncomplete ? true : undefined;
  }

  /** Callers do not see the added column. */
  private take(rows: { [COLUMN]?: State }[]): void {
    const [first] = rows;
    if (!first) this.isIncomplete = true;
    else if (first[COLUMN] === this.state) this.isSeen = true;
    else this.isStale = true;
    for (const row of rows) row[COLUMN] = undefined;
  }
}
