import { decodeCursor, encodeCursor, type CursorType } from '../../kernel/cursor';
import { InputError } from '../../kernel/errors';
import type { NodeType } from '../../kernel/vocabulary';
import type { Reader } from '../../store/database';
import { parseSearch, type SearchQuery } from '../../store/search-terms';
import { NODE_ORDER, tableOfNode } from '../nodes';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../query/selection';
import { allOf, not } from '../../store/conditions';
import { SqlBuilder } from '../../store/sql';

const ORDER = { order: 'SEARCH', types: ['integer', 'integer', 'integer'] as CursorType[] };

export interface SearchHit {
  type: NodeType;
  id: number;
  cursor: string;
  /** The share of the item's words that the search names, 1 at most. */
  score: number;
}

export interface SearchArguments {
  text: string;
  types?: readonly NodeType[] | null;
  first?: number | null;
  after?: string | null;
}

interface SearchRow {
  rank: number;
  id: number;
  length: number;
}

/** A search with valid arguments; nothing runs until a field needs it. */
export class Search {
  readonly query: SearchQuery;
  readonly hasPreviousPage: boolean;
  private readonly types: readonly NodeType[];
  private readonly size: number;
  private readonly after: readonly (string | number)[] | null;

  /** @throws InputError where an argument is not one that search takes */
  constructor(
    private readonly reader: Reader,
    args: SearchArguments,
  ) {
    this.query = parseSearch(args.text, ['text']);
    if (this.query.required.length === 0)
      throw new InputError('add a word to search for; excluded words alone match nothing.', ['text']);
    this.size = args.first ?? DEFAULT_PAGE_SIZE;
    if (this.size < 0 || this.size > MAX_PAGE_SIZE)
      throw new InputError(`a page has 0 to ${MAX_PAGE_SIZE} rows, not ${this.size}.`, ['first']);
    this.types = NODE_ORDER.filter((type) => args.types == null || args.types.includes(type));
    this.after = args.after == null ? null : decodeCursor(args.after, ORDER, 'after').values;
    this.hasPreviousPage = this.after !== null;
  }

  async page(): Promise<{ hits: SearchHit[]; hasNextPage: boolean }> {
    if (this.types.length === 0) return { hits: [], hasNextPage: false };
    const sql = new SqlBuilder(this.reader.dialect);
    const found = this.matches(sql);
    const behind = this.after
      ? ` WHERE (length, rank, id) > (${this.after.map((value) => sql.bind(value)).join(', ')})`
      : '';
    const rows = await this.reader.query<SearchRow>(
      `SELECT rank, id, length FROM (${found}) s${behind} ORDER BY length, rank, id LIMIT ${sql.bind(this.size + 1)}`,
      sql.parameters,
      'custom',
    );
    const hits = rows.slice(0, this.size).map(({ rank, id, length }) => ({
      type: NODE_ORDER[rank]!,
      id,
      cursor: encodeCursor({ order: ORDER.order, values: [length, rank, id] }),
      score: Math.min(1, this.wordCount() / length),
    }));
    return { hits, hasNextPage: rows.length > this.size };
  }

  async totalCount(): Promise<number> {
    if (this.types.length === 0) return 0;
    const sql = new SqlBuilder(this.reader.dialect);
    const rows = await this.reader.query<{ n: number | string }>(
      `SELECT COUNT(*) AS n FROM (${this.matches(sql)}) s`,
      sql.parameters,
      'custom',
    );
    return Number(rows[0]?.n);
  }

  private matches(sql: SqlBuilder): string {
    const { required, excluded } = this.query;
    return this.types
      .map((type) => {
        const { name, search } = tableOfNode(type);
        const within = (parameter: string) => `t.id IN (${sql.dialect.matching(search, sql.bind(parameter))})`;
        const conditions = [
          within(sql.dialect.searchParameter(required)),
          ...(excluded.length > 0 ? [not(within(sql.dialect.searchParameter([excluded])))] : []),
        ];
        return (
          `SELECT ${NODE_ORDER.indexOf(type)} AS rank, t.id, t.word_count AS length FROM ${name} t WHERE ` +
          `${allOf(conditions)}`
        );
      })
      .join(' UNION ALL ');
  }

  private wordCount(): number {
    return this.query.required.reduce((sum, [term]) => sum + (term?.words.length ?? 0), 0);
  }
}
