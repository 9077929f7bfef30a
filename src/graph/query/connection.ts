import { InputError } from '../../kernel/errors';
import { checkFilter } from './check';
import { compileFilter } from './filter';
import { loadFacets, type FacetCount } from './facets';
import { cursorOf, orderOf } from './order';
import { loadPages, windowOf, type Page, type PageArguments, type Selection, type PageWindow } from './page';
import type { GraphSession } from './session';
import { SqlBuilder } from './sql';
import type { Asked, FilterValue, Scope, Table } from './table';
import { loadTimelines, type Interval, type TimeBucket } from './timeline';
import { loadTotals } from './totals';

export interface ConnectionArguments extends PageArguments {
  filter?: FilterValue | null;
  orderBy?: readonly string[] | null;
}

const MAX_FACET_VALUES = 100;

/**
 * What a connection field answers from. Nothing runs before a selected field asks for it, and connections of the same
 * arguments under several parents answer from one statement.
 */
export class Connection<Row extends { id: number }> {
  private readonly selection: Selection<Row>;
  private readonly window: PageWindow;
  private readonly name: string;
  private loaded: Promise<Page<Row>> | undefined;

  /**
   * @param asked what is asked of the rows; all without it
   * @throws InputError where an argument is not one that this connection takes
   */
  constructor(
    private readonly session: GraphSession,
    table: Table<Row>,
    args: ConnectionArguments,
    scope: Scope | null = null,
    private readonly parent: string | number = 0,
    asked?: Asked,
  ) {
    checkFilter(table, args.filter);
    const filter = args.filter ?? undefined;
    if (filter) compileFilter(table, filter, 't', new SqlBuilder(session.reader.dialect));
    this.selection = { table, scope, filter, order: orderOf(table, args.orderBy), ...(asked && { asked }) };
    this.window = windowOf(this.selection.order, args);
    this.name = JSON.stringify([table.name, scope?.name, filter, this.selection.order.name]);
  }

  page(): Promise<Page<Row>> {
    this.loaded ??= this.session
      .loader(`page ${this.name} ${JSON.stringify(this.window)} ${this.selection.asked?.name}`, (parents: readonly (string | number)[]) =>
        loadPages(this.session.reader, this.selection, this.window, parents))
      .load(this.parent);
    return this.loaded;
  }

  totalCount(): Promise<number> {
    return this.counted(`total ${this.name}`, (parents) => loadTotals(this.session.reader, this.selection, parents));
  }

  /** The commonest values of a facet among all that the filter matches. */
  facet(facet: string, first: number): Promise<FacetCount[]> {
    if (first < 0 || first > MAX_FACET_VALUES) {
      throw new InputError(`a facet lists 0 to ${MAX_FACET_VALUES} values, not ${first}.`, ['first']);
    }
    return this.counted(`facet ${facet} ${first} ${this.name}`, (parents) =>
      loadFacets(this.session.reader, this.selection, facet, first, parents));
  }

  timeline(interval: Interval): Promise<TimeBucket[]> {
    return this.counted(`timeline ${interval} ${this.name}`, (parents) =>
      loadTimelines(this.session.reader, this.selection, interval, parents));
  }

  cursor(row: Row): string {
    return cursorOf(this.selection.order, row);
  }

  /** What is counted over all rows, whatever the page: once a state of the graph. */
  private counted<Value>(name: string, load: (parents: readonly (string | number)[]) => Promise<Value[]>): Promise<Value> {
    return this.session.counted(`${name} ${this.parent}`, () => this.session.loader(name, load).load(this.parent));
  }
}
