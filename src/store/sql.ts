import type { Plan, Reader, Transaction } from './database';
import type { Dialect, SqlParameter, SqlType } from './engine';

/**
 * Collects a statement's parameters while its text is composed, in the same order: no value becomes part of the text.
 */
export class SqlBuilder {
  readonly parameters: SqlParameter[] = [];
  /** Whether a text search only tests each row, instead of yielding the rows that match. */
  testsMatches = false;
  private aliases = 0;

  constructor(readonly dialect: Dialect) {}

  /** The placeholder of a value. */
  bind(value: SqlParameter): string {
    this.parameters.push(value);
    return this.dialect.placeholder(this.parameters.length);
  }

  isAnyOf(expression: string, values: readonly (string | number)[], type: SqlType): string {
    const [only] = values;
    if (values.length === 1 && only !== undefined) return `${expression} = ${this.bind(only)}`;
    return this.dialect.isAnyOf(expression, this.bind(values), type);
  }

  /** An alias that nothing else in the statement has. */
  alias(prefix: string): string {
    this.aliases += 1;
    return `${prefix}${this.aliases}`;
  }
}

/** Composes a statement and runs it. */
export function select<Row>(reader: Reader, compose: (sql: SqlBuilder) => string, plan?: Plan): Promise<Row[]> {
  const sql = new SqlBuilder(reader.dialect);
  return reader.query<Row>(compose(sql), sql.parameters, plan);
}

/** Composes a statement that changes rows and runs it. */
export function execute(transaction: Transaction, compose: (sql: SqlBuilder) => string): Promise<void> {
  const sql = new SqlBuilder(transaction.dialect);
  return transaction.execute(compose(sql), sql.parameters);
}
