import type DataLoader from 'dataloader';
import { InputError } from '../../kernel/errors';
import { checkFilter } from './check';
import { compileFilter } from './filter';
import { loadFacets, loadFacetsWithin, type FacetCount, type FacetKey, type Within } from './facets';
import type { Interval, TimeBucket } from './intervals';
import { cursorOf, orderOf } from './order';
import { loadPages, type Page } from './page';
import { windowOf, type PageArguments, type Selection } from './selection';
import type { GraphSession } from './session';
import { SqlBuilder } from '../../store/sql';
import type { Facet, FilterValue, RequestedColumns, Scope, Table } from './table';
import { loadTimelines, loadTimelinesWithin, type Timeline } from './timeline';
import { loadTotals } from './totals';

export interface ConnectionArguments extends PageArguments {
  filter?: FilterValue | null;
  orderBy?: readonly string[] | null;
}

const MAX_FACET_VALUES = 100;

/** Rows that have one value of a facet. */
export interface FacetGroup {
  facet: string;
  key: FacetKey;
}

export interface TimelineOptions {
  interval: Interval;
  /** The name of one of the table's dates; null: the first. */
  on: string | null;
  fill: boolean;
}

/** What the connections of a field share, independent of their parents. */
interface ConnectionField<Row extends { id: number }> {
  selection: Selection<Row>;
  /** Distinguishes its selection from others. */
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
 * The data of a connection field. Nothing runs until a selected field needs it, and connections with the same arguments
 * under several parents share one statement.
 */
export class Connection<Row extends { id: number }> {
  private readonly field: ConnectionField<Row>;

  /**
   * @param requested the columns to read; default: all. Within an operation, the same object stands for the same
   * arguments
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

  /** The most frequent values of a facet among all that the filter matches. */
  facet(name: string, first: number): Promise<FacetCount[]> {
    const facet = this.facetNamed(name);
    checkFirst(first);
    const { selection } = this.field;
    return this.counted(`facet ${name} ${first} ${this.field.name}`, (parents) =>
      loadFacets(this.session.reader, selection, facet, first, parents),
    );
  }

  timeline(options: TimelineOptions): Promise<TimeBucket[]> {
    const { selection } = this.field;
    const timeline = this.timelineOf(options);
    return this.counted(`timeline ${JSON.stringify(options)} ${this.field.name}`, (parents) =>
      loadTimelines(this.session.reader, selection, timeline, parents),
    );
  }

  /** The same among the rows of one value of a facet. */
  facetWithin(outer: FacetGroup, name: string, first: number): Promise<FacetCount[]> {
    const facet = this.facetNamed(name);
    checkFirst(first);
    return this.countedWithin(outer, `facet ${name} ${first}`, (within, parents) =>
      loadFacetsWithin(this.session.reader, this.field.selection, within, facet, first, parents),
    );
  }

  timelineWithin(outer: FacetGroup, options: TimelineOptions): Promise<TimeBucket[]> {
    const timeline = this.timelineOf(options);
    return this.countedWithin(outer, `timeline ${JSON.stringify(options)}`, (within, parents) =>
      loadTimelinesWithin(this.session.reader, this.field.selection, within, timeline, parents),
    );
  }

  cursor(row: Row): string {
    return cursorOf(this.field.selection.order, row);
  }

  /** @throws InputError where the table has no such facet or date */
  private facetNamed(name: string): Facet {
    const { table } = this.field.selection;
    return named(table.facets[name], `${table.type} has no facet ${name}`, Object.keys(table.facets), 'by');
  }

  private timelineOf({ interval, on, fill }: TimelineOptions): Timeline {
    const { type, dates } = this.field.selection.table;
    const name = on ?? Object.keys(dates)[0] ?? '';
    return { interval, fill, date: named(dates[name], `${type} has no date ${name}`, Object.keys(dates), 'on') };
  }

  /** All values of a facet that are requested in one tick are counted by one statement. */
  private async countedWithin<Value>(
    { facet: name, key }: FacetGroup,
    what: string,
    load: (within: Within, parents: readonly (string | number)[]) => Promise<Map<FacetKey, Value>[]>,
  ): Promise<Value> {
    const facet = this.facetNamed(name);
    const loader = `${what} within ${name} of ${this.field.name}`;
    const find = () =>
      this.session
        .loader(loader, async (wanted: readonly string[]) => {
          const groups = wanted.map((each) => JSON.parse(each) as [parent: string | number, key: FacetKey]);
          const parents = [...new Set(groups.map(([parent]) => parent))];
          const within = { facet, keys: [...new Set(groups.map(([, each]) => each))] };
          const found = await load(within, parents);
          return groups.map(
            ([parent, each]) =>
              found[parents.indexOf(parent)]?.get(each) ?? new Error(`nothing was counted within ${name} ${each}`),
          );
        })
        .load(JSON.stringify([this.parent, key]));
    return this.session.counted(`${loader} ${JSON.stringify(key)} ${this.parent}`, find);
  }

  /** Counts over all rows, independent of the page: computed once for each state of the graph. */
  private counted<Value>(
    name: string,
    load: (parents: readonly (string | number)[]) => Promise<Value[]>,
  ): Promise<Value> {
    return this.session.counted(`${name} ${this.parent}`, () => this.session.loader(name, load).load(this.parent));
  }
}

function checkFirst(first: number): void {
  if (first >= 0 && first <= MAX_FACET_VALUES) return;
  throw new InputError(`a facet lists 0 to ${MAX_FACET_VALUES} values, not ${first}.`, ['first']);
}

function named<Value>(found: Value | undefined, fault: string, names: readonly string[], argument: string): Value {
  if (found === undefined) throw new InputError(`${fault}: choose from ${names.join(', ')}.`, [argument]);
  return found;
}
