import type DataLoader from 'dataloader';
import { InputError } from '../../kernel/errors';
import { checkFilter } from './check';
import { compileFilter } from './filter';
import { loadFacets, type FacetCount } from './facets';
import { cursorOf, orderOf } from './order';
import { loadPages, type Page } from './page';
import { windowOf, type PageArguments, type Selection } from './selection';
import type { GraphSession } from './session';
import { SqlBuilder } from '../../store/sql';
import type { RequestedColumns, FilterValue, Scope, Table } from './table';
import { loadTimelines, type Interval, type TimeBucket } from './timeline';
import { loadTotals } from './totals';

export interface ConnectionArguments extends PageArguments {
  filter?: FilterValue | null;
  orderBy?: readonly string[] | null;
}

const MAX_FACET_VALUES = 100;

/** What the connections of a field have in common, whatever their parents. */
interface ConnectionField<Row extends { id: number }> {
  selection: Selection<Row>;
  /** Tells what it selects from other selections. */
  name: string;
  pages: DataLoader<string | number, Page<Row>>;
}

/** @throws InputError where an argument is not one that the field takes */
function connectionField<Row extends { id: number }>(
  session: GraphSession,
  table: Table<Row>,
  args: ConnectionArguments,
  scope: Scope | null,
  requested: RequestedColumns | undefined,
): ConnectionField<Row> {
  checkFilter(table, args.filter);
  const filter = args.filter ?? undefined;
  if (filter) compileFilter(table, filter, 't', new SqlBuilder(session.reader.dialect));
  const order = orderOf(table, args.orderBy);
  const window = windowOf(order, args);
  const selection = { table, scope, filter, order, ...(requested && { requested }) };
  const name = JSON.stringify([table.name, scope?.name, filter, order.name]);
  const pages = session.loader(
    `page ${name} ${JSON.stringify(window)} ${requested?.name}`,
    (parents: readonly (string | number)[]) => loadPages(session.reader, selection, window, parents),
  );
  return { selection, name, pages };
}

/**
 * What a connection field answers from. Nothing runs before a selected field asks for it, and connections of the same
 * arguments under several parents answer from one statement.
 */
export class Connection<Row extends { id: number }> {
  private readonly field: ConnectionField<Row>;

  /**
   * @param requested what is requested of the rows; all without it. In an operation, the same object stands for the same arguments
   * @throws InputError where an argument is not one that this connection takes
   */
  constructor(
    private readonly session: GraphSession,
    table: Table<Row>,
    args: ConnectionArguments,
    scope: Scope | null = null,
    private readonly parent: string | number = 0,
    requested?: RequestedColumns,
  ) {
    const make = () => connectionField(session, table, args, scope, requested);
    this.field = requested && scope ? session.once(scope, requested, make) : make();
  }

  page(): Promise<Page<Row>> {
    return this.field.pages.load(this.parent);
  }

  totalCount(): Promise<number> {
    const { name, selection } = this.field;
    return this.counted(`total ${name}`, (parents) => loadTotals(this.session.reader, selection, parents));
  }

  /** The commonest values of a facet among all that the filter matches. */
  facet(facet: string, first: number): Promise<FacetCount[]> {
    if (first < 0 || first > MAX_FACET_VALUES) {
      throw new InputError(`a facet lists 0 to ${MAX_FACET_VALUES} values, not ${first}.`, ['first']);
    }
    const { name, selection } = this.field;
    return this.counted(`facet ${facet} ${first} ${name}`, (parents) =>
      loadFacets(this.session.reader, selection, facet, first, parents),
    );
  }

  timeline(interval: Interval): Promise<TimeBucket[]> {
    const { name, selection } = this.field;
    return this.counted(`timeline ${interval} ${name}`, (parents) =>
      loadTimelines(this.session.reader, selection, interval, parents),
    );
  }

  cursor(row: Row): string {
    return cursorOf(this.field.selection.order, row);
  }

  /** What is counted over all rows, whatever the page: once a state of the graph. */
  private counted<Value>(
    name: string,
    load: (parents: readonly (string | number)[]) => Promise<Value[]>,
  ): Promise<Value> {
    return this.session.counted(`${name} ${this.parent}`, () => this.session.loader(name, load).load(this.parent));
  }
}
