import type { Dialect, SqlParameter, SqlType } from './engine';

/** Collects a statement's parameters while its text is composed: no value ever becomes part of the text. */
export class SqlBuilder {
  readonly parameters: SqlParameter[] = [];
  /** Whether a text search only tells of each row whether it matches, instead of yielding the rows. */
  testsMatches = false;
  private aliases = 0;

  constructor(readonly dialect: Dialect) {}

  bind(value: SqlParameter): string {
    this.parameters.push(value);
    return this.dialect.placeholder(this.parameters.length);
  }

  isAnyOf(expression: string, values: readonly (string | number)[], type: SqlType): string {
    const [only] = values;
    if (values.length === 1 && only !== undefined) return `${expression} = ${this.bind(only)}`;
    return this.dialect.isAnyOf(expression, this.bind(values), type);
  }

  alias(prefix: string): string {
    this.aliases += 1;
    return `${prefix}${this.aliases}`;
  }
}
