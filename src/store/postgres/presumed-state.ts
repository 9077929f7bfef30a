import type { Plan, Reader, State } from '../database';
import type { SqlParameter } from '../engine';

const COLUMN = 'stateRead';
/** As `stateOf` has it. A subquery that names nothing of the statement runs once in it, whatever the number of its rows. */
const TOLD = `SELECT (SELECT number || ' ' || created_at FROM revision ORDER BY number DESC LIMIT 1) AS "${COLUMN}", `;
const SELECT = 'SELECT ';

/**
 * Reads what should be of one state, and lets its statements tell whether it was: each sees the rows of one moment, and so
 * the state that they are of.
 */
export class PresumingReader implements Reader {
  readonly dialect;
  private isSilent = false;
  private isRefuted = false;
  private isTold = false;

  constructor(
    private readonly reader: Reader,
    private readonly state: State,
  ) {
    this.dialect = reader.dialect;
  }

  async query<Row>(sql: string, parameters?: readonly SqlParameter[], plan?: Plan): Promise<Row[]> {
    if (!sql.startsWith(SELECT)) {
      this.isSilent = true;
      return this.reader.query(sql, parameters, plan);
    }
    const rows = await this.reader.query<Row & { [COLUMN]?: State }>(TOLD + sql.slice(SELECT.length), parameters, plan);
    this.take(rows);
    return rows;
  }

  /** Whether all that was read was of the state; undefined where not every statement could tell. */
  isConfirmed(): boolean | undefined {
    if (this.isRefuted) return false;
    return this.isTold && !this.isSilent ? true : undefined;
  }

  /** Nobody else sees the column. */
  private take(rows: { [COLUMN]?: State }[]): void {
    const [first] = rows;
    if (!first) this.isSilent = true;
    else if (first[COLUMN] === this.state) this.isTold = true;
    else this.isRefuted = true;
    for (const row of rows) row[COLUMN] = undefined;
  }
}
